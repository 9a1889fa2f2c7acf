// Disability and carer benefits in payment, from the rates that a person receives.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/case.hpp"

namespace lc {

/// Receives help for care or daily living, which exempts from contributions of non-dependants and
/// opens additions.
constexpr bool has_care_component(const AdultCase& adult) noexcept {
    return (adult.daily_living != BenefitRate::none) | (adult.attendance != BenefitRate::none);
}
constexpr bool has_care_component(const BenefitUnitCase& unit) noexcept {
    return has_care_component(unit.adults[0]) ||
           (unit.adult_count == 2 && has_care_component(unit.adults[1]));
}

constexpr bool has_disability_benefit(const AdultCase& adult) noexcept {
    return has_care_component(adult) | (adult.mobility != BenefitRate::none);
}
constexpr bool has_disability_benefit(const ChildCase& child) noexcept {
    return (child.care != CareRate::none) | (child.mobility != BenefitRate::none);
}

constexpr double at_rate(BenefitRate rate, double lower, double higher) noexcept {
    return rate == BenefitRate::none ? 0.0 : rate == BenefitRate::lower ? lower : higher;
}

/// PIP (or its Scottish form) and Attendance Allowance of an adult, £/year.
constexpr double disability_benefit(const AdultCase& adult,
                                    const DisabilityBenefitParameters& p) noexcept {
    if (!has_disability_benefit(adult)) return 0;
    return at_rate(adult.daily_living, p.daily_living_standard, p.daily_living_enhanced) +
           at_rate(adult.mobility, p.mobility_standard, p.mobility_enhanced) +
           at_rate(adult.attendance, p.attendance_lower, p.attendance_higher);
}

/// Disability Living Allowance (or its Scottish form) of a child, £/year.
constexpr double disability_benefit(const ChildCase& child,
                                    const DisabilityBenefitParameters& p) noexcept {
    if (!has_disability_benefit(child)) return 0;
    const double care = child.care == CareRate::none     ? 0.0
                        : child.care == CareRate::lowest ? p.care_lowest
                        : child.care == CareRate::middle ? p.care_middle
                                                         : p.care_highest;
    return care + at_rate(child.mobility, p.child_mobility_lower, p.child_mobility_higher);
}

}  // namespace lc
