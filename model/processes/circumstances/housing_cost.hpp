// Rent and mortgage interest.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo housing_cost_info;

/// Weekly rent gross of support, or mortgage interest, nominal: level by tenure, bedrooms and (of
/// mortgages) age, times the household's own persistent deviation, times the year's index. Every
/// year's cost follows from the household's home afresh, so that a new or moved household needs no
/// rule of its own. Writes housing_cost.
void housing_cost(const Context& context, Shard& shard, Tally& tally);

/// The same with rates that are not yet part of the context.
/// @return  rents that landlords lose to lower levels and limits, pence a year; 0 in current law
std::int64_t set_housing_costs(const Context& context, const HousingRates& rates, Shard& shard);

}  // namespace lc
