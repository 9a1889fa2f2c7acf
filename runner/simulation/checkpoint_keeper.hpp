// When a run writes checkpoints, where it begins, and how an interrupted one ends.
#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include "runner/interrupt.hpp"
#include "runner/progress.hpp"
#include "runner/simulation/checkpoint.hpp"

namespace lc {

struct CheckpointOptions {
    std::filesystem::path place;  ///< empty: a run without checkpoints
    RunIdentity identity{};
    double minutes = 10;    ///< between checkpoints; 0: only when interrupted
    bool resume = false;    ///< begin where the checkpoint at `place` stopped
    std::string command{};  ///< as typed, to say how to go on
    std::string kept{};     ///< what an interrupted run leaves; empty: the file at `place`
    std::function<bool()> interrupted = interrupt_requested;
    Partition partition{};  ///< of the run's authorities over its processes, or a group's
};

/// Keeps the checkpoint of one run. A later checkpoint replaces an earlier one, which stays when
/// the later cannot be written.
class CheckpointKeeper {
  public:
    /// @param progress  tells of checkpoints that cannot be written; outlives the keeper
    CheckpointKeeper(CheckpointOptions options, Progress& progress);

    /// Where the run begins, with the results that stand then. They are read when first asked.
    /// @throws InputError  there is no checkpoint to resume from, or not of this run
    RunPosition begin(RunResults& results, RunClock& clock);
    /// The population at a begin within a scenario.
    void restore(World& world);

    bool interrupted() const;
    /// Writes a checkpoint when it is time or the run is interrupted.
    /// @param next  the year that would come after in the scenario
    /// @throws Interrupted, RunError  an interrupted run's checkpoint cannot be written
    void after_year(RunPosition next, const RunResults& results, const RunClock& clock,
                    const World& world);
    /// Ends a replicate that has not come past the base year again. A checkpoint within it stays.
    /// @param from  where it began
    /// @throws Interrupted, RunError
    [[noreturn]] void stop(const RunPosition& from, const RunResults& results,
                           const RunClock& clock);
    /// The stage of progress after all replicates here.
    static constexpr const char* waiting = "waiting for other groups";
    /// All replicates here are simulated while other groups of processes have some to do: writes
    /// that, once, when it is time. By a group's root alone.
    void wait(const RunResults& results, const RunClock& clock);
    /// The same, when an interrupt came then. @param when  in words, after "Interrupted"
    /// @throws Interrupted, RunError
    [[noreturn]] void stop_complete(const RunResults& results, const RunClock& clock,
                                    const std::string& when);

  private:
    using Clock = std::chrono::steady_clock;
    bool due() const;
    void write_in_time(const RunPosition& next, const RunResults& results, const RunClock& clock,
                       const World& world);
    void write(const RunPosition& next, const RunResults& results, const RunClock& clock,
               const World& world);
    [[noreturn]] void leave(const std::string& when) const;

    CheckpointOptions options_;
    Progress& progress_;
    std::optional<Checkpoint> found_;
    std::optional<RunPosition> begin_;
    bool complete_ = false;                     ///< the checkpoint has all replicates
    Clock::time_point written_ = Clock::now();  ///< the last one, or the beginning
};

}  // namespace lc
