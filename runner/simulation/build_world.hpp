// The starting point of a replicate: synthesised population, initial circumstances, calibrated
// rates.
#pragma once

#include "model/core/random.hpp"
#include "model/parameters/parameters.hpp"
#include "runner/parallel/shard_loop.hpp"
#include "runner/progress.hpp"
#include "runner/simulation/world.hpp"

namespace lc {

/// Builds every authority of `settings` at mid-2022.
/// @param law  parameters of the start year, before levers
/// @param uk   indices of the start year
StartingPoint build_world(const UkData& data, const RunSettings& settings, const Parameters& law,
                          const UkYear& uk, const Draws& draws, ShardLoop& loop,
                          Progress& progress);

}  // namespace lc
