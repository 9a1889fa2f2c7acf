// Levers that stop when their money does.
#pragma once

#include <cstdint>
#include <vector>

namespace lc {

/// A lever with a budget in one authority and year: which parameter sets it is in, and which take
/// their place for households that the money does not reach.
struct LimitedLever {
    double budget = 0;       ///< £ of the year for the whole population
    std::uint32_t salt = 0;  ///< block of its draws
    std::vector<std::uint32_t>
        without;  ///< by parameter set; the set itself: the lever is not in it
};

}  // namespace lc
