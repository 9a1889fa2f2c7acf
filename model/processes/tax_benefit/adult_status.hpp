// Disability benefits, limited capability for work and caring of an adult, from draws that are the
// person's for life.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"

namespace lc {

/// Nothing for most adults.
struct AdultStatus {
    BenefitRate daily_living = BenefitRate::none, mobility = BenefitRate::none,
                attendance = BenefitRate::none;
    LimitedCapability limited_capability = LimitedCapability::none;
    bool carer = false;
};

/// From State pension age on: Attendance Allowance. @param status  blank before
void find_status_of_pension_age(const FixedDraws& draw, Disability disability, const Parameters& p,
                                AdultStatus& status) noexcept;
/// Below it: Personal Independence Payment, limited capability for work, caring.
void find_status_of_working_age(const FixedDraws& draw, Activity activity, Disability disability,
                                const Parameters& p, AdultStatus& status) noexcept;

/// Disability benefits paid, £/year.
double disability_benefits(const AdultStatus& status,
                           const DisabilityBenefitParameters& p) noexcept;

}  // namespace lc
