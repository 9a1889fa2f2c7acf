// Dwelling quality: decent or not, cold or not.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo dwelling_quality_info;

/// Redraws the quality of a few homes a year, and of every home whose household is new or has
/// moved, from the distribution by tenure and decile. Writes quality.
void dwelling_quality(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
