// Reads the group /longevity of a results file.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "analysis/statistics/replicates.hpp"
#include "model/population/codes.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// Ages by which a gain of life expectancy is shown: the first of the bands of each group.
struct GainAges {
    const char* name;
    int first;  ///< age, the start of a band
};
inline constexpr std::array<GainAges, 6> gain_ages{
    {{"0", 0}, {"1-14", 1}, {"15-44", 15}, {"45-64", 45}, {"65-79", 65}, {"80 and over", 80}}};

/// Years that ages add to life expectancy at birth, over replicates; by sex.
using GainBySex = std::array<Interval, sex_count>;
struct ReadGain {
    std::string scenario;
    std::array<GainBySex, gain_ages.size()> by_age;
    GainBySex all;
    bool any = false;  ///< in some replicate something changes
};

/// Of the whole run in one year.
/// @return  by scenario without the baseline; empty when the file has no such group
/// @throws InputError  the group is damaged
std::vector<ReadGain> read_gains(const ResultsFile& file, std::size_t year);

}  // namespace lc
