// Tenure transitions: buying, paying off, letting, temporary accommodation.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo tenure_info;

/// Moves households between tenures so that shares by kind of household and age stay those that
/// were synthesised unless covariates or levers move them. Writes tenure.
void tenure(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
