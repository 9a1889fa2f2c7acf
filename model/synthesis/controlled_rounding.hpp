// Whole numbers from expected ones, without bias and with controlled sums.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/core/random.hpp"

namespace lc {

/// Systematic rounding of a list: entry i is floor or ceiling of its expectation with the right
/// chance, and so is every sum of the first n entries. `uniform` in [0, 1) decides all of it.
std::vector<std::uint32_t> round_list(std::span<const double> expected, double uniform);

/// Controlled rounding of a table of rows x columns (row-major, non-negative): every entry is the
/// floor or the ceiling of its expectation, with that expectation exactly; so is every row sum,
/// every column sum and the total. Fractions are moved along cycles of the bipartite graph of rows
/// and columns until none is left (dependent rounding: Cox 1987, Gandhi et al. 2006).
/// Expectations are taken to the nearest 2^-32.
std::vector<std::uint32_t> round_table(std::span<const double> expected, std::size_t rows,
                                       std::size_t columns, EventEngine& engine);

}  // namespace lc
