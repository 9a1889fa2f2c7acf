// Headline figures of a place year by year, from the means over replicates that a file holds.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/summary/trends.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// One scenario's figures by year. Rates and life expectancy of the whole run come from mean
/// counts, which differ from the mean of rates by less than is shown.
struct PlaceTrend {
    std::vector<double> rate;                                    ///< proportion
    std::array<std::vector<double>, sex_count> life_expectancy;  ///< at birth, years
    std::vector<double> cost;  ///< net, £ million a year, nominal
};

/// @param measure  position along its axis
/// @param years    positions of the years wanted
PlaceTrend read_trend(const ResultsFile& file, std::size_t scenario,
                      std::optional<std::size_t> authority, std::size_t measure,
                      const std::vector<std::size_t>& years);

/// Positions of the years from the base year on.
std::vector<std::size_t> result_years(const ResultsFile& file);

/// Levels of every scenario, and changes in cost from the baseline, of a place; empty when there
/// are fewer than two years.
std::string trends_of(const ResultsFile& file, std::optional<std::size_t> authority,
                      std::size_t measure, Characters characters);

/// Differences of one scenario less another over the years that both files hold; empty when there
/// are fewer than two.
struct TrendSide {
    const ResultsFile* file = nullptr;
    std::size_t scenario = 0;
    std::optional<std::size_t> authority;
};
std::string trend_of_difference(const TrendSide& first, const TrendSide& second,
                                std::size_t measure, Characters characters);

/// What the locale of the environment can show.
Characters terminal_characters();

}  // namespace lc
