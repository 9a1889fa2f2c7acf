// Poverty lines of an earlier run, for a run of a part of the country with --fixed-thresholds.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lc {

/// UK medians of one year, £/week equivalised.
struct Medians {
    double ahc = 0, bhc = 0;
};

/// Medians by scenario and year of the first replicate.
class Thresholds {
  public:
    /// Medians of a scenario's year; of the baseline when the file does not hold the scenario.
    /// nullptr when the file does not reach the year.
    const Medians* find(const std::string& scenario, int year) const;

    std::string file;  ///< where they come from, for messages
    std::map<std::string, std::map<int, Medians>> by_scenario;  ///< holds "baseline"
};

/// Reads the medians of a results file.
/// @throws InputError  no such file, no HDF5, cut short, or not written by this program
Thresholds read_thresholds(const std::filesystem::path& path);

}  // namespace lc
