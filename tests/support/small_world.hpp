// A small real population for tests: one authority at a small scale, run to the base year.
#pragma once

#include "runner/simulation/simulate.hpp"
#include "runner/simulation/year_runner.hpp"

namespace lc::testing {

/// The project's own configs, read once for all tests of a program.
const RunInputs& project_inputs();

/// One authority's population with everything that its processes need, at mid-2022 with first
/// circumstances.
struct SmallWorld {
    RunSettings settings;
    StartingPoint point;
    UkYear uk;
    std::vector<Parameters> sets;  ///< the law of the year

    Shard& shard() { return point.world.shards.front(); }
    Context context() const;
};

/// @param authority  ONS code
/// @param scale      share of its population
SmallWorld small_world(const std::string& authority, double scale);

}  // namespace lc::testing
