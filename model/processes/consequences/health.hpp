// General health and limitation.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo health_info;

/// Redraws the health of some persons and lets the others' drift with age, keeping prevalence where
/// it was calibrated while exposures stand still. Writes health and disability.
void health(const Context& context, Shard& shard, Tally& tally);

/// Health of a newly synthesised population: expected exposures, calibration to the authority's
/// published shares, one draw each. `rates` may be a part of *context.rates.
void initialise_health(const Context& context, Shard& shard, HealthRates& rates);

}  // namespace lc
