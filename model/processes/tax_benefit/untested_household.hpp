// Households that make no means-tested claim: most of them. Their incomes are sums of what belongs
// to their adults and of what comes for children whatever the income.
#pragma once

#include "model/processes/tax_benefit/gather_household.hpp"

namespace lc {

/// Exactly what assess_household makes of the household, without its case being put together.
/// @param gathered  after gatherer.claim(h, gathered), which was false
void assess_untested(HouseholdGatherer& gatherer, const Parameters& p, GatheredHousehold& gathered,
                     HouseholdResult& result) noexcept;

}  // namespace lc
