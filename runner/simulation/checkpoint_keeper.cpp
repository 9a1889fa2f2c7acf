#include "runner/simulation/checkpoint_keeper.hpp"

#include <fmt/format.h>

#include <system_error>

#include "model/core/error.hpp"

namespace lc {
namespace {

/// Of the baseline, a scenario or one of the coalitions that come after them.
std::string world_name(const RunResults& results, int index) {
    const auto at = static_cast<std::size_t>(index);
    if (at < results.scenarios.size()) return results.scenarios[at].name;
    return fmt::format("coalition {} of --decompose", at - results.scenarios.size() + 1);
}

}  // namespace

CheckpointKeeper::CheckpointKeeper(CheckpointOptions options, Progress& progress)
    : options_(std::move(options)), progress_(progress) {}

RunPosition CheckpointKeeper::begin(RunResults& results, RunClock& clock) {
    if (begin_) return *begin_;
    if (options_.resume) {
        found_.emplace(options_.place, options_.identity, results, clock);
        return begin_.emplace(found_->position());
    }
    std::error_code ignored;
    if (!options_.place.empty() && std::filesystem::exists(options_.place, ignored))
        progress_.say(fmt::format(
            "{} of an interrupted run is there; this run begins anew and will replace it (--resume "
            "goes on from it).",
            options_.place.string()));
    return begin_.emplace();
}

void CheckpointKeeper::restore(World& world) {
    found_->read(world, options_.partition);
    found_.reset();
}

bool CheckpointKeeper::interrupted() const {
    return !options_.place.empty() && options_.partition.ranks().any(options_.interrupted());
}

void CheckpointKeeper::after_year(RunPosition next, const RunResults& results,
                                  const RunClock& clock, const World& world) {
    const std::string done = fmt::format("after {}-{:02} of {}", next.year - 1, next.year % 100,
                                         world_name(results, next.scenario));
    if (next.year > results.years.back()) next = {next.replicate, next.scenario + 1};
    const std::size_t worlds = results.scenarios.size() + results.decomposition.coalitions;
    if (next.scenario == static_cast<int>(worlds)) next = {next.replicate + 1};
    if (next.replicate == results.replicates) return;  // nothing is left but to write the results
    if (interrupted()) {
        write(next, results, clock, world);
        leave(done);
    }
    if (options_.place.empty() || options_.minutes <= 0) return;
    const Ranks& ranks = options_.partition.ranks();
    if (!ranks.any(due() && ranks.root())) return;  // by the root's clock
    write_in_time(next, results, clock, world);
}

void CheckpointKeeper::wait(const RunResults& results, const RunClock& clock) {
    if (complete_ || options_.place.empty() || options_.minutes <= 0 || !due()) return;
    complete_ = true;
    write_in_time({results.replicates}, results, clock, {});
    progress_.stage(waiting);
}

void CheckpointKeeper::stop_complete(const RunResults& results, const RunClock& clock,
                                     const std::string& when) {
    write({results.replicates}, results, clock, {});
    leave(when);
}

bool CheckpointKeeper::due() const {
    return Clock::now() - written_ >=
           std::chrono::duration<double, std::ratio<60>>(options_.minutes);
}

/// The results may still be written, elsewhere or smaller: a failure is no end.
void CheckpointKeeper::write_in_time(const RunPosition& next, const RunResults& results,
                                     const RunClock& clock, const World& world) {
    try {
        write(next, results, clock, world);
    } catch (const RunError& error) {
        progress_.say(fmt::format("No checkpoint this time: {}", error.what()));
        written_ = Clock::now();
    }
}

void CheckpointKeeper::stop(const RunPosition& from, const RunResults& results,
                            const RunClock& clock) {
    if (from.starts_replicate()) write(from, results, clock, {});
    leave(fmt::format("before {}-{:02}", base_year + 1, (base_year + 2) % 100));
}

void CheckpointKeeper::write(const RunPosition& next, const RunResults& results,
                             const RunClock& clock, const World& world) {
    progress_.stage("writing a checkpoint");
    write_checkpoint(options_.place, options_.identity, next, results, clock, world,
                     options_.partition);
    progress_.stage("simulating");
    written_ = Clock::now();
}

void CheckpointKeeper::leave(const std::string& when) const {
    const bool again = options_.command.find(" --resume") != std::string::npos;
    const std::string kept =
        options_.kept.empty() ? options_.place.string() + " is kept" : options_.kept;
    throw Interrupted(fmt::format("Interrupted {}; {}. Go on with: {}{}", when, kept,
                                  options_.command, again ? "" : " --resume"));
}

}  // namespace lc
