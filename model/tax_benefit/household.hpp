// Taxes, benefits and incomes of one household: the same rules for the simulation and for the
// question about a single case.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/adult_taxes.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Everything that the rules of a year make of a household.
/// @param taxes  of all its adults, see adult_taxes
/// @param persons, under_14  members of the household, for the equivalence scales
/// @param result  fields of units below household.unit_count are all written
void assess_household(const HouseholdCase& household, const HouseholdTaxes& taxes,
                      const Parameters& parameters, int persons, int under_14,
                      HouseholdResult& result) noexcept;

/// The same, with taxes worked out and members counted from the case.
void assess_household(const HouseholdCase& household, const Parameters& parameters,
                      HouseholdResult& result) noexcept;

}  // namespace lc
