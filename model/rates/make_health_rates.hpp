// Calibration of general health and limitation to an authority's published shares.
#pragma once

#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/rates/health_rates.hpp"

namespace lc {

/// Solves the four intercepts so that the expected shares of `shard`'s residents with good, fair
/// and bad health and with limitation are those published for context.authority, at any scale. To
/// be called in the start year, after `exposure`; initialise_health calls it for a new population.
void calibrate_health(const Context& context, const Shard& shard, HealthRates& rates);

}  // namespace lc
