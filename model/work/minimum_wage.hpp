// The minimum wage of an age.
#pragma once

#include "model/parameters/parameters.hpp"

namespace lc {

/// Hourly minimum wage of somebody that old, £ (National Minimum Wage Regulations 2015 reg. 4-4A).
constexpr double minimum_wage(const MinimumWageParameters& rates, double age) noexcept {
    constexpr double adult_rate_once = 21, development_rate = 18;  // ages of the other bands
    if (age >= rates.adult_age) return rates.adult;
    if (age >= adult_rate_once) return rates.aged_21_to_22;
    return age >= development_rate ? rates.aged_18_to_20 : rates.aged_under_18;
}

}  // namespace lc
