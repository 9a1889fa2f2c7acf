// A whole run: replicates, the shared years to the base year, then the baseline and each scenario
// from the same snapshot.
#pragma once

#include <optional>

#include "runner/io/results.hpp"
#include "runner/io/thresholds_reader.hpp"
#include "runner/parallel/shard_loop.hpp"
#include "runner/progress.hpp"
#include "runner/simulation/checkpoint_keeper.hpp"
#include "runner/simulation/world.hpp"
#include "scenarios/economy.hpp"
#include "scenarios/parameter_draws.hpp"
#include "scenarios/parameter_files.hpp"
#include "scenarios/scenario.hpp"

namespace lc {

/// All that a run reads.
struct RunInputs {
    UkData data;
    ParameterTable table;
    Economy economy;
    std::vector<Scenario> scenarios;       ///< without the baseline
    Varied varied = Varied::both;          ///< between replicates
    std::optional<Thresholds> thresholds;  ///< --fixed-thresholds
};

/// Fills `results` (allocated by the caller: scenarios[0] is the baseline) with tallies, poverty
/// lines and fit.
/// @param keeper  may begin within a run and may end it, see CheckpointKeeper
/// @throws Interrupted
void simulate(const RunInputs& inputs, const RunSettings& settings, std::uint64_t seed,
              ShardLoop& loop, Progress& progress, RunResults& results, RunClock& clock,
              CheckpointKeeper& keeper);

}  // namespace lc
