// The figures of a run for the report's page.
#pragma once

#include <string>

#include "runner/io/results_reader.hpp"

namespace lc {

/// JSON, compact: figures by authority are whole numbers of stated fractions (see
/// analysis/report/web/src/data.js, which reads them), scenarios as differences from the baseline.
std::string report_data(const ResultsFile& file);

/// "Child poverty and life expectancy: All together, Plan B"
std::string report_title(const ResultsFile& file);

}  // namespace lc
