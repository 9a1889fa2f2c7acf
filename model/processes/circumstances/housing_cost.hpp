// Rent and mortgage interest.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo housing_cost_info;

/// Weekly rent gross of support, or mortgage interest, nominal: level by tenure, bedrooms and (of
/// mortgages) age, times the household's own persistent deviation, times the year's index. Writes
/// housing_cost.
void housing_cost(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
