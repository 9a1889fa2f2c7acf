// Homes of a newly synthesised population. The yearly processes are, in order: tenure,
// dwelling_quality, social_letting, retrofit, housing_cost.
#pragma once

#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/rates/housing_rates.hpp"

namespace lc {

/// Completes the homes of a synthesised shard (tenure, bedrooms and decile are set): households in
/// temporary accommodation, dwelling quality, housing costs. Fills what of `rates` rests on the
/// synthesised households. `rates` may be a part of *context.rates.
void initialise_home(const Context& context, Shard& shard, HousingRates& rates);

}  // namespace lc
