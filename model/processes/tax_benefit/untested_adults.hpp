// Households of adults alone to whom no means test can pay anything: the simplest, and more than
// every third household. Their incomes are sums over their members.
#pragma once

#include "model/processes/tax_benefit/gather_household.hpp"

namespace lc {

/// Exactly what assess_household makes of the household's incomes and council tax, without anything
/// being gathered; the units of `result` are left as they were.
/// @param h  one of gatherer.screen().untested_adults()
void assess_untested_adults(const HouseholdGatherer& gatherer, std::size_t h,
                            double other_net_income, HouseholdResult& result) noexcept;

}  // namespace lc
