// Income and capital as the pension-age means tests see them.
#pragma once

#include <algorithm>
#include <cmath>

#include "model/tax_benefit/disability_benefits.hpp"
#include "model/tax_benefit/result.hpp"
#include "model/tax_benefit/state_pension.hpp"

namespace lc {

/// All adults of the unit have reached pension age.
constexpr bool pension_age_unit(const BenefitUnitCase& unit,
                                const StatePensionParameters& p) noexcept {
    return unit.adults[0].age >= p.pension_age &&
           (unit.adult_count == 1 || unit.adults[1].age >= p.pension_age);
}

constexpr double birth_time_of(const AdultCase& adult, int year) noexcept {
    return year + 0.5 - adult.age;
}

/// Carers, disabled people and those with children keep more of their earnings (State Pension
/// Credit Regulations 2002 schedule VI para. 1-4).
constexpr bool higher_earnings_disregard(const BenefitUnitCase& unit) noexcept {
    bool higher = unit.adult_count == 1 && unit.child_count > 0;
    for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a)
        higher |=
            unit.adults[a].carer || unit.adults[a].blind || has_disability_benefit(unit.adults[a]);
    return higher;
}

/// Income of a pension-age unit, £/year: pensions and Carer's Allowance after tax, earnings after
/// tax and the disregard, and the income assumed from capital.
inline double pension_age_income(const BenefitUnitCase& unit, const BenefitUnitResult& result,
                                 const Parameters& p) noexcept {
    const PensionCreditParameters& credit = p.pension_credit;
    // Investment income is left out: the income assumed from capital stands for it.
    double taxable = result.market_income - result.investment_income + result.state_pension +
                     result.carers_allowance;
    taxable -= result.income_tax[0] + result.income_tax[1] + result.national_insurance[0] +
               result.national_insurance[1] + result.pension_contributions;
    const double disregard = higher_earnings_disregard(unit) ? credit.earnings_disregard_higher
                             : unit.adult_count == 2         ? credit.earnings_disregard_couple
                                                             : credit.earnings_disregard_single;
    const double net_earnings = result.net_earnings[0] + result.net_earnings[1];
    const double steps =
        unit.capital > credit.capital_lower
            ? std::ceil((unit.capital - credit.capital_lower) / credit.capital_step)
            : 0.0;
    return std::max(0.0, taxable - std::min(disregard, net_earnings)) +
           steps * credit.capital_income_per_step;
}

/// Additions for carers and for severe disability, £/year. Severe disability: nobody else lives
/// there, and each adult has a care component.
inline double pension_age_additions(const HouseholdCase& household, const BenefitUnitCase& unit,
                                    const PensionCreditParameters& p) noexcept {
    double additions = 0;
    bool all_disabled = household.unit_count == 1;
    for (int a = 0; a < unit.adult_count; ++a) {
        const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
        if (adult.carer) additions += p.carer_addition;
        all_disabled &= has_care_component(adult) && !adult.carer;
    }
    if (all_disabled) additions += unit.adult_count * p.severe_disability_addition;
    return additions;
}

/// Additions for the children of a unit, £/year (State Pension Credit Regulations 2002 schedule
/// IIA).
inline double pension_age_child_additions(const BenefitUnitCase& unit,
                                          const Parameters& p) noexcept {
    double additions = 0;
    for (std::size_t c = 0; c < static_cast<std::size_t>(unit.child_count); ++c) {
        const ChildCase& child = unit.children[c];
        additions += c == 0 && child.birth_time < p.universal_credit.limit_birth_date
                         ? p.pension_credit.first_child_addition
                         : p.pension_credit.child_addition;
        if (child.care == CareRate::highest)
            additions += p.pension_credit.disabled_child_higher;
        else if (has_disability_benefit(child))
            additions += p.pension_credit.disabled_child_lower;
    }
    return additions;
}

}  // namespace lc
