// The rows of the workbook's tables.
#pragma once

#include <cstddef>

#include "analysis/export/workbook.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// Years of the file that have results: poverty begins in the base year.
std::size_t years_shown(const ResultsFile& file);

/// Datasets that say on how many people figures rest.
inline constexpr const char* poverty_support = "/flags/child_poverty";
inline constexpr const char* life_expectancy_support = "/flags/life_expectancy";

// Each writes one table, in the columns of its sheet, and ends it.
void write_headline(Workbook& book, const ResultsFile& file);
void write_poverty(Workbook& book, const ResultsFile& file);
void write_life_expectancy(Workbook& book, const ResultsFile& file);
void write_cost(Workbook& book, const ResultsFile& file);
void write_deciles(Workbook& book, const ResultsFile& file);
void write_slope(Workbook& book, const ResultsFile& file);
void write_families(Workbook& book, const ResultsFile& file);

}  // namespace lc
