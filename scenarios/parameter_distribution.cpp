#include "scenarios/parameter_distribution.hpp"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/tools/roots.hpp>

#include <algorithm>
#include <cmath>

#include "model/core/error.hpp"

namespace lc {
namespace {

constexpr double upper_tail = 0.975;  // a 95% interval ends here

/// Median, and ends of the 95% interval: a standard deviation for each side.
double two_piece_normal(double median, double low, double high, double probability) {
    const boost::math::normal standard;
    const double z = boost::math::quantile(standard, probability);
    const double width = z < 0 ? median - low : high - median;
    return median + z * width / boost::math::quantile(standard, upper_tail);
}

double held_to_possible(const ParameterEntry& entry, double value) {
    const auto [low, high] = *entry.range;
    if (low >= 0) value = std::max(value, 0.0);
    if (high <= 0) value = std::min(value, 0.0);
    if (entry.binding->unit == "proportion" && high <= 1) value = std::min(value, 1.0);
    return value;
}

double triangular(double low, double mode, double high, double probability) {
    return boost::math::quantile(boost::math::triangular(low, mode, high), probability);
}

/// How far the share below `high` is from 97.5% with `size` = sum of both shape parameters.
double excess(double mean, double high, double size) {
    return boost::math::cdf(boost::math::beta_distribution(mean * size, (1 - mean) * size), high) -
           upper_tail;
}

constexpr double least_size = 1, most_size = 1e6;

/// A beta distribution with this mean and 97.5% below `high`.
boost::math::beta_distribution<> beta_of(double mean, double high) {
    std::uintmax_t steps = 200;
    const auto [below, above] = boost::math::tools::bisect(
        [&](double log_size) { return excess(mean, high, std::exp(log_size)); },
        std::log(least_size), std::log(most_size), boost::math::tools::eps_tolerance<double>(40),
        steps);
    const double size = std::exp((below + above) / 2);
    return {mean * size, (1 - mean) * size};
}

}  // namespace

bool varies(const ParameterEntry& entry) {
    return !entry.law && (entry.kind == "estimate" || entry.kind == "assumption") && entry.range &&
           entry.range->first < entry.range->second && !entry.distribution.empty() &&
           entry.distribution != "fixed";
}

double quantile(const ParameterEntry& entry, double probability) {
    LC_EXPECT(varies(entry));
    const auto [low, high] = *entry.range;
    if (entry.distribution == "triangular") return triangular(low, entry.value, high, probability);
    if (entry.distribution == "uniform") return low + (high - low) * probability;
    if (entry.distribution == "lognormal")
        return std::exp(
            two_piece_normal(std::log(entry.value), std::log(low), std::log(high), probability));
    if (entry.distribution == "beta")
        return boost::math::quantile(beta_of(entry.value, high), probability);
    return held_to_possible(entry, two_piece_normal(entry.value, low, high, probability));
}

std::string distribution_fault(const ParameterEntry& entry) {
    if (!entry.range) return {};
    const auto [low, high] = *entry.range;
    if (entry.distribution == "lognormal" && low <= 0)
        return "a lognormal distribution has values above 0 only (the range begins at or below 0). "
               "Change the range or the distribution.";
    if (entry.distribution != "beta") return {};
    if (low < 0 || high > 1 || entry.value <= 0 || entry.value >= 1)
        return "a beta distribution lies between 0 and 1, its mean inside. Change value or range.";
    if (high >= 1 || excess(entry.value, high, least_size) > 0 ||
        excess(entry.value, high, most_size) < 0)
        return "no beta distribution has this mean and 97.5% below the range's upper end. Raise "
               "the "
               "value or change the range.";
    return {};
}

}  // namespace lc
