// What makes a run the run that it is: whatever its results depend on.
#pragma once

#include "runner/run_options.hpp"
#include "runner/simulation/simulate.hpp"

namespace lc {

/// Seed, scale, places, years, scenarios, every configuration file, and the program itself, whose
/// build a checkpoint does not outlive. Threads and names of files are no part of it.
RunIdentity run_identity(const RunOptions& options, const RunInputs& inputs,
                         const RunSettings& settings);

/// Of that, what it takes to read and write a run's results: the program and the tables of data.
/// @param configs  folder
RunIdentity reading_identity(const std::filesystem::path& configs);

}  // namespace lc
