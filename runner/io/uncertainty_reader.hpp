// Reads the group /uncertainty of a results file.
#pragma once

#include <string>
#include <vector>

#include "runner/io/results_reader.hpp"
#include "runner/io/uncertainty_figures.hpp"

namespace lc {

/// Where the uncertainty of a run's headline outcomes comes from, as its file has it.
struct ReadUncertainty {
    std::string varied;  ///< "both", "noise" or "parameters"
    int sets = 0;        ///< parameter sets drawn
    double chance_correlation = 0;
    std::vector<std::string> parameters, labels, statuses;
    std::vector<ScenarioUncertainty> scenarios;  ///< baseline first
};

/// @return  without scenarios when the run had one replicate
/// @throws InputError  the group is damaged
ReadUncertainty read_uncertainty(const ResultsFile& file);

}  // namespace lc
