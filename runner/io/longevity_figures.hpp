// Life expectancy of the run and its nations, and the ages at which a scenario's gain arises:
// /longevity of a results file.
#pragma once

#include <string>
#include <vector>

#include "runner/io/results.hpp"

namespace lc {

/// The whole run, then its nations.
inline constexpr int longevity_areas = 1 + nation_count;
inline constexpr std::string_view whole_run_area = "run";
std::vector<std::string> longevity_area_names();

struct LongevityFigures {
    /// At birth, years: [scenario][replicate][year][area][sex].
    std::vector<double> life_expectancy;
    /// What each age adds to the difference from the baseline, years: […][sex][age band].
    std::vector<double> contribution;
};

/// Life tables of summed expected deaths and population; Arriaga's decomposition from the
/// baseline's table to the scenario's, so that the contributions of all ages add up to the
/// difference. NaN where nobody of an age is simulated.
/// @param nations  tallies by nation, [scenario][replicate][year][nation]
LongevityFigures longevity_figures(const RunResults& results, const std::vector<Tally>& nations);

}  // namespace lc
