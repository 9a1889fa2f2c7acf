// Results as an Excel workbook.
#pragma once

#include <filesystem>

#include "runner/io/results_reader.hpp"

namespace lc {

/// Writes the main figures of a run: headline by scenario and year with a chart, child poverty,
/// life expectancy and cost by authority, inequality by deprivation decile, family types. The file
/// appears whole or not at all.
/// @throws InputError  the place cannot be written, or a table has more rows than a sheet
/// @throws RunError
void export_workbook(const ResultsFile& file, const std::filesystem::path& place);

}  // namespace lc
