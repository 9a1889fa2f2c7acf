// The state of a run between two years of a scenario, in a file beside its results.
//
// Kept are the tallies so far and the population of the scenario that is under way. The population
// at mid-2022, the years up to the base year, calibrated rates and whatever else distinguishes a
// replicate are worked out anew, to the same bits: the least that can go out of step.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "runner/io/archive.hpp"
#include "runner/io/results.hpp"
#include "runner/parallel/partition.hpp"
#include "runner/simulation/world.hpp"

namespace lc {

/// Wall-clock seconds of the parts of a run.
struct RunClock {
    double synthesis = 0, simulation = 0;
};

/// The year that comes next in a run.
struct RunPosition {
    int replicate = 0, scenario = 0;
    int year = base_year + 1;

    /// Nothing of the replicate is kept: it starts with its population.
    bool starts_replicate() const noexcept { return scenario == 0 && starts_scenario(); }
    /// The scenario starts from the population of the base year.
    bool starts_scenario() const noexcept { return year == base_year + 1; }
    /// Whether the results of a year stand when a run goes on from here.
    bool keeps(int of_scenario, int of_replicate, int of_year) const noexcept;
};

/// What two runs must have in common for one to go on where the other stopped: names and values,
/// as a message can show them.
using RunIdentity = std::vector<std::pair<std::string, std::string>>;

/// A name that has another value in another run.
struct Difference {
    std::string name, one, other;
};

/// In what two runs differ, by name.
std::vector<Difference> differences(const RunIdentity& one, const RunIdentity& other);

/// Writes a checkpoint; what stood at its place stays until the new one is whole.
/// In a run of several processes the root writes what the others send it: one file, with which any
/// number of processes can go on.
/// @param world      population at the end of the year before `position`; used within a scenario
///                   only
/// @param partition  which process has which authorities of it
/// @throws RunError
void write_checkpoint(const std::filesystem::path& place, const RunIdentity& identity,
                      const RunPosition& position, const RunResults& results, const RunClock& clock,
                      const World& world, const Partition& partition = {});

/// A checkpoint that is being read.
class Checkpoint {
  public:
    /// Fills `results` (allocated for the same run) and `clock` as they were.
    /// @throws InputError  none there, damaged, or of another run: every difference is named
    Checkpoint(const std::filesystem::path& place, const RunIdentity& identity, RunResults& results,
               RunClock& clock);

    const RunPosition& position() const { return position_; }
    /// Reads the population of the scenario under way, once, when there is one; of it this
    /// process's authorities.
    void read(World& world, const Partition& partition = {});

  private:
    ArchiveReader archive_;
    RunPosition position_;
};

}  // namespace lc
