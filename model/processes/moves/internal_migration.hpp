// Moves between authorities.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo internal_migration_info;

/// Draws which households leave for another authority and for which: writes destination. Without
/// moves every destination is none.
void internal_migration(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
