// What a results file says of itself, for the heads of exports and reports.
#pragma once

#include <string>
#include <vector>

#include "analysis/export/tidy_table.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

struct ScenarioWords {
    std::string name, description, author;
};

/// Of every scenario; the baseline's description is ours.
std::vector<ScenarioWords> scenario_words(const ResultsFile& file);

ExportAbout about_of(const ResultsFile& file);

/// "scale 0.05, 10 replicates, seed 1"
std::string run_words(const ResultsFile& file);

}  // namespace lc
