// Steps of assess_household that do not depend on a means test, for callers who know that none can
// pay anything.
#pragma once

#include "model/tax_benefit/adult_taxes.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// A couple's taxes with the marriage allowance, where it brings something.
void share_allowance(const BenefitUnitCase& unit, const std::array<AdultTaxes, 2>& taxes,
                     Nation nation, const Parameters& p, BenefitUnitResult& result) noexcept;

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

}  // namespace lc
