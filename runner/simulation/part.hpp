// A part of a run: the results of some of its replicates, in a file from which they can be put
// together with the others to the bits of one run.
//
// A part is no results file: intervals over replicates, effects of parameters and appraisals come
// from all replicates together.
#pragma once

#include <filesystem>

#include "runner/io/archive.hpp"
#include "runner/io/results.hpp"
#include "runner/simulation/checkpoint.hpp"
#include "runner/simulation/share.hpp"

namespace lc {

/// Writes a part whole or not at all.
/// @param identity  of the whole run
/// @param results   of the share's replicates
/// @throws RunError
void write_part(const std::filesystem::path& place, const RunIdentity& identity, const Share& share,
                const RunResults& results);

/// A part that is being read.
class RunPart {
  public:
    /// Reads which run and which share it is.
    /// @throws InputError  none there, no part, damaged
    explicit RunPart(const std::filesystem::path& place);

    const std::filesystem::path& place() const { return place_; }
    const RunIdentity& identity() const { return identity_; }
    const Share& share() const { return share_; }

    /// Adds the part to the whole, once. The first share makes room for all and brings what is
    /// told of a run once; provenance is summed up.
    void read(RunResults& whole);

  private:
    std::filesystem::path place_;
    ArchiveReader archive_;
    RunIdentity identity_;
    Share share_;
};

}  // namespace lc
