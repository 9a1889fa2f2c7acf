// Giving a limited number of homes to the households that need them most.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/core/random.hpp"
#include "model/population/shard.hpp"

namespace lc {

/// One household's claim. Lower priority comes first, then lower income, then a fixed hash of the
/// identifier, so that the order of households has no effect.
struct Claim {
    std::size_t household = 0;  ///< row
    std::uint64_t id = 0;       ///< household_id
    int priority = 0;           ///< class of need, 0 first
    float income = 0;           ///< any order-preserving measure
    double homes_a_year = 0;    ///< what the household's parameter set offers in its authority
};

/// Chooses the claims that are met. `homes_a_year` is the number of homes for the authority at full
/// scale; when sets differ (a lever for some households only), the homes of each higher number go
/// to the households that have it: with 100 for everyone and 150 in the poorest deciles, 50 are
/// reserved for these deciles and 100 are open to all. Of n homes n x scale are given in
/// expectation: a whole number, rounded up with the chance of its fraction by one draw for the
/// authority and year.
/// @return rows of the households chosen
std::vector<std::size_t> allocate(std::vector<Claim> claims, double scale, const Draws& draws,
                                  int authority, int year, Stream stream);

}  // namespace lc
