// Where the checkpoints of a run are: beside its results.
#pragma once

#include <filesystem>
#include <vector>

namespace lc {

/// The checkpoint that belongs to a results file: FILE.checkpoint; of a run in several groups of
/// processes every group (from 1) has its own, FILE.group-K-of-N.checkpoint.
std::filesystem::path checkpoint_place(const std::filesystem::path& results, int group = 1,
                                       int groups = 1);

/// A checkpoint that is there.
struct FoundCheckpoint {
    std::filesystem::path place;
    int groups = 1;  ///< of the run that wrote it
};

/// All that belong to a results file, by the number of groups of their run.
std::vector<FoundCheckpoint> checkpoints_of(const std::filesystem::path& results);

}  // namespace lc
