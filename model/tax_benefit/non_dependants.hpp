// Other adults in the home: what each means test takes them to contribute.
#pragma once

#include <span>

#include "model/tax_benefit/disability_benefits.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Nobody contributes where the claimant or the partner is blind or has a care component.
constexpr bool exempt_from_contributions(const BenefitUnitCase& first) noexcept {
    return has_care_component(first) || first.adults[0].blind ||
           (first.adult_count == 2 && first.adults[1].blind);
}

/// Non-dependants who contribute to the housing element of the first unit (Universal Credit
/// Regulations 2013 schedule 4 para. 13-16): adults from the age on, without care component,
/// Carer's Allowance, Pension Credit or responsibility for a young child.
/// @param results  by unit; those of all units but the first are there
inline int contributing_non_dependants(const HouseholdCase& household,
                                       std::span<const BenefitUnitResult> results,
                                       const UniversalCreditParameters& p) noexcept {
    if (household.unit_count == 1 || exempt_from_contributions(household.units[0])) return 0;
    int contributing = 0;
    for (std::size_t u = 1; u < static_cast<std::size_t>(household.unit_count); ++u) {
        const BenefitUnitCase& unit = household.units[u];
        const PensionCreditResult& credit = results[u].pension_credit;
        const bool young_child = unit.child_count > 0 &&
                                 unit.children[static_cast<std::size_t>(unit.child_count - 1)].age <
                                     p.non_dependant_infant_age;
        if (young_child || credit.guarantee + credit.savings > 0) continue;
        for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a) {
            const AdultCase& adult = unit.adults[a];
            if (adult.age >= p.non_dependant_age && !has_care_component(adult) && !adult.carer)
                ++contributing;
        }
    }
    return contributing;
}

/// Whether a unit of non-dependants brings a deduction in the pension-age means tests: not below
/// 18, not students, not with Pension Credit, not young with Universal Credit and no earnings.
constexpr bool brings_deduction(const BenefitUnitCase& unit, const BenefitUnitResult& result,
                                bool any_age_on_credit,
                                const HousingBenefitParameters& p) noexcept {
    const bool couple = unit.adult_count == 2;
    const double age =
        couple ? std::max(unit.adults[0].age, unit.adults[1].age) : unit.adults[0].age;
    const bool students = unit.adults[0].student && (!couple || unit.adults[1].student);
    const bool earns = result.net_earnings[0] + result.net_earnings[1] > 0;
    const bool idle_on_credit = result.universal_credit.award > 0 && !earns &&
                                (any_age_on_credit || age < p.non_dependant_credit_age);
    return age >= p.non_dependant_age && !students && !idle_on_credit &&
           !(result.pension_credit.guarantee + result.pension_credit.savings > 0);
}

/// Gross income that chooses the band, £/year; nothing for those who work fewer hours than count.
constexpr double banded_income(const BenefitUnitCase& unit, const BenefitUnitResult& result,
                               const HousingBenefitParameters& p) noexcept {
    const bool works = unit.adults[0].hours >= p.non_dependant_hours ||
                       (unit.adult_count == 2 && unit.adults[1].hours >= p.non_dependant_hours);
    return works ? result.market_income + result.state_pension + result.carers_allowance +
                       result.universal_credit.award
                 : 0.0;
}

/// Deductions of pension-age Housing Benefit, £/year, one a couple (Housing Benefit (Persons who
/// have attained the qualifying age for state pension credit) Regulations 2006 reg. 55).
inline double housing_benefit_deductions(const HouseholdCase& household,
                                         std::span<const BenefitUnitResult> results,
                                         const HousingBenefitParameters& p) noexcept {
    if (household.unit_count == 1 || exempt_from_contributions(household.units[0])) return 0;
    double sum = 0;
    for (std::size_t u = 1; u < static_cast<std::size_t>(household.unit_count); ++u) {
        const BenefitUnitCase& unit = household.units[u];
        if (!brings_deduction(unit, results[u], false, p)) continue;
        const double income = banded_income(unit, results[u], p);
        sum += income >= p.non_dependant_income_6   ? p.non_dependant_amount_6
               : income >= p.non_dependant_income_5 ? p.non_dependant_amount_5
               : income >= p.non_dependant_income_4 ? p.non_dependant_amount_4
               : income >= p.non_dependant_income_3 ? p.non_dependant_amount_3
               : income >= p.non_dependant_income_2 ? p.non_dependant_amount_2
                                                    : p.non_dependant_amount_1;
    }
    return sum;
}

/// The same of the pension-age council tax reduction (Council Tax Reduction Schemes (Prescribed
/// Requirements) (England) Regulations 2012 schedule 1 para. 8).
inline double council_tax_reduction_deductions(const HouseholdCase& household,
                                               std::span<const BenefitUnitResult> results,
                                               const Parameters& parameters) noexcept {
    if (household.unit_count == 1 || exempt_from_contributions(household.units[0])) return 0;
    const CouncilTaxReductionParameters& p = parameters.council_tax_reduction;
    double sum = 0;
    for (std::size_t u = 1; u < static_cast<std::size_t>(household.unit_count); ++u) {
        const BenefitUnitCase& unit = household.units[u];
        if (!brings_deduction(unit, results[u], true, parameters.housing_benefit)) continue;
        const double income = banded_income(unit, results[u], parameters.housing_benefit);
        sum += income >= p.non_dependant_income_4   ? p.non_dependant_amount_4
               : income >= p.non_dependant_income_3 ? p.non_dependant_amount_3
               : income >= p.non_dependant_income_2 ? p.non_dependant_amount_2
                                                    : p.non_dependant_amount_1;
    }
    return sum;
}

}  // namespace lc
