// Pension Credit.
#pragma once

#include "model/tax_benefit/pension_age_means.hpp"

namespace lc {

/// Entitlement of a unit whose adults have all reached pension age, £/year (State Pension Credit
/// Act 2002 s. 2-3); zero for others. Savings credit only for those who reached pension age before
/// April 2016; one income counts for both parts.
/// @param result  of the unit, pension-age income already there
inline PensionCreditResult pension_credit(const HouseholdCase& household,
                                          const BenefitUnitCase& unit,
                                          const BenefitUnitResult& result,
                                          const Parameters& parameters) noexcept {
    PensionCreditResult credit;
    if (!result.pension_age) return credit;
    const PensionCreditParameters& p = parameters.pension_credit;
    const bool couple = unit.adult_count == 2;
    const double minimum = couple ? p.guarantee_couple : p.guarantee_single;
    const double needs = minimum + pension_age_additions(household, unit, p) +
                         pension_age_child_additions(unit, parameters);
    const double income = result.pension_age_income;
    credit.guarantee = std::max(0.0, needs - income);

    for (int a = 0; a < unit.adult_count; ++a) {
        const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
        if (!old_state_pension(birth_time_of(adult, household.year), adult.sex,
                               parameters.state_pension))
            return credit;
    }
    const double threshold = couple ? p.savings_threshold_couple : p.savings_threshold_single;
    const double most = p.savings_rate * (minimum - threshold);
    credit.savings =
        std::max(0.0, std::min(most, p.savings_rate * std::max(0.0, income - threshold)) -
                          p.savings_withdrawal * std::max(0.0, income - needs));
    return credit;
}

}  // namespace lc
