// The group /distribution of a results file.
#include "runner/io/distribution_figures.hpp"
#include "runner/io/longevity_figures.hpp"
#include "runner/io/results_own_group.hpp"
#include "runner/io/results_writer.hpp"

namespace lc {
namespace {

template <class List>
std::vector<std::string> names_in(const List& list) {
    return {list.begin(), list.end()};
}

/// Each scenario's values less those of the first.
std::vector<double> less_baseline(std::vector<double> values, std::size_t scenarios) {
    const std::size_t each = values.size() / scenarios;
    for (std::size_t i = values.size(); i-- > 0;) values[i] -= values[i % each];
    return values;
}

/// Writes a figure by replicate, its statistics and those of its difference from the baseline.
class ThreeParts {
  public:
    ThreeParts(OwnGroup& group, const RunResults& results)
        : group_(group),
          scenarios_(results.scenarios.size()),
          replicates_(static_cast<std::size_t>(results.replicates)) {}

    void write(const std::string& name, const char* units, const std::string& long_name,
               const char* words, const std::vector<const hdf5::Handle*>& own,
               const std::vector<double>& values) {
        const auto part = [&](const char* suffix, const char* of,
                              const std::vector<Dimension>& dimensions,
                              const std::vector<double>& part_values) {
            group_.values(name + suffix, units, (long_name + of).c_str(), words, dimensions, own,
                          part_values);
        };
        const std::vector<Dimension> run{Dimension::scenario, Dimension::replicate,
                                         Dimension::year},
            statistics{Dimension::statistic, Dimension::scenario, Dimension::year};
        part("", "", run, values);
        part("_summary", ": mean and interval", statistics,
             over_replicates(values, scenarios_, replicates_));
        part("_difference", ": difference from the baseline", statistics,
             over_replicates(less_baseline(values, scenarios_), scenarios_, replicates_));
    }

  private:
    OwnGroup& group_;
    std::size_t scenarios_, replicates_;
};

}  // namespace

void ResultsWriter::write_distribution() {
    const std::string folder = "/distribution";
    hdf5::Handle handle = hdf5::create_group(file_.get(), folder);
    hdf5::write_attribute(
        handle.get(), "description",
        std::string("Inequality of income, depth and persistence of children's poverty, of the run "
                    "and its nations. Modelled."));
    OwnGroup group(handle.get(), folder, *scales_);
    hdf5::Handle area =
        group.scale("area", longevity_area_names(), "All authorities of the run, and its nations");
    hdf5::Handle income = group.scale("income", names_in(income_names),
                                      "Equivalised income after or before housing costs");
    hdf5::Handle index = group.scale("index", names_in(inequality_names), "Index of inequality");
    hdf5::Handle indicator =
        group.scale("indicator", names_in(child_poverty_names), "Indicator of child poverty");
    const DistributionFigures figures = distribution_figures(results_, nations_);
    ThreeParts parts(group, results_);
    parts.write("inequality", "1", "Inequality of income",
                "Over persons, of equivalised household income; negative incomes count as 0. Gini; "
                "S80/S20, income of the richest fifth over that of the poorest; Atkinson with an "
                "aversion of 0.5; Theil's T.",
                {&area, &income, &index}, figures.inequality);
    parts.write("mean_income", "£/week equivalised", "Mean income",
                "Over persons, of equivalised household income; nominal.", {&area, &income},
                figures.mean_income);
    parts.write("child_poverty", "proportion", "Depth and persistence of child poverty",
                "Dependent children, relative line after housing costs. Foster, Greer and "
                "Thorbecke: headcount, gap and squared_gap, of the line; persistent: in poverty in "
                "three of four years; entry_rate and exit_rate: of those aged 1 and over who were "
                "out of poverty, or in it, the year before, from 2025-26.",
                {&area, &indicator}, figures.child_poverty);
    for (hdf5::Handle* scale : {&area, &income, &index, &indicator})
        scale->close("write a scale of " + folder);
    handle.close("write " + folder);
}

}  // namespace lc
