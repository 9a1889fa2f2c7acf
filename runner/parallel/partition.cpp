#include "runner/parallel/partition.hpp"

#include <algorithm>
#include <numeric>

namespace lc {

Partition::Partition(const Ranks& ranks, std::span<const double> cost)
    : ranks_(ranks), owners_(cost.size()) {
    std::vector<std::size_t> order(cost.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return cost[a] > cost[b]; });
    std::vector<double> load(static_cast<std::size_t>(ranks.size()));
    for (const std::size_t authority : order) {
        const auto least = std::min_element(load.begin(), load.end());
        *least += cost[authority];
        owners_[authority] = static_cast<int>(least - load.begin());
    }
}

}  // namespace lc
