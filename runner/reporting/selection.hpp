// Finds what a person names (a year, a measure, authorities, a scenario) in a results file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/core/error.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

// Each gives a position and notes a fault, with what there is, when there is none.

/// @param year  first year of the financial year; 0 for the last of the file
std::size_t find_year(const ResultsFile& file, int year, std::vector<Fault>& faults);
std::size_t find_measure(const std::string& measure, std::vector<Fault>& faults);
/// By code or name, in any case.
std::vector<std::size_t> find_authorities(const ResultsFile& file,
                                          const std::vector<std::string>& wanted,
                                          std::vector<Fault>& faults);
std::size_t find_scenario(const ResultsFile& file, const std::string& name,
                          std::vector<Fault>& faults);

/// Refuses to write over the results that are read.
/// @throws InputError
void check_not_results(const ResultsFile& file, const std::filesystem::path& out);

/// "United Kingdom", or how many authorities the run has.
std::string whole_run(const ResultsFile& file);
/// The whole run's name, or that of one authority; and its code, empty for the whole run.
struct Place {
    std::string code, name;
};
Place place_of(const ResultsFile& file, std::optional<std::size_t> authority);

}  // namespace lc
