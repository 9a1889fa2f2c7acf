// A run whose processes form groups: each simulates its replicates, all end together.
#pragma once

#include <functional>

#include "runner/parallel/groups.hpp"
#include "runner/progress.hpp"
#include "runner/run_options.hpp"
#include "runner/simulation/checkpoint_keeper.hpp"

namespace lc {

/// What this process's group is to keep of itself. When the run goes on from checkpoints, a group
/// that has none yet begins anew.
CheckpointOptions group_checkpoints(const RunOptions& options, RunIdentity identity, Groups& groups,
                                    const Partition& partition);

/// Names the checkpoints of runs in other numbers of groups which a run that begins anew will
/// remove when it is done.
void announce_other_checkpoints(const RunOptions& options, const Groups& groups);

/// Calls `simulate` and waits for the other groups.
/// @param keeper  of this group
/// @throws Interrupted  in all processes when a group was: each group's checkpoint is written
void simulate_in_groups(const MessagePassing& passing, Groups& groups, CheckpointKeeper& keeper,
                        Progress& progress, const RunResults& results, const RunClock& clock,
                        const std::function<void()>& simulate);

}  // namespace lc
