// Puts the parts of a run together: `lifechances merge`.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lc {

/// Options of the verb merge.
struct MergeOptions {
    std::vector<std::filesystem::path> parts;  ///< at least one, in any order
    std::filesystem::path out;                 ///< replaced as a whole
    std::filesystem::path configs;             ///< folder, found
    std::string command;                       ///< as typed, for the record
    bool quiet = false;
};

/// Writes the results that one run of all replicates would have written.
/// @return exit status: 0
/// @throws InputError  a part is none or damaged, of another run or another build, missing or there
///                     twice, or would be overwritten: all of it together
/// @throws RunError
int merge(const MergeOptions& options);

}  // namespace lc
