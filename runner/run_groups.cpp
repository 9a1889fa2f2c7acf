#include "runner/run_groups.hpp"

#include <fmt/format.h>

#include <optional>
#include <system_error>

#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/simulation/checkpoint_place.hpp"

namespace lc {
namespace {

/// Whether there is a file, by what the root of a group sees.
bool is_there(const Ranks& group, const std::filesystem::path& place) {
    std::error_code ignored;
    return group.any(group.root() && std::filesystem::exists(place, ignored));
}

/// Input that only a group finds wrong, in the midst of its replicates: the others do not come to
/// the same end, so that the group's root ends the job.
void end_job(const MessagePassing& passing, const Groups& groups, const InputError& error) {
    if (groups.count() > 1 && groups.own().root()) passing.fail(error, status_input);
}

}  // namespace

CheckpointOptions group_checkpoints(const RunOptions& options, RunIdentity identity, Groups& groups,
                                    const Partition& partition) {
    CheckpointOptions checkpoints;
    checkpoints.place = checkpoint_place(options.out, groups.number(), groups.count());
    checkpoints.identity = std::move(identity);
    if (options.share) checkpoints.identity.emplace_back("--share", options.share->text());
    checkpoints.minutes = options.checkpoint_minutes;
    checkpoints.resume = options.resume;
    checkpoints.command = options.command;
    checkpoints.partition = partition;
    checkpoints.interrupted = [&groups] { return groups.interrupted(); };
    if (groups.count() == 1) return checkpoints;
    checkpoints.identity.emplace_back("group",
                                      fmt::format("{} of {}", groups.number(), groups.count()));
    checkpoints.resume = options.resume && is_there(groups.own(), checkpoints.place);
    checkpoints.kept = fmt::format("{} and those of the other groups are kept",
                                   checkpoint_place(options.out, 1, groups.count()).string());
    return checkpoints;
}

void announce_other_checkpoints(const RunOptions& options, const Groups& groups) {
    if (options.resume) return;
    int told = groups.count();
    for (const FoundCheckpoint& found : checkpoints_of(options.out)) {
        if (found.groups == groups.count() || found.groups == told) continue;
        told = found.groups;
        fmt::print(stderr,
                   "{} of an interrupted run is there; this run begins anew and will remove it "
                   "(--resume --groups {} goes on from it).\n",
                   found.place.string(), found.groups);
    }
}

void simulate_in_groups(const MessagePassing& passing, Groups& groups, CheckpointKeeper& keeper,
                        Progress& progress, const RunResults& results, const RunClock& clock,
                        const std::function<void()>& simulate) {
    std::optional<Interrupted> stopped;
    try {
        simulate();
    } catch (const Interrupted& interrupted) {
        if (groups.count() == 1) throw;
        stopped = interrupted;
    } catch (const InputError& error) {
        end_job(passing, groups, error);
        throw;
    }
    if (groups.count() == 1) return;
    progress.stage(CheckpointKeeper::waiting);
    groups.gather([&] {
        if (!stopped && groups.own().root()) keeper.wait(results, clock);
        progress.advance(0);  // tells now and then that there is something to wait for
    });
    if (!groups.all().any(stopped.has_value())) return;
    if (!stopped) keeper.stop_complete(results, clock, "while other groups of processes simulated");
    throw Interrupted(*stopped);
}

}  // namespace lc
