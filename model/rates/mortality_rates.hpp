// Mortality, calibrated per authority to published life expectancy.
#pragma once

#include <array>

#include "model/population/codes.hpp"

namespace lc {

/// Age groups within which the mean relative risk of the base year is taken: 0, 1-4, 5-14, 15-24,
/// ..., 75-84, 85 and over.
inline constexpr int risk_group_count = 11;
constexpr int risk_group_of(int age) noexcept {
    if (age == 0) return 0;
    if (age < 5) return 1;
    return age >= 85 ? 10 : (age + 5) / 10 + 1;
}

struct MortalityRates {
    /// Central death rate a year of the authority by sex and single age, published 2021-23.
    std::array<std::array<double, age_count>, sex_count> published{};
    /// Residual neighbourhood factor by sex, decile - 1 and age: what the modelled risks leave of
    /// the published gradient.
    std::array<std::array<std::array<float, age_count>, 10>, sex_count> residual{};
    /// Mean of relative risk x residual factor by sex and risk group in the calibration year.
    std::array<std::array<double, risk_group_count>, sex_count> mean_relative_risk{};
    /// Last factor on all ages of a sex, so that life expectancy at birth is the published one.
    std::array<double, sex_count> level{1.0, 1.0};
    /// published x residual / mean_relative_risk x level: what the yearly step multiplies with the
    /// person's relative risk and the trend.
    std::array<std::array<std::array<float, age_count>, 10>, sex_count> rate{};
};

}  // namespace lc
