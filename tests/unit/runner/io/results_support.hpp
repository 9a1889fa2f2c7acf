// A small run's results with figures that are easy to check by hand.
#pragma once

#include <filesystem>
#include <string>

#include "runner/io/results.hpp"
#include "tests/support/scratch_folder.hpp"

namespace lc {

/// Two English authorities, one Welsh and one Scottish.
const UkData& four_authorities();

/// Results of `replicates` replicates of the baseline and of two scenarios, "nothing" (the same)
/// and "less poverty", for three of the four authorities and the years 2022 to 2025 at scale 0.5.
/// Authority a has 100 (a + 1) children in every year, 30 in poverty in replicate 0, 32 in
/// replicate 1, …; in "less poverty" 10 fewer from 2025 on.
RunResults small_results(int replicates);

/// A folder of its own that goes away with its owner.
class TemporaryFolder : public testing::ScratchFolder {
  public:
    /// Files in it.
    int count() const;
};

}  // namespace lc
