// From published life expectancies to single-age death rates.
#pragma once

#include <array>

#include "model/population/codes.hpp"

namespace lc {

/// Published life expectancy of one sex in one area.
struct PublishedExpectancy {
    std::array<double, band_count> by_age{};  ///< years at each band's start, one decimal
    double at_birth = 0;                      ///< years, two decimals; 0 when not published
};

/// Central death rates a year by single age 0..100 of an area: `standard` rates times a factor that
/// changes smoothly with age. The log factor is linear between eleven ages; it is fitted by
/// penalised least squares to the twenty published expectancies (abridged table, the area's own
/// `population`), weighted by their rounding error, with a penalty on changes of slope because
/// differences of rounded expectancies say little about ages at which few die. Then one factor on
/// all ages meets `at_birth` exactly.
/// @param population  persons by age, 90 = 90 and over
std::array<double, age_count> fit_mortality_rates(const std::array<double, age_count>& standard,
                                                  const std::array<double, 91>& population,
                                                  const PublishedExpectancy& published);

/// Factor on all band rates with which life expectancy at birth is `at_birth` (to 1e-6 years).
double level_factor(const std::array<double, band_count>& rates, double at_birth);

}  // namespace lc
