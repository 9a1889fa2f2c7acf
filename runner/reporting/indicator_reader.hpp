// Figures of the whole country by year, out of a results file.
#pragma once

#include <vector>

#include "analysis/validation/indicator_table.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// The baseline's indicators, means over replicates.
/// @throws InputError  a dataset is missing (results of an older version) or damaged
std::vector<Indicator> read_indicators(const ResultsFile& file);

/// Names of all indicators.
std::vector<std::string> indicator_names();

}  // namespace lc
