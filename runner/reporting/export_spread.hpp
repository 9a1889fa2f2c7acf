// Tables of an export that are not of places: how incomes are spread, and the ages at which a gain
// of life expectancy arises.
#pragma once

#include <filesystem>
#include <vector>

#include "analysis/export/tidy_table.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// Writes distribution_inequality.csv, distribution_mean_income.csv, distribution_child_poverty.csv
/// (of the run and its nations) and longevity_contribution.csv (of the run), and adds what they are
/// to `tables`. Nothing of a file that is older than these groups.
/// @throws RunError  the folder cannot be written
void export_spread(const std::filesystem::path& folder, const ResultsFile& file,
                   std::vector<TidyTable>& tables);

}  // namespace lc
