// Abridged period life table inside the model: what calibration to published life expectancy needs.
#pragma once

#include <array>

#include "model/population/codes.hpp"

namespace lc {

/// Remaining life expectancy, years, at the start of each life-table band from central death rates
/// a year: Chiang's method (II) as the ONS and OHID use it for local areas. Average share of the
/// interval lived by those who die in it: 0.1 under 1, 0.5 elsewhere; the last band is open, its
/// expectancy is one over its rate. All rates must be positive in the last band and not negative
/// elsewhere.
std::array<double, band_count> life_expectancy(const std::array<double, band_count>& rates);

/// Persons at each age 0..100 of a published population whose last age, 90, is open: those of 90
/// and over are spread as survivors at `rates`.
std::array<double, age_count> spread_oldest(const std::array<double, 91>& population,
                                            const std::array<double, age_count>& rates);

/// Central death rates of the bands: single-age rates weighted with persons. A band without persons
/// takes the plain mean of its ages (the last band: its first age).
std::array<double, band_count> band_rates(const std::array<double, age_count>& rates,
                                          const std::array<double, age_count>& persons);

}  // namespace lc
