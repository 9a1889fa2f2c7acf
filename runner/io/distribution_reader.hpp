// Reads the group /distribution of a results file.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "analysis/statistics/replicates.hpp"
#include "runner/io/distribution_figures.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// One scenario's figures of the whole run in one year, over replicates.
struct ReadDistribution {
    std::string scenario;
    /// Level, or difference from the baseline.
    struct Figures {
        std::array<std::array<Interval, inequality_names.size()>, income_names.size()> inequality;
        std::array<Interval, income_names.size()> mean_income;
        std::array<Interval, child_poverty_names.size()> child_poverty;
    } level, difference;
};

/// @param area  of longevity_area_names(), by position
/// @return  by scenario; empty when the file has no such group
/// @throws InputError  the group is damaged
std::vector<ReadDistribution> read_distribution(const ResultsFile& file, std::size_t year,
                                                std::size_t area = 0);

}  // namespace lc
