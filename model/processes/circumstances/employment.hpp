// Activity and hours of everybody from 16.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo employment_info;

/// Moves everybody's readiness to work on by a year (a stationary autoregression) and reads this
/// year's activity off the distribution of activity at that rank, so that the cross-section is
/// always that of the model and a change of circumstances moves only those near a boundary. Writes
/// activity (of those who neither attend school nor study), hours and work_propensity.
void employment(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
