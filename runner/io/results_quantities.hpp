// The quantities of a results file, each declared once: its place, unit and meaning, its
// dimensions, and how it comes out of a tally. Summaries over replicates and differences from the
// baseline follow for all of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "runner/io/results.hpp"
#include "runner/io/results_layout.hpp"

namespace lc {

/// For what a value stands.
enum class Level : std::uint8_t { authority, nation, uk };

/// From which year on a quantity is given; NaN before.
enum class Since : std::uint8_t {
    start,        ///< the synthesised population on
    second_year,  ///< what happens in a year: the synthesised year has none
    base,         ///< 2024-25 on; the years before carry the population there and are not results
};

/// What one value is made from: one authority's or nation's tally, and the UK's lines, in one year.
struct Cell {
    const Tally& tally;
    const UkYearRecord& uk;
    double scale = 1;                             ///< share of the real population simulated
    const BySexBand<double>* fallback = nullptr;  ///< death rates of the base year, or none

    /// Real persons (or households, families) for simulated ones.
    double scaled(std::uint64_t count) const { return static_cast<double>(count) / scale; }
};

struct Quantity {
    std::string path;  ///< "/poverty/children"
    std::string units, long_name, description;
    Level level = Level::authority;
    Since since = Since::base;
    std::vector<Dimension> inner;  ///< after scenario, replicate, year and the level's
    /// Writes the values of one cell, the last dimension fastest.
    void (*fill)(const Cell& cell, std::span<double> out) = nullptr;
};

/// Every quantity, in the order in which they are written.
const std::vector<Quantity>& quantities();

/// Parts of that list, one domain each.
void add_poverty(std::vector<Quantity>& list);
void add_health(std::vector<Quantity>& list);
void add_fiscal(std::vector<Quantity>& list);
void add_circumstances(std::vector<Quantity>& list);  ///< education, work, housing, demography

/// Share p/k; NaN when k is 0.
double share(std::uint64_t part, std::uint64_t whole);

}  // namespace lc
