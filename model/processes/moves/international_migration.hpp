// Emigration and arrivals from abroad.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo international_migration_info;

/// Draws which benefit units emigrate (event::emigrates) and which are copied as arrivals
/// (event::is_copied).
void international_migration(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
