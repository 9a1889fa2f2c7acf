// The options of `run`.
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <system_error>

#include "model/core/error.hpp"
#include "runner/cli/home.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/memory_estimate.hpp"
#include "runner/run_options.hpp"
#include "runner/simulation/checkpoint_place.hpp"
#include "scenarios/economy.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

constexpr double least_scale = 0.001, whole_scale = 1;
constexpr int most_replicates = 1000, most_threads = 1024;
constexpr double most_minutes = 10000;

/// Options as typed, before they are checked together.
struct Typed {
    RunOptions options;
    fs::path timing, thresholds, configs;
    std::string authorities, memory, share;
    int years = -1;
    bool without_moves = false, parameters_only = false, noise_only = false;
};

bool same_file(const fs::path& a, const fs::path& b) {
    std::error_code ignored;
    return fs::weakly_canonical(fs::absolute(a, ignored), ignored) ==
           fs::weakly_canonical(fs::absolute(b, ignored), ignored);
}

/// Faults of options taken together, before any file is read.
void check_together(const Typed& typed) {
    std::vector<Fault> faults;
    const auto fault = [&](const char* option, std::string message) {
        faults.push_back({option, 0, 0, "", std::move(message)});
    };
    const RunOptions& options = typed.options;
    const int narrowed = (typed.authorities.empty() ? 0 : 1) + (options.nation.empty() ? 0 : 1) +
                         (options.region.empty() ? 0 : 1);
    if (narrowed > 1)
        fault("run",
              "--authorities, --nation and --region each name the part of the UK to run. Use one "
              "of them.");
    if (typed.parameters_only && typed.noise_only)
        fault("run",
              "--parameters-only and --noise-only each keep what the other varies. Use one of "
              "them, or neither to vary both.");
    if ((typed.parameters_only || typed.noise_only) && options.replicates == 1)
        fault(typed.noise_only ? "--noise-only" : "--parameters-only",
              "there is one replicate, which has nothing to differ from. Add --replicates 20.");
    if (const auto share = parse_share(typed.share, options.replicates);
        share && share->of > options.replicates)
        fault("--share",
              fmt::format("{} replicate{} cannot be dealt to {} shares. Ask for as many "
                          "shares as --replicates has, or fewer.",
                          options.replicates, options.replicates == 1 ? "" : "s", share->of));
    if (options.decompose && options.scenarios.empty())
        fault("--decompose", "there is no scenario to take apart. Name one.");
    if (options.decompose && !typed.thresholds.empty())
        fault("--decompose",
              "--fixed-thresholds has no poverty lines for a part of a scenario's levers. Run the "
              "whole country, or leave one of the two options out.");
    if (options.out.empty()) fault("--out", "the name is empty. Name the file for the results.");
    const auto overwrites = [&](const char* option, const fs::path& written, const fs::path& read,
                                const char* what) {
        if (!written.empty() && !read.empty() && same_file(written, read))
            fault(option, fmt::format("{} is also {}. Name another file.", written.string(), what));
    };
    for (const fs::path& scenario : options.scenarios) {
        overwrites("--out", options.out, scenario, "a scenario of this run");
        overwrites("--timing", typed.timing, scenario, "a scenario of this run");
        overwrites("--out", checkpoint_place(options.out), scenario,
                   "a scenario of this run (FILE.checkpoint is written beside FILE)");
    }
    overwrites("--out", options.out, typed.thresholds, "the file of --fixed-thresholds");
    overwrites("--timing", typed.timing, options.out, "the file of --out");
    if (!faults.empty()) throw InputError(std::move(faults));
}

RunOptions finished(const Typed& typed) {
    check_together(typed);
    RunOptions options = typed.options;
    options.authorities = divided(typed.authorities);
    if (!typed.authorities.empty() && options.authorities.empty())
        throw InputError({{"--authorities", 0, 0, "",
                           "the list is empty. Name authorities by code or "
                           "name, separated by commas."}});
    options.moves = !typed.without_moves;
    if (typed.noise_only) options.varied = Varied::noise;
    if (typed.parameters_only) options.varied = Varied::parameters;
    options.share = parse_share(typed.share, options.replicates);
    if (typed.years >= 0) options.years = typed.years;
    if (!typed.memory.empty()) options.memory = *memory_bytes(typed.memory);
    if (!typed.timing.empty()) options.timing = typed.timing;
    if (!typed.thresholds.empty()) options.fixed_thresholds = typed.thresholds;
    const Home home = find_home(typed.configs);
    options.configs = home.configs;
    options.levers = home.levers;
    return options;
}

