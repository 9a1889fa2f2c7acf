// Results as tidy CSV tables with a data dictionary.
#pragma once

#include <filesystem>

#include "runner/io/results_reader.hpp"

namespace lc {

struct CsvExportOptions {
    std::filesystem::path folder;
    bool all = false;  ///< age bands and lines of public accounts too: long tables
};

/// Writes a table for each quantity (mean, 95% interval, and difference from the baseline with
/// its interval), tables of authorities and scenarios, data_dictionary.csv for people and
/// csv-metadata.json (CSVW) for machines. The folder appears whole or not at all.
/// @return  number of CSV files
/// @throws InputError, RunError
int export_csv(const ResultsFile& file, const CsvExportOptions& options);

}  // namespace lc
