// Households of adults alone to whom no means test can pay anything: the simplest, and every other
// household. Their incomes are sums over their members.
#pragma once

#include "model/processes/tax_benefit/gather_household.hpp"

namespace lc {

/// Exactly what assess_household makes of the household's incomes and council tax, without anything
/// being gathered; the units of `result` are left as they were. gatherer.hold(h) has been called.
/// @return false, with nothing said, of a household with children, with a member of whom
///         circumstances beyond income matter, with a marriage allowance that may bring something
///         or with an award that may be possible
bool assess_untested_adults(HouseholdGatherer& gatherer, std::size_t h, double other_net_income,
                            HouseholdResult& result) noexcept;

}  // namespace lc
