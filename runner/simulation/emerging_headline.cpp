#include "runner/simulation/emerging_headline.hpp"

#include <fmt/format.h>

#include "analysis/summary/text_table.hpp"
#include "model/process/context.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {
namespace {

/// Mean over replicates of the share of children in poverty.
double rate(const RunResults& results, int scenario, int replicate, int year_index) {
    double sum = 0;
    for (int r = 0; r <= replicate; ++r) {
        std::uint64_t children = 0, poor = 0;
        for (int a = 0; a < static_cast<int>(results.authorities.size()); ++a) {
            const Tally& tally = results.tally(scenario, r, year_index, a);
            children += tally.children;
            poor += tally.children_in_poverty[static_cast<std::size_t>(Measure::relative_ahc)];
        }
        sum += static_cast<double>(poor) / static_cast<double>(children);
    }
    return sum / (replicate + 1);
}

}  // namespace

std::string emerging_headline(const RunResults& results, int scenario, int replicate,
                              int year_index) {
    const int year = results.years[static_cast<std::size_t>(year_index)];
    if (year < base_year || scenario >= static_cast<int>(results.scenarios.size())) return {};
    const double baseline = rate(results, 0, replicate, year_index);
    const std::string text = fmt::format("Child poverty AHC {}: baseline {}%", financial_year(year),
                                         decimals(100 * baseline, 1));
    if (scenario == 0) return text;
    const double changed = rate(results, scenario, replicate, year_index);
    return text + fmt::format(", scenario {}% ({}): {}", decimals(100 * changed, 1),
                              decimals(100 * (changed - baseline), 1, true),
                              results.scenarios[static_cast<std::size_t>(scenario)].name);
}

}  // namespace lc
