#include "analysis/statistics/shapley.hpp"

#include <bit>

#include "model/core/error.hpp"

namespace lc {

std::vector<double> shapley_values(std::span<const double> worth) {
    LC_EXPECT(std::has_single_bit(worth.size()));
    const int players = std::countr_zero(worth.size());
    std::vector<double> factorial(static_cast<std::size_t>(players) + 1, 1);
    for (std::size_t k = 1; k < factorial.size(); ++k)
        factorial[k] = factorial[k - 1] * static_cast<double>(k);
    std::vector<double> values;
    for (int player = 0; player < players; ++player) {
        const std::size_t bit = std::size_t{1} << player;
        double orders = 0;  // summed before the division, so that whole numbers stay whole
        for (std::size_t others = 0; others < worth.size(); ++others) {
            if ((others & bit) != 0) continue;
            const auto before = static_cast<std::size_t>(std::popcount(others));
            const auto after = static_cast<std::size_t>(players) - before - 1;
            orders += factorial[before] * factorial[after] * (worth[others | bit] - worth[others]);
        }
        values.push_back(orders / factorial.back());
    }
    return values;
}

std::vector<double> ordered_contributions(std::span<const double> worth) {
    std::vector<double> values;
    for (std::size_t k = 1; k < worth.size(); ++k) values.push_back(worth[k] - worth[k - 1]);
    return values;
}

}  // namespace lc
