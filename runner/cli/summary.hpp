// The verb `summary`: the headline figures of a results file, for people or as JSON.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lc {

struct SummaryOptions {
    std::filesystem::path file;
    std::vector<std::string> authorities;  ///< codes or names; empty: the whole of the run
    int year = 0;                          ///< first year of the financial year; 0: the last
    std::string measure = "relative_ahc";  ///< of child poverty
    bool json = false;
    bool ascii = false;       ///< trends without Unicode
    bool inequality = false;  ///< also inequality of income and depth of child poverty
};

/// Prints the summary to standard output.
/// @return 0
/// @throws InputError  the file cannot be read, or does not hold the year, authority or measure
int summary(const SummaryOptions& options);

}  // namespace lc
