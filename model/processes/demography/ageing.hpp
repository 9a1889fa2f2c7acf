// Everybody is a year older.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo ageing_info;

/// Adds a year to every age; 100 stands for 100 and over.
void ageing(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
