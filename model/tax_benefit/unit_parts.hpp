// Steps of assess_household that do not depend on a means test, for callers who know that none can
// pay anything.
#pragma once

#include <algorithm>

#include "model/tax_benefit/adult_taxes.hpp"
#include "model/tax_benefit/equivalence.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// A couple's taxes with the marriage allowance, where it brings something.
void share_allowance(const BenefitUnitCase& unit, const std::array<AdultTaxes, 2>& taxes,
                     Nation nation, const Parameters& p, BenefitUnitResult& result) noexcept;

/// Whether the marriage allowance can reduce the bill of the partner with the higher income, which
/// spares most couples the working out.
/// @param adjusted    adjusted net income by partner, £/year
/// @param income_tax  without it, £/year
inline bool marriage_allowance_may_reduce(const std::array<double, 2>& adjusted,
                                          const std::array<double, 2>& income_tax, Nation nation,
                                          const Parameters& p) noexcept {
    const std::size_t taker = adjusted[0] <= adjusted[1] ? 1 : 0;
    const double income = adjusted[taker];
    const double taxable = std::max(0.0, income - personal_allowance(income, p.income_tax));
    return marriage_allowance_reduces(taxable, 0, income_tax[taker], nation, p);
}

/// Child Benefit and its charge. @param higher_income  adjusted net income of the partner with more
void assess_child_benefit(const BenefitUnitCase& unit, double higher_income, const Parameters& p,
                          BenefitUnitResult& result) noexcept;

/// What pupils and learners bring: the maintenance allowance and free school meals.
/// @param income  gross taxable income of the unit's adults, £/year
void assess_schooling(const HouseholdCase& household, const BenefitUnitCase& unit, double income,
                      const Parameters& p, BenefitUnitResult& result) noexcept;

/// Sum of all components, £/year.
double net_income(const BenefitUnitResult& result) noexcept;

/// Income of the household before and after housing costs and equivalised: its units and its
/// council tax and reduction are there.
void sum_household(const HouseholdCase& household, int persons, int under_14,
                   HouseholdResult& result) noexcept;
/// The same from the income of its units before council tax and from its housing costs, £/year.
inline void sum_household(double income, double housing_costs, int persons, int under_14,
                          HouseholdResult& result) noexcept {
    result.housing_costs = housing_costs;
    result.net_income_bhc = income - result.council_tax + result.council_tax_reduction;
    result.net_income_ahc = result.net_income_bhc - result.housing_costs;
    result.equivalence_factor_bhc = equivalence_factor(equivalence_bhc, persons, under_14);
    result.equivalence_factor_ahc = equivalence_factor(equivalence_ahc, persons, under_14);
    result.equivalised_income_bhc = result.net_income_bhc / result.equivalence_factor_bhc;
    result.equivalised_income_ahc = result.net_income_ahc / result.equivalence_factor_ahc;
}

}  // namespace lc
