#include "analysis/statistics/inequality.hpp"

#include <cmath>
#include <cstddef>
#include <limits>

#include "model/core/error.hpp"

namespace lc {

InequalityIndex inequality_index(std::span<const double> population,
                                 std::span<const double> value) {
    LC_EXPECT(population.size() == value.size());
    double total = 0;
    int groups = 0;
    for (const double persons : population) {
        if (persons > 0) {
            total += persons;
            ++groups;
        }
    }
    constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
    if (groups < 2) return {not_a_number, not_a_number, not_a_number};

    // Weights sum to 1, and the weighted mean of ridits is 1/2 by construction.
    double below = 0, mean_value = 0, covariance = 0, variance = 0;
    for (std::size_t g = 0; g < population.size(); ++g)
        if (population[g] > 0) mean_value += population[g] / total * value[g];
    for (std::size_t g = 0; g < population.size(); ++g) {
        if (!(population[g] > 0)) continue;
        const double share = population[g] / total;
        const double from_middle = below + share / 2 - 0.5;
        covariance += share * from_middle * (value[g] - mean_value);
        variance += share * from_middle * from_middle;
        below += share;
    }
    InequalityIndex index;
    index.slope = covariance / variance;
    index.intercept = mean_value - index.slope / 2;
    index.relative = (index.intercept + index.slope) / index.intercept;
    return index;
}

}  // namespace lc
