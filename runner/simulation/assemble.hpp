// The results of a run's groups of processes, put together to those of one process.
#pragma once

#include "runner/io/results.hpp"
#include "runner/parallel/groups.hpp"

namespace lc {

/// What one replicate counts, for another process.
/// @param replicate  its number among those of `results`
Message replicate_message(const RunResults& results, int replicate);

/// Takes it in as a replicate of `results`, which has room for it.
void take_replicate(const Message& message, RunResults& results, int replicate);

/// Adds what a group did to what groups at work at the same time did: person-years are summed,
/// times are those of the slowest.
void add_group(Provenance& whole, const Provenance& group);

/// Makes `results`, which hold the replicates of a group, hold those of all at the root of all
/// processes; elsewhere they stay as they are. To be called by all processes.
/// @param replicates  of all groups, dealt to them as ReplicateRange::part does
void assemble(const Groups& groups, int replicates, RunResults& results);

}  // namespace lc
