#include "analysis/statistics/uncertainty.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace lc {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

double mean_of(std::span<const double> x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

/// Sum of products of deviations from the means.
double products(std::span<const double> x, std::span<const double> y) {
    const double mean_x = mean_of(x), mean_y = mean_of(y);
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) sum += (x[i] - mean_x) * (y[i] - mean_y);
    return sum;
}

std::vector<double> ranks(std::span<const double> x) {
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
    std::vector<double> rank(x.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i + 1;
        while (end < order.size() && x[order[end]] == x[order[i]]) ++end;
        for (std::size_t k = i; k < end; ++k) rank[order[k]] = static_cast<double>(i + end - 1) / 2;
        i = end;
    }
    return rank;
}

bool any_unknown(std::span<const double> x) {
    return std::any_of(x.begin(), x.end(), [](double value) { return std::isnan(value); });
}

}  // namespace

VarianceSplit variance_split(std::span<const double> values, std::span<const ReplicateRole> roles) {
    std::vector<double> own;
    double squares = 0;
    int repeats = 0;
    for (std::size_t r = 0; r < values.size(); ++r) {
        if (roles[r] == ReplicateRole::own) own.push_back(values[r]);
        if (roles[r] != ReplicateRole::repeat) continue;
        const double apart = values[r] - values[r - 1];
        squares += apart * apart / 2;
        ++repeats;
    }
    if (own.size() < 2) return {not_a_number, not_a_number, not_a_number};
    const double total = products(own, own) / static_cast<double>(own.size() - 1);
    if (repeats == 0) return {total, not_a_number, not_a_number};
    const double simulation = squares / repeats;
    return {total, std::max(0.0, total - simulation), simulation};
}

std::vector<double> by_parameter_set(std::span<const double> values,
                                     std::span<const ReplicateRole> roles) {
    std::vector<double> sets;
    for (std::size_t r = 0; r < values.size(); ++r) {
        if (roles[r] == ReplicateRole::own) sets.push_back(values[r]);
        if (roles[r] == ReplicateRole::repeat) sets.back() = (sets.back() + values[r]) / 2;
    }
    return sets;
}

double rank_correlation(std::span<const double> x, std::span<const double> y) {
    if (x.size() < 3 || any_unknown(x) || any_unknown(y)) return not_a_number;
    const std::vector<double> a = ranks(x), b = ranks(y);
    const double spread = std::sqrt(products(a, a) * products(b, b));
    return spread > 0 ? products(a, b) / spread : not_a_number;
}

double chance_correlation(int sets, int parameters) {
    if (sets < 3 || parameters < 1) return not_a_number;
    const double each = 1 - std::pow(0.95, 1.0 / parameters);
    const double z = boost::math::quantile(boost::math::normal(), 1 - each / 2);
    return std::min(1.0, z / std::sqrt(sets - 1.0));
}

double replicates_needed(double deviation, double half_width) {
    if (std::isnan(deviation) || !(half_width > 0)) return deviation == 0 ? 0 : not_a_number;
    if (deviation == 0) return 0;
    const double z = boost::math::quantile(boost::math::normal(), 0.975);
    return std::max(2.0, std::ceil(std::pow(z * deviation / half_width, 2)));
}

Interval line_at(std::span<const double> x, std::span<const double> y, double at) {
    const Interval unknown{not_a_number, not_a_number, not_a_number};
    if (x.size() < 3 || any_unknown(y)) return unknown;
    const auto n = static_cast<double>(x.size());
    const double xx = products(x, x);
    if (!(xx > 0)) return unknown;
    const double slope = products(x, y) / xx, away = at - mean_of(x);
    const double value = mean_of(y) + slope * away;
    const double residual = std::max(0.0, products(y, y) - slope * slope * xx) / (n - 2);
    const double t = boost::math::quantile(boost::math::students_t(n - 2), 0.975);
    const double half = t * std::sqrt(residual * (1 / n + away * away / xx));
    return {value, value - half, value + half};
}

}  // namespace lc
