// The verb `compare`: differences between scenarios of one results file, or between two files.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>

#include "analysis/compare/comparison.hpp"
#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/summary_appraisal.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/flags_reader.hpp"
#include "runner/io/results_reader.hpp"
#include "runner/reporting/place_figures.hpp"
#include "runner/reporting/selection.hpp"
#include "runner/reporting/trend_reader.hpp"

namespace lc {
namespace {

struct CompareOptions {
    std::vector<std::filesystem::path> files;
    std::string scenario, against, authorities, measure = "relative_ahc";
    int year = 0;
    bool json = false, ascii = false;
};

/// One side of a comparison: a scenario of a file in a year.
struct Side {
    const ResultsFile* file = nullptr;
    std::size_t scenario = 0, year = 0;
};

struct Pair {
    Side first, second;
};

/// The draws are the same: what differs is what the scenarios do.
bool paired(const ResultsFile& a, const ResultsFile& b) {
    return a.provenance_number("seed") == b.provenance_number("seed") && a.scale() == b.scale() &&
           a.replicates() == b.replicates() && a.authorities() == b.authorities();
}

/// The last year of both files, when none is named.
int common_year(const ResultsFile& a, const ResultsFile& b, int wanted) {
    return wanted != 0 ? wanted : std::min(a.years().back(), b.years().back());
}

std::vector<std::size_t> all_but(std::size_t count, std::size_t left_out) {
    std::vector<std::size_t> positions;
    for (std::size_t s = 0; s < count; ++s)
        if (s != left_out) positions.push_back(s);
    return positions;
}

/// Scenarios of one file, each against one of them.
std::vector<Pair> within(const ResultsFile& file, const CompareOptions& options, std::size_t year,
                         std::vector<Fault>& faults) {
    std::size_t against = 0;
    if (!options.against.empty()) against = find_scenario(file, options.against, faults);
    std::vector<std::size_t> chosen = all_but(file.scenarios().size(), against);
    if (!options.scenario.empty()) chosen = {find_scenario(file, options.scenario, faults)};
    std::vector<Pair> pairs;
    for (const std::size_t scenario : chosen)
        pairs.push_back({{&file, against, year}, {&file, scenario, year}});
    return pairs;
}

/// Scenarios of the second file against those of their name in the first, or against one of it.
std::vector<Pair> between(const ResultsFile& first, const ResultsFile& second,
                          const CompareOptions& options, Side years, std::vector<Fault>& faults) {
    std::vector<Pair> pairs;
    const auto add = [&](std::size_t a, std::size_t b) {
        pairs.push_back({{&first, a, years.scenario}, {&second, b, years.year}});
    };
    const std::vector<std::string>& names = first.scenarios();
    for (std::size_t s = 0; s < second.scenarios().size(); ++s) {
        const std::string& name = second.scenarios()[s];
        if (!options.scenario.empty() && name != options.scenario) continue;
        const std::string& wanted = options.against.empty() ? name : options.against;
        const auto found = std::find(names.begin(), names.end(), wanted);
        if (found != names.end())
            add(static_cast<std::size_t>(found - names.begin()), s);
        else if (!options.scenario.empty())
            find_scenario(first, wanted, faults);
    }
    if (!options.scenario.empty()) find_scenario(second, options.scenario, faults);
    if (!options.against.empty() && pairs.empty()) find_scenario(first, options.against, faults);
    return pairs;
}

/// Costs and gains over the years of the runs, each against its own baseline, where both have them.
void add_appraisal(const Pair& pair, Comparison& result) {
    const auto first = read_appraisal(*pair.first.file, pair.first.scenario),
               second = read_appraisal(*pair.second.file, pair.second.scenario);
    if (first.empty() || second.empty()) return;
    const auto add = [&](const char* name, const char* label, FigureKind kind, Total which) {
        std::vector<double> a, b;
        const auto at = static_cast<std::size_t>(which);
        for (const AppraisalFigures& one : first) a.push_back(one.totals[at]);
        for (const AppraisalFigures& one : second) b.push_back(one.totals[at]);
        result.figures.push_back(compare_figure(name, label, kind, a, b, result.paired));
    };
    add("net_cost_present_value", "net public cost of the run, present value, £ million",
        FigureKind::present_value, Total::net_cost);
    add("child_years_out_of_poverty", "child-years out of poverty in the run",
        FigureKind::person_years, Total::child_years);
    add("life_years_gained", "life-years gained in the run", FigureKind::person_years,
        Total::life_years);
    if (!result.paired) return;  // ratios are of differences by replicate
    std::vector<AppraisalFigures> differences = second;
    for (std::size_t r = 0; r < differences.size(); ++r)
        for (std::size_t t = 0; t < appraisal_totals.size(); ++t)
            differences[r].totals[t] -= first[r].totals[t];
    const std::array<const char*, gain_names.size()> gains{"child out of poverty for a year",
                                                           "year of life gained"};
    for (std::size_t g = 0; g < gain_names.size(); ++g) {
        const CostPerGain cost = cost_per_gain_of(differences, g);
        result.ratios.push_back(
            {std::string(gain_names[g]), fmt::format("net public cost for each {}", gains[g]),
             cost.ratio.mean, cost.ratio.lower, cost.ratio.upper,
             caveat_words(cost.caveat, gains[g]), std::string(caveat_name(cost.caveat))});
    }
}

/// On how many people both sides' figures rest: poverty's and life expectancy's.
void add_support(const Pair& pair, const std::vector<PlaceFigures>& first,
                 const std::vector<PlaceFigures>& second, Comparison& result) {
    const PlaceSupport a = support_of(first, pair.first.file->scale(), *result.rules),
                       b = support_of(second, pair.second.file->scale(), *result.rules);
    for (ComparedFigure& figure : result.figures) {
        const bool female = figure.name == "life_expectancy_female";
        if (figure.name == "children_in_poverty" || figure.name == "child_poverty_rate") {
            figure.first_support = a.poverty;
            figure.second_support = b.poverty;
        } else if (female || figure.name == "life_expectancy_male") {
            figure.first_support = a.life_expectancy[female ? 0 : 1];
            figure.second_support = b.life_expectancy[female ? 0 : 1];
        }
    }
}

Comparison compare(const Pair& pair, std::size_t measure, const std::string& code) {
    const auto position = [&](const ResultsFile& file) -> std::optional<std::size_t> {
        if (code.empty()) return std::nullopt;
        return file.position(Dimension::authority, code);
    };
    const auto figures = [&](const Side& side) {
        return PlaceReader(*side.file, side.year, measure)
            .replicates(side.scenario, position(*side.file));
    };
    const std::vector<PlaceFigures> first = figures(pair.first), second = figures(pair.second);
    const Place place = place_of(*pair.second.file, position(*pair.second.file));
    Comparison result;
    result.first = {pair.first.file->path().string(),
                    pair.first.file->scenarios()[pair.first.scenario]};
    result.second = {pair.second.file->path().string(),
                     pair.second.file->scenarios()[pair.second.scenario]};
    result.code = place.code;
    result.name = place.name;
    result.financial_year = financial_year(pair.second.file->years()[pair.second.year]);
    result.measure = measure_names[measure];
    result.paired = paired(*pair.first.file, *pair.second.file);
    result.replicates = static_cast<int>(std::min(first.size(), second.size()));
    result.rules = read_flag_rules(*pair.second.file);
    const double moved = result.paired ? children_moved(first, second, pair.second.file->scale())
                                       : std::numeric_limits<double>::quiet_NaN();
    const auto add = [&](const char* name, const char* label, FigureKind kind, auto figure) {
        std::vector<double> a, b;
        for (const PlaceFigures& replicate : first) a.push_back(figure(replicate));
        for (const PlaceFigures& replicate : second) b.push_back(figure(replicate));
        result.figures.push_back(compare_figure(name, label, kind, a, b, result.paired));
        const bool counts_poor =
            std::string_view(name).starts_with("child") && std::string_view(name) != "children";
        if (result.rules)
            result.figures.back().effect =
                effect_of(differences_of(a, b, result.paired),
                          counts_poor ? moved : std::numeric_limits<double>::quiet_NaN(),
                          *result.rules, static_cast<std::size_t>(result.replicates));
    };
    using Figures = PlaceFigures;
    add("children", "children", FigureKind::persons, [](const Figures& f) { return f.children; });
    add("children_in_poverty", "children in poverty", FigureKind::persons,
        [](const Figures& f) { return f.poor; });
    add("child_poverty_rate", "child poverty rate, %", FigureKind::proportion,
        [](const Figures& f) { return f.rate(); });
    add("life_expectancy_female", "life expectancy at birth, female", FigureKind::years,
        [](const Figures& f) { return f.life_expectancy[0]; });
    add("life_expectancy_male", "life expectancy at birth, male", FigureKind::years,
        [](const Figures& f) { return f.life_expectancy[1]; });
    add("net_cost_million_pounds", "net public cost, £ million a year", FigureKind::million_pounds,
        [](const Figures& f) { return f.cost; });
    if (result.rules) add_support(pair, first, second, result);
    if (code.empty()) add_appraisal(pair, result);
    return result;
}

/// How the difference goes from year to year, below its table.
std::string trend(const Pair& pair, std::size_t measure, const std::string& code, bool ascii) {
    const auto side = [&](const Side& of) {
        TrendSide made{of.file, of.scenario, std::nullopt};
        if (!code.empty()) made.authority = of.file->position(Dimension::authority, code);
        return made;
    };
    const std::string text = trend_of_difference(side(pair.first), side(pair.second), measure,
                                                 ascii ? Characters::ascii : terminal_characters());
    return text.empty() ? text : "\n" + text;
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& message) {
    throw InputError({{file.string(), 0, 0, "", message}});
}

/// Codes of the authorities asked for; one empty code for the whole run.
std::vector<std::string> codes_of(const std::vector<ResultsFile>& files,
                                  const CompareOptions& options, std::vector<Fault>& faults) {
    const std::vector<std::string> wanted = divided(options.authorities);
    std::vector<std::string> codes;
    for (const std::size_t at : find_authorities(files.back(), wanted, faults))
        codes.push_back(files.back().authorities()[at]);
    if (files.size() > 1) find_authorities(files.front(), wanted, faults);
    if (wanted.empty()) {
        if (files.front().authorities() != files.back().authorities())
            faults.push_back({options.files.back().string(), 0, 0, "",
                              fmt::format("covers other authorities than {}, so that totals say "
                                          "nothing. Name one of both with --authority.",
                                          options.files.front().string())});
        codes.emplace_back();
    }
    return codes;
}

int compare_verb(const CompareOptions& options) {
    if (options.files.size() > 2) refuse(options.files[2], "is a third file. Give one or two.");
    std::vector<ResultsFile> files;
    for (const std::filesystem::path& path : options.files) files.emplace_back(path);
    std::vector<Fault> faults;
    const ResultsFile &first = files.front(), &second = files.back();
    const int wanted = common_year(first, second, options.year);
    const std::size_t first_year = find_year(first, wanted, faults);
    const std::size_t second_year =
        files.size() > 1 ? find_year(second, wanted, faults) : first_year;
    const std::size_t measure = find_measure(options.measure, faults);
    const std::vector<std::string> codes = codes_of(files, options, faults);
    const std::vector<Pair> pairs =
        files.size() == 1
            ? within(first, options, first_year, faults)
            : between(first, second, options, {nullptr, first_year, second_year}, faults);
    if (!faults.empty()) throw InputError(std::move(faults));
    if (pairs.empty())
        refuse(second.path(),
               "holds no scenario to compare. Give a run with scenarios, or name "
               "them with --scenario and --against.");
    std::vector<Comparison> comparisons;
    std::string text;
    for (const std::string& code : codes)
        for (const Pair& pair : pairs) {
            comparisons.push_back(compare(pair, measure, code));
            if (options.json) continue;
            text += (text.empty() ? "" : "\n") + comparison_text(comparisons.back()) +
                    trend(pair, measure, code, options.ascii);
        }
    print(options.json ? comparisons_json(comparisons) + "\n" : text);
    return status_done;
}

}  // namespace

void add_compare(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "compare", "Differences between scenarios, or between two results files, with intervals");
    const auto options = std::make_shared<CompareOptions>();
    verb->add_option("RESULTS", options->files,
                     "One results file (its scenarios against its baseline), or two (each scenario "
                     "of the second against that of its name in the first)")
        ->required();
    verb->add_option("--scenario", options->scenario, "Only this scenario (of the last file)");
    verb->add_option("--against", options->against,
                     "Scenario of the first file to compare with (default: the baseline, or with "
                     "two files the scenario of the same name)");
    verb->add_option("--authority", options->authorities,
                     "Only these local authorities: codes or names, separated by commas")
        ->join(',');
    verb->add_option("--year", options->year,
                     "Financial year, by the year in which it starts (default: the last of both)")
        ->check(whole_between(2000, 2100));
    verb->add_option("--measure", options->measure,
                     "Measure of child poverty, as for summary (default relative_ahc)");
    verb->add_flag("--json", options->json, "Machine-readable");
    verb->add_flag("--ascii", options->ascii, "Trends in ASCII, also where the locale is UTF-8");
    verb->footer(
        "Examples:\n  lifechances compare results.h5 --authority Blackpool\n"
        "  lifechances compare results.h5 --scenario \"Plan B\" --against \"Plan A\"\n"
        "  lifechances compare before.h5 after.h5 --year 2034");
    verb->callback([options, &action] { action = [options] { return compare_verb(*options); }; });
}

}  // namespace lc
