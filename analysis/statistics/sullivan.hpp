// Healthy life expectancy by Sullivan's method: a period life table and the prevalence of good
// health in a cross-section.
#pragma once

#include <array>
#include <span>

#include "analysis/statistics/life_table.hpp"

namespace lc {

/// Healthy years by band start, and their standard errors.
struct HealthyLifeExpectancy {
    std::array<double, band_count> years{};
    std::array<double, band_count> standard_error{};
};

/// Sullivan's healthy life expectancy: HLE_x = (1/l_x) sum over y >= x of π_y L_y.
///
/// The variance adds the sampling of prevalence, sum of L² deff π (1 - π) / N, to the sampling of
/// deaths, sum of l² [(1 - a) n π + HLE']² S²(p). Without sample sizes (empty span) the standard
/// errors are NaN.
///
/// @param table       life table of the same population
/// @param prevalence  share in good health by band [20], 0 to 1
/// @param sample      persons asked, by band [20], or empty
/// @param design_effect  variance of the survey relative to simple random sampling
///
/// Sources: Sullivan 1971; Jagger et al. 2014 (EHLEIS guide); ONS health state life expectancies.
HealthyLifeExpectancy healthy_life_expectancy(const LifeTable& table,
                                              std::span<const double, band_count> prevalence,
                                              std::span<const double> sample = {},
                                              double design_effect = 1);

/// The same for a life table of any bands.
///
/// @param years, standard_error  filled, as long as the table
void fill_healthy_life_expectancy(std::span<const LifeTableRow> table,
                                  std::span<const double> prevalence,
                                  std::span<const double> sample, double design_effect,
                                  std::span<double> years, std::span<double> standard_error);

}  // namespace lc
