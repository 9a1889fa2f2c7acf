// Housing first: homes with support for homeless adults without children.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo supported_housing_info;

/// Keeps `housing_first.places` supported homes let: of last year's tenants a share keeps the home,
/// the others go back to temporary accommodation; free places go to households without dependent
/// children in temporary accommodation, poorest first. A supported home is let at social rent,
/// decent and warm. No place, no effect. Writes tenure, bedrooms, quality, housing_cost.
void supported_housing(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
