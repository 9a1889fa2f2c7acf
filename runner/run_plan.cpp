#include "runner/run_plan.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

#include "model/core/error.hpp"
#include "runner/io/archive.hpp"
#include "runner/memory_estimate.hpp"
#include "runner/parallel/agreement.hpp"
#include "runner/simulation/checkpoint_place.hpp"
#include "runner/simulation/waiting_population.hpp"

namespace lc {
namespace {

std::string counted(int count, const char* one, const char* more) {
    return fmt::format("{} {}", count, count == 1 ? one : more);
}

[[noreturn]] void refuse(std::string what, std::string message) {
    throw InputError({{std::move(what), 0, 0, "", std::move(message)}});
}

/// Of one process when all divide so.
MemoryEstimate estimate(const RunOptions& options, const RunInputs& inputs,
                        const RunSettings& settings, const ShardLoop& loop, const Ranks& all,
                        const GroupDivision& division) {
    const ReplicateRange here = replicates_of(options);
    const int own = here.part(division.group_of(all.rank()), division.groups).count();
    const auto of = [&](int replicates) {
        return estimate_memory(inputs, settings, replicates, loop.threads(), loop.partition());
    };
    MemoryEstimate found = of(own);
    // The root takes in all replicates' tallies, one replicate's at a time, beside its own.
    if (division.groups > 1 && all.root()) found.tallies += of(here.count() + 1).tallies;
    return found;
}

/// Whether the population that worlds start from waits in a file. A machine's memory is not this
/// program's alone; what --memory allows is.
bool streams(const RunOptions& options, const MemoryEstimate& estimate, const MemoryLimit& limit) {
    const double share = options.memory > 0 ? 1.0 : 0.4;
    return estimate.waiting > 0 && limit.bytes > 0 &&
           static_cast<double>(estimate.total()) > share * static_cast<double>(limit.bytes);
}

bool fits(const MemoryEstimate& estimate, const MemoryLimit& limit) {
    return limit.bytes == 0 || estimate.total() <= limit.bytes;
}

/// Whether every process holds its part in memory when all form so many groups.
bool roomy(const RunOptions& options, const RunInputs& inputs, const RunSettings& settings,
           const Ranks& all, int groups) {
    const GroupDivision division{all.size(), groups};
    const ShardLoop loop(options.threads, partition_of(all.split(division.group_of(all.rank())),
                                                       inputs.data, settings));
    const MemoryEstimate needed = estimate(options, inputs, settings, loop, all, division);
    const MemoryLimit limit = memory_limit(options.memory, all.on_this_machine());
    return !all.any(streams(options, needed, limit) || !fits(needed, limit));
}

/// Of the checkpoints from which the run is to go on; 0 when there are none.
int groups_to_resume(const RunOptions& options, int processes) {
    std::set<int> there;
    std::string place;
    for (const FoundCheckpoint& found : checkpoints_of(options.out)) {
        there.insert(found.groups);
        place = found.place.string();
    }
    if (there.empty() || (options.groups && there.contains(*options.groups)))
        return there.empty() ? 0 : *options.groups;
    if (options.groups)
        refuse(place, fmt::format("is of a run in {} where this one has {}. Give the same --groups "
                                  "as then, or start anew without --resume.",
                                  counted(*there.rbegin(), "group", "groups"), *options.groups));
    if (there.size() > 1)
        refuse("--resume", fmt::format("beside {} there are checkpoints of runs in {} groups. Say "
                                       "which to go on from with --groups.",
                                       options.out.string(), fmt::join(there, " and ")));
    const int groups = *there.begin();
    if (groups > processes)
        refuse(place,
               fmt::format("is of a run in {} groups, more than the {} of this one. Start {} "
                           "processes or more, or start anew without --resume.",
                           groups, counted(processes, "process", "processes"), groups));
    return groups;
}

/// As when a single checkpoint is missing.
[[noreturn]] void refuse_absent(const RunOptions& options) {
    refuse(checkpoint_place(options.out, 1, options.groups.value_or(1)).string(),
           fmt::format("{} {}", checkpoint_archive.absent, checkpoint_archive.mend));
}

}  // namespace

ReplicateRange replicates_of(const RunOptions& options) {
    if (options.share) return options.share->range();
    return {0, options.replicates, options.replicates};
}

Partition partition_of(const Ranks& ranks, const UkData& data, const RunSettings& settings) {
    std::vector<double> households;
    for (const int authority : settings.authorities)
        households.push_back(
            static_cast<double>(data.authorities[static_cast<std::size_t>(authority)].households));
    return {ranks, households};
}

void check_groups(const RunOptions& options, const Ranks& all) {
    if (!options.groups) return;
    const int groups = *options.groups;
    const int replicates = replicates_of(options).count();
    std::vector<std::string> wrong;
    if (groups < 1) wrong.emplace_back("there is at least one group. Write 1 or more.");
    if (groups > 1 && !MessagePassing::built())
        wrong.emplace_back(
            "this build runs as one process, which is one group. Build with MPI (cmake --preset "
            "mpi) and start several, or leave --groups out.");
    else if (groups > all.size())
        wrong.push_back(fmt::format(
            "{} groups are more than the run's {}, and each needs one. Start more (mpirun -n {}), "
            "or ask for fewer groups.",
            groups, counted(all.size(), "process", "processes"), groups));
    if (groups > replicates)
        wrong.push_back(fmt::format(
            "{} groups are more than the {} to simulate here, and each needs one. Ask for {} or "
            "fewer.",
            groups, counted(replicates, "replicate", "replicates"), replicates));
    if (!wrong.empty()) refuse("--groups", fmt::format("{}", fmt::join(wrong, " Besides, ")));
}

int choose_groups(const RunOptions& options, const RunInputs& inputs, const RunSettings& settings,
                  const Ranks& all) {
    if (options.resume) {
        int there = 0;
        agree(all, [&] {  // by what the root sees of the folder
            if (!all.root()) return;
            there = groups_to_resume(options, all.size());
            if (there == 0) refuse_absent(options);
        });
        return static_cast<int>(all.sum(static_cast<std::uint64_t>(there)));
    }
    if (options.groups) return *options.groups;
    for (const int groups : group_counts(replicates_of(options).count(), all.size()))
        if (groups == 1 || roomy(options, inputs, settings, all, groups)) return groups;
    return 1;
}

void plan_memory(const RunOptions& options, const RunInputs& inputs, const Groups& groups,
                 const ShardLoop& loop, RunSettings& settings) {
    const Ranks& all = groups.all();
    MemoryEstimate needed =
        estimate(options, inputs, settings, loop, all, {all.size(), groups.count()});
    const MemoryLimit limit = memory_limit(options.memory, all.on_this_machine());
    std::string words;
    if (streams(options, needed, limit)) {
        settings.population_file = population_place(options.out);
        if (all.size() > 1) settings.population_file += fmt::format(".{}", all.rank() + 1);
        words = fmt::format(
            " The population that scenarios start from waits in {} ({} of disk while it runs).",
            settings.population_file.string(), memory_words(needed.waiting));
        needed = needed.streamed();
    }
    const bool some_do_not = all.any(!fits(needed, limit));
    refuse_excess(needed, limit, options.scale);
    if (some_do_not)
        refuse("--scale", fmt::format("another process's part of the run needs more memory than "
                                      "there is for it. Start more processes, {}or choose a "
                                      "smaller --scale.",
                                      groups.count() > 1 ? "ask for fewer --groups, " : ""));
    if (!options.quiet)
        fmt::print(stderr, "Memory: about {} of {} ({}){}.{}\n", memory_words(needed.total()),
                   memory_words(limit.bytes), limit.what, all.size() > 1 ? " in this process" : "",
                   words);
}

}  // namespace lc
