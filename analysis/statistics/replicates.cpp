#include "analysis/statistics/replicates.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace lc {
namespace {

/// Quantile of ordered values, type 7.
double quantile(std::span<const double> ordered, double probability) {
    const double at = probability * static_cast<double>(ordered.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, ordered.size() - 1);
    return ordered[below] + (at - static_cast<double>(below)) * (ordered[above] - ordered[below]);
}

}  // namespace

Interval replicate_interval(std::span<double> values) {
    constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    for (const double value : values) sum += value;
    if (values.empty() || std::isnan(sum)) return {not_a_number, not_a_number, not_a_number};
    const double mean = sum / static_cast<double>(values.size());
    if (values.size() == 1) return {mean, not_a_number, not_a_number};
    std::sort(values.begin(), values.end());
    return {mean, quantile(values, 0.025), quantile(values, 0.975)};
}

}  // namespace lc
