// Housing Benefit above pension age, and the needs that pension-age council tax reduction shares.
#pragma once

#include "model/tax_benefit/housing_support.hpp"
#include "model/tax_benefit/pension_age_means.hpp"

namespace lc {

/// Applicable amount of a pension-age unit, £/year: the personal allowance of those who reached
/// pension age before April 2021, the standard minimum guarantee of later ones, and additions.
inline double pension_age_needs(const HouseholdCase& household, const BenefitUnitCase& unit,
                                const Parameters& p) noexcept {
    double earliest = birth_time_of(unit.adults[0], household.year);
    if (unit.adult_count == 2)
        earliest = std::min(earliest, birth_time_of(unit.adults[1], household.year));
    const bool higher = earliest < p.housing_benefit.higher_allowance_birth;
    const double personal =
        unit.adult_count == 2
            ? (higher ? p.housing_benefit.personal_couple : p.pension_credit.guarantee_couple)
            : (higher ? p.housing_benefit.personal_single : p.pension_credit.guarantee_single);
    return personal + pension_age_additions(household, unit, p.pension_credit) +
           pension_age_child_additions(unit, p);
}

/// Housing Benefit of the first unit when its adults have all reached pension age, £/year. In full
/// with guarantee credit, less deductions for non-dependants.
/// @param result  of the unit, pension credit already there (as paid)
inline double housing_benefit(const HouseholdCase& household, const BenefitUnitResult& result,
                              double deductions, const Parameters& p) noexcept {
    const BenefitUnitCase& unit = household.units[0];
    if (household.rent <= 0 || !result.pension_age) return 0;
    const double rent = std::max(0.0, eligible_rent(household, true, p) - deductions);
    if (result.pension_credit.guarantee > 0) return rent;
    if (unit.capital > p.housing_benefit.capital_upper) return 0;
    const double income = result.pension_age_income + result.pension_credit.savings;
    const double excess = std::max(0.0, income - pension_age_needs(household, unit, p));
    return std::max(0.0, rent - p.housing_benefit.taper * excess);
}

}  // namespace lc
