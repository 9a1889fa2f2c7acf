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

/// A part of a scenario's levers, simulated to attribute its effect to them (--decompose).
struct Coalition {
    int of = 0;  ///< position of the whole scenario in the results
    Scenario scenario;
};

/// All that a run reads.
struct RunInputs {
    UkData data;
    ParameterTable table;
    Economy economy;
    std::vector<Scenario> scenarios;       ///< without the baseline
    std::vector<Coalition> coalitions{};   ///< of --decompose
    DecompositionRecord decomposition{};   ///< which of them belong to which scenario
    Varied varied = Varied::both;          ///< between replicates
    std::optional<Thresholds> thresholds;  ///< --fixed-thresholds
};

/// Every coalition that a decomposition of the scenarios needs, and the record of which is which.
/// @return  coalitions in the order of record.first
std::vector<Coalition> coalitions_of(const std::vector<Scenario>& scenarios,
                                     DecompositionRecord& record);

/// The first year in which the worlds of a run may differ: one beyond the last when none ever does.
/// Poverty lines from a file may differ by scenario at once.
int year_apart(const RunInputs& inputs, const RunSettings& settings);

/// Fills `results` (allocated by the caller: scenarios[0] is the baseline; for the replicates of
/// settings.share) with tallies, poverty lines and fit. The fit is that of the first replicate of
/// all, none in a share without it; uncertainty tells of all replicates.
/// @param keeper  may begin within a run and may end it, see CheckpointKeeper
/// @throws Interrupted
void simulate(const RunInputs& inputs, const RunSettings& settings, std::uint64_t seed,
              ShardLoop& loop, Progress& progress, RunResults& results, RunClock& clock,
              CheckpointKeeper& keeper);

}  // namespace lc
