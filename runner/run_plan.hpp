// How a run is divided over processes, and whether it fits into memory: found before it starts.
#pragma once

#include "runner/parallel/groups.hpp"
#include "runner/parallel/shard_loop.hpp"
#include "runner/run_options.hpp"
#include "runner/simulation/simulate.hpp"

namespace lc {

/// The replicates that this run simulates: all, or those of its share.
ReplicateRange replicates_of(const RunOptions& options);

/// Authorities over the processes that simulate a replicate together, by households.
Partition partition_of(const Ranks& ranks, const UkData& data, const RunSettings& settings);

/// Checks --groups before anything is read. To be called by all processes, like what follows.
/// @throws InputError  none, more than replicates or processes, or a build of one process
void check_groups(const RunOptions& options, const Ranks& all);

/// How many groups the processes of this run form: --groups; else those of the checkpoints that
/// --resume goes on from; else the first of group_counts() with which every process holds its part
/// of the population in memory.
/// @throws InputError  checkpoints of another number of groups
int choose_groups(const RunOptions& options, const RunInputs& inputs, const RunSettings& settings,
                  const Ranks& all);

/// Says how much memory the run will take, and has the population wait in a file when memory is
/// short of two.
/// @throws InputError  more than there is even so, for this process or another
void plan_memory(const RunOptions& options, const RunInputs& inputs, const Groups& groups,
                 const ShardLoop& loop, RunSettings& settings);

}  // namespace lc