void add_sizes(CLI::App& verb, Typed& typed) {
    RunOptions& options = typed.options;
    verb.add_option("--scale", options.scale,
                    "Share of the population to simulate, 0.001 to 1 (default 0.1)")
        ->check(number_between(least_scale, whole_scale));
    verb.add_option(
            "--years", typed.years,
            "Years after 2024-25 to simulate, 0 to 40 (default: to the scenarios' last year)")
        ->check(whole_between(0, last_year - base_year));
    verb.add_option("--replicates", options.replicates,
                    "Runs with other random draws and evidence parameters, 1 to 1000 (default 1: "
                    "the central parameters)")
        ->check(whole_between(1, most_replicates));
    verb.add_option("--share", typed.share,
                    "K/N: simulate the K-th of N shares of the replicates and write a part, for "
                    "merge (array jobs of a cluster)")
        ->check(CLI::Validator(
            [](std::string& text) -> std::string {
                if (parse_share(text, 1)) return {};
                return fmt::format("\"{}\" is no share. Write K/N with K from 1 to N, e.g. 2/8.",
                                   text);
            },
            ""));
    verb.add_option("--groups", options.groups,
                    "With MPI: groups of processes that simulate replicates at the same time "
                    "(default: as many as make the run quickest and fit into memory)");
    verb.add_flag("--parameters-only", typed.parameters_only,
                  "Replicates differ by evidence parameters, not by random draws");
    verb.add_flag("--noise-only", typed.noise_only,
                  "Replicates differ by random draws, not by evidence parameters");
    verb.add_flag("--decompose", options.decompose,
                  "Attribute each scenario's effect to its levers: the Shapley value of up to six "
                  "(2^n worlds are simulated), in the file's order beyond");
    verb.add_option("--seed", options.seed, "Seed of the draws, a whole number (default 1)")
        ->check(whole_between(0, std::numeric_limits<std::uint64_t>::max()));
    verb.add_option("--threads", options.threads,
                    "Threads to use (default: all); results do not change")
        ->check(whole_between(1, most_threads));
}

void add_checkpoints(CLI::App& verb, Typed& typed) {
    verb.add_flag(
        "--resume", typed.options.resume,
        "Go on from FILE.checkpoint (or FILE.group-K-of-N.checkpoint), which an interrupted "
        "run left beside its results");
    verb.add_option("--checkpoint-every", typed.options.checkpoint_minutes,
                    "Minutes between checkpoints (default 10); 0: only when interrupted")
        ->check(number_between(0, most_minutes));
    verb.add_option("--memory", typed.memory,
                    "Most memory that the run may take, e.g. 8G; with little of it the population "
                    "waits on disk (default: what the machine has)")
        ->check(CLI::Validator(
            [](std::string& text) -> std::string {
                if (memory_bytes(text)) return {};
                return fmt::format("\"{}\" is no amount of memory. Write e.g. 8G or 500M.", text);
            },
            ""));
}

void add_places(CLI::App& verb, Typed& typed) {
    verb.add_option("--authorities", typed.authorities,
                    "Only these local authorities: codes or names, separated by commas")
        ->join(',');
    verb.add_option("--nation", typed.options.nation,
                    "Only this nation: England, Wales, Scotland or Northern Ireland");
    verb.add_option("--region", typed.options.region, "Only this region, such as \"North East\"");
    verb.add_option("--fixed-thresholds", typed.thresholds,
                    "Poverty lines from the results of a national run (for a part of the UK)");
    verb.add_flag("--without-moves", typed.without_moves, "No moves between authorities");
}

}  // namespace

void add_run(CLI::App& app, Action& action, const std::string& command) {
    CLI::App* const verb =
        app.add_subcommand("run", "Simulate the baseline and each scenario, paired");
    const auto typed = std::make_shared<Typed>();
    typed->options.command = command;
    verb->add_option("SCENARIO", typed->options.scenarios,
                     "Scenario files; without any, the baseline alone is run");
    verb->add_option("--out", typed->options.out,
                     "Results file (HDF5), replaced when the run is done")
        ->required();
    add_sizes(*verb, *typed);
    add_places(*verb, *typed);
    add_checkpoints(*verb, *typed);
    verb->add_option("--timing", typed->timing, "Write times, speed and memory to this JSON file");
    verb->add_option("--configs", typed->configs, "Folder of policies, estimates and data");
    verb->add_flag("--quiet", typed->options.quiet, "No progress on standard error");
    verb->footer(
        "Example:\n  lifechances run scenarios/library/all_together.json --out results.h5 "
        "--scale 0.05 --years 20");
    verb->callback([typed, &action] {
        const RunOptions options = finished(*typed);
        action = [options] { return run(options); };
    });
}

}  // namespace lc
