// Couples who part.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo separation_info;

/// Draws separations: sets event::separates on the partner who leaves the home.
void separation(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
