// What `lifechances run` was asked to do.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "runner/simulation/share.hpp"
#include "scenarios/parameter_draws.hpp"

namespace lc {

/// Options of the verb run, checked as far as that needs no data. Places are as the user wrote
/// them: select_authorities (scenarios/places.hpp) turns them into authorities.
struct RunOptions {
    std::vector<std::filesystem::path> scenarios;
    std::filesystem::path out;                    ///< replaced as a whole when the run is done
    std::optional<std::filesystem::path> timing;  ///< JSON
    std::optional<std::filesystem::path> fixed_thresholds;  ///< results file with the lines to use
    std::filesystem::path configs, levers;                  ///< folders, found
    double scale = 0.1;                                     ///< share of the population, 0.001 to 1
    std::optional<int> years;  ///< after the base year; empty = to the scenarios' last year
    int replicates = 1;
    std::optional<Share> share;    ///< of the replicates; `out` is then a part (part.hpp)
    std::optional<int> groups;     ///< of processes, as asked for; empty: see choose_groups
    Varied varied = Varied::both;  ///< what tells replicates apart
    std::uint64_t seed = 1;
    int threads = 0;                       ///< 0 = as many as the machine has
    std::vector<std::string> authorities;  ///< codes or names
    std::string nation, region;
    bool moves = true;
    bool decompose = false;          ///< attribute scenarios' effects to their levers
    bool resume = false;             ///< go on from the checkpoint beside `out`
    double checkpoint_minutes = 10;  ///< between checkpoints; 0: only when interrupted
    std::uint64_t memory = 0;        ///< bytes that the run may take; 0 = what the machine has
    bool quiet = false;
    std::string command;  ///< as typed, for the record
};

/// Runs the baseline and every scenario and writes the results.
/// @return exit status: 0
/// @throws InputError, RunError, Interrupted
int run(const RunOptions& options);

}  // namespace lc
