// Draws for a group's members one after the other that are spread evenly over [0, 1).
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "model/core/random.hpp"

namespace lc {

/// Stratified draws: of every 32 draws of a group, one falls in each 32nd of [0, 1), in random
/// order. Each draw is uniform by itself, and margins come out closer than by independent draws.
class SpreadDraws {
  public:
    SpreadDraws(std::size_t groups, EventEngine engine) : free_(groups, 0), engine_(engine) {}
    double next(std::size_t group) noexcept {
        std::uint32_t& free = free_[group];
        if (free == 0) free = ~0u;
        const std::uint32_t word = engine_();
        // The stratum is the k-th that is still free; the rest of the word places within it.
        const std::uint64_t scaled =
            std::uint64_t{word} * static_cast<std::uint64_t>(std::popcount(free));
        std::uint32_t candidates = free;
        for (auto k = static_cast<std::uint32_t>(scaled >> 32); k > 0; --k)
            candidates &= candidates - 1;
        const int stratum = std::countr_zero(candidates);
        free &= ~(1u << stratum);
        return (stratum + unit_double(static_cast<std::uint32_t>(scaled))) * (1.0 / 32);
    }

  private:
    std::vector<std::uint32_t> free_;  ///< bits of strata not drawn yet
    EventEngine engine_;
};

/// The category in which `u` falls when [0, sum of weights) is cut by the weights in order.
inline std::size_t category_at(std::span<const double> weights, double u) noexcept {
    double sum = 0;
    for (double w : weights) sum += w;
    double left = u * sum;
    std::size_t last = 0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
        if (!(weights[k] > 0)) continue;
        last = k;
        left -= weights[k];
        if (left < 0) return k;
    }
    return last;
}

}  // namespace lc
