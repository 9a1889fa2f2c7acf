// The table of a report that needs no script.
#pragma once

#include <string>

#include "runner/io/results_reader.hpp"

namespace lc {

/// What an HTML table holds, with caption and head: every authority with its base-year child
/// poverty and life expectancy, on how many people each rests and whether it meets the published
/// figure; "–" in place of the last four in files older than flags.
std::string base_year_table(const ResultsFile& file);

}  // namespace lc
