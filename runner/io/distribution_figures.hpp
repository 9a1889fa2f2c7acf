// How incomes are spread over people, how deep children's poverty is, and how children move across
// the line: /distribution of a results file.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "runner/io/results.hpp"

namespace lc {

/// Housing costs deducted or not, in the order of UkYearRecord::incomes.
inline constexpr std::array<std::string_view, 2> income_names{"ahc", "bhc"};
inline constexpr std::array<std::string_view, 4> inequality_names{"gini", "s80_s20", "atkinson",
                                                                  "theil_t"};
/// Of dependent children, relative low income after housing costs.
inline constexpr std::array<std::string_view, 6> child_poverty_names{
    "headcount", "gap", "squared_gap", "persistent", "entry_rate", "exit_rate"};

/// By scenario, replicate, year and area (longevity_area_names()), then what is named. NaN in years
/// without results and in areas without people.
struct DistributionFigures {
    std::vector<double> inequality;     ///< …, income, index
    std::vector<double> mean_income;    ///< …, income: £/week
    std::vector<double> child_poverty;  ///< …, indicator: proportions
};

/// @param nations  tallies by nation, [scenario][replicate][year][nation]
DistributionFigures distribution_figures(const RunResults& results,
                                         const std::vector<Tally>& nations);

/// The indicators of child_poverty_names of one area in one year.
/// @param line         relative poverty line after housing costs, £/week
/// @param transitions  whether the year before is of the same population, so that moves across the
///                     line are results
std::array<double, child_poverty_names.size()> child_poverty_of(const Tally& tally, double line,
                                                                bool transitions);

}  // namespace lc
