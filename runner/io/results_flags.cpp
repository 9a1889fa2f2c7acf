// The group /flags of a results file.
#include <cstddef>

#include "runner/io/authority_inputs.hpp"
#include "runner/io/flag_figures.hpp"
#include "runner/io/results_own_group.hpp"
#include "runner/io/results_writer.hpp"

namespace lc {
namespace {

const std::string folder = "/flags";

template <class List>
std::vector<std::string> names_in(const List& list) {
    return {list.begin(), list.end()};
}

const std::string support_words =
    "Few events: fewer children in poverty, or expected deaths, are simulated in a replicate (the "
    "mean over replicates) than attributes of the group say. Few people: fewer children are "
    "simulated, or no more residents of the sex live there. Nobody: no children, or nobody in one "
    "of the age bands. -1: no figure in the year.";

const std::string effect_words =
    "Scenario less baseline, replicate by replicate. Not distinguishable: the 95% interval of the "
    "replicates holds zero. Few replicates: fewer than fewest_signs of the group, which could all "
    "agree in sign by chance. Few children moved: and fewer simulated children than that are what "
    "the number in poverty changes by, which chance alone would do. No effect: zero but for "
    "rounding in all "
    "replicates. -1: no figure in the year.";

void write_limits(hid_t group, const FlagRules& rules) {
    hdf5::write_attribute(group, "fewest_person_years", rules.fewest_person_years);
    hdf5::write_attribute(group, "fewest_deaths", rules.fewest_deaths);
    hdf5::write_attribute(group, "fewest_children", rules.fewest_children);
    hdf5::write_attribute(group, "fewest_poor_children", rules.fewest_poor_children);
    hdf5::write_attribute(group, "fewest_signs", rules.fewest_signs);
    hdf5::write_attribute(group, "poverty_tolerance", rules.poverty_tolerance);
    hdf5::write_attribute(group, "life_expectancy_tolerance", rules.life_expectancy_tolerance);
}

void write_support(OwnGroup& group, const FlagFigures& figures) {
    const std::vector<std::string> meanings = names_in(support_names);
    const auto codes = [&](const char* name, const char* long_name,
                           const std::vector<Dimension>& dimensions, const FlagFigures::Codes& of) {
        group.codes(name, long_name, support_words, meanings, dimensions, {}, of);
    };
    constexpr Dimension scenario = Dimension::scenario, year = Dimension::year,
                        place = Dimension::authority;
    codes("child_poverty", "On how many people child poverty rests", {scenario, year, place},
          figures.child_poverty);
    codes("child_poverty_of_run", "The same of all authorities of the run together",
          {scenario, year}, figures.child_poverty_of_run);
    codes("local_by_family", "On how many people child poverty by family type rests",
          {scenario, year, place, Dimension::family_type}, figures.by_family);
    codes("local_by_decile", "On how many people child poverty by deprivation decile rests",
          {scenario, year, place, Dimension::decile}, figures.by_decile);
    codes("local_by_tenure", "On how many people child poverty by tenure rests",
          {scenario, year, place, Dimension::tenure}, figures.by_tenure);
    codes("life_expectancy", "On how many people life expectancy rests",
          {scenario, year, place, Dimension::sex}, figures.life_expectancy);
    codes("life_expectancy_of_run", "The same of all authorities of the run together",
          {scenario, year, Dimension::sex}, figures.life_expectancy_of_run);
}

void write_effects(OwnGroup& group, const FlagFigures& figures) {
    std::vector<std::string> outcomes;
    for (const HeadlineOutcome& of : headline_outcomes) outcomes.emplace_back(of.name);
    hdf5::Handle outcome = group.scale("outcome", outcomes, "Headline outcome");
    const std::vector<std::string> meanings = names_in(effect_names);
    const std::vector<Dimension> years{Dimension::scenario, Dimension::year};
    group.codes("effect", "Whether a scenario's effect differs from zero", effect_words, meanings,
                {Dimension::scenario, Dimension::year, Dimension::authority}, {&outcome},
                figures.effect);
    group.codes("effect_of_run", "The same of all authorities of the run together", effect_words,
                meanings, years, {&outcome}, figures.effect_of_run);
    outcome.close("write /flags/outcome");
}

void write_sources(OwnGroup& group, const FlagFigures& figures) {
    const std::vector<std::string> meanings = names_in(calibration_names);
    group.codes("child_poverty_calibration", "Whether child poverty meets its published target",
                "Rate of the base year in replicate 0 beside /fit/child_poverty_ahc/target: no "
                "further away than poverty_tolerance of the group, or half a simulated child.",
                meanings, {Dimension::authority}, {}, figures.poverty_calibration);
    group.codes("life_expectancy_calibration",
                "Whether life expectancy at birth meets the published figure",
                "Base year of replicate 0 beside ONS 2021-23: no further away than "
                "life_expectancy_tolerance of the group. Other place: ONS publishes none, and that "
                "of a neighbour stands in.",
                meanings, {Dimension::authority, Dimension::sex}, {},
                figures.life_expectancy_calibration);
    std::vector<std::string> tables;
    for (const AuthorityInput& input : authority_inputs()) tables.push_back(input.name);
    hdf5::Handle input = group.scale("input", tables, "Table of published figures by authority");
    group.codes("inputs", "Whether an authority's input figures are observed",
                "Of the figures of a table (configs/data/authority) the gravest. Fallback: of a "
                "larger area, another place or year. Modelled: estimated from other figures of "
                "the place. None: the table has no row of the place.",
                names_in(input_status_names), {Dimension::authority}, {&input}, figures.inputs);
    input.close("write /flags/input");
}

}  // namespace

void ResultsWriter::write_flags() {
    hdf5::Handle handle = hdf5::create_group(file_.get(), folder);
    hdf5::write_attribute(
        handle.get(), "description",
        std::string("Which figures rest on too little to be read alone, which effects cannot be "
                    "told from zero, and what is calibrated or modelled: codes by flag_meanings. "
                    "Attributes are the limits, from configs/model/publication.json."));
    write_limits(handle.get(), results_.flag_rules);
    OwnGroup group(handle.get(), folder, *scales_);
    const FlagFigures figures = flag_figures(results_, nations_);
    write_support(group, figures);
    write_effects(group, figures);
    write_sources(group, figures);
    handle.close("write /flags");
}

}  // namespace lc
