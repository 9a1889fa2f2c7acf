#include "analysis/statistics/replicates.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace lc {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Quantile of ordered values, type 7.
double quantile(std::span<const double> ordered, double probability) {
    const double at = probability * static_cast<double>(ordered.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, ordered.size() - 1);
    return ordered[below] + (at - static_cast<double>(below)) * (ordered[above] - ordered[below]);
}

ReplicateSummary only_mean(double mean) {
    return {mean,         not_a_number, not_a_number, not_a_number,
            not_a_number, not_a_number, not_a_number, not_a_number};
}

}  // namespace

ReplicateSummary replicate_summary(std::span<double> values) {
    double sum = 0;
    for (const double value : values) sum += value;
    if (values.empty() || std::isnan(sum)) return only_mean(not_a_number);
    const auto count = static_cast<double>(values.size());
    const double mean = sum / count;
    if (values.size() == 1) return only_mean(mean);
    std::sort(values.begin(), values.end());
    const auto above = values.end() - std::upper_bound(values.begin(), values.end(), 0.0);
    return {mean,
            quantile(values, 0.025),
            quantile(values, 0.975),
            quantile(values, 0.1),
            quantile(values, 0.9),
            quantile(values, 0.25),
            quantile(values, 0.75),
            static_cast<double>(above) / count};
}

Interval replicate_interval(std::span<double> values) {
    const ReplicateSummary summary = replicate_summary(values);
    return {summary.mean, summary.lower, summary.upper};
}

}  // namespace lc
