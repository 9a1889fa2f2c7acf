#include "analysis/statistics/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

#include "model/core/error.hpp"

namespace lc {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Number of people and mean value; both NaN when nothing can be said.
struct Total {
    double people = 0, mean = 0;
};

Total total_of(std::span<const double> values, std::span<const double> weights) {
    LC_EXPECT(values.size() == weights.size());
    double people = 0, sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (weights[i] == 0) continue;
        people += weights[i];
        sum += weights[i] * values[i];
    }
    if (!(people > 0) || !(sum > 0) || !std::isfinite(sum)) return {not_a_number, not_a_number};
    return {people, sum / people};
}

bool any_negative(std::span<const double> values, std::span<const double> weights) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (weights[i] > 0 && values[i] < 0) return true;
    return false;
}

/// Mean over people of f(value / mean), or NaN where the measure has no meaning.
template <class F>
double mean_of(std::span<const double> values, std::span<const double> weights, F f) {
    const Total total = total_of(values, weights);
    if (std::isnan(total.mean) || any_negative(values, weights)) return not_a_number;
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (weights[i] > 0) sum += weights[i] * f(values[i] / total.mean);
    return sum / total.people;
}

/// 1 - 2 · the area below a curve, by trapezia.
double outside(const std::vector<CurvePoint>& curve) {
    if (curve.empty()) return not_a_number;
    double twice = 0;
    for (std::size_t i = 1; i < curve.size(); ++i)
        twice += (curve[i].people - curve[i - 1].people) * (curve[i].value + curve[i - 1].value);
    return 1 - twice;
}

/// Height of a curve between its points.
double height_at(const std::vector<CurvePoint>& curve, double people) {
    for (std::size_t i = 1; i < curve.size(); ++i) {
        if (curve[i].people < people) continue;
        const double step = curve[i].people - curve[i - 1].people;
        return curve[i].value -
               (curve[i].people - people) / step * (curve[i].value - curve[i - 1].value);
    }
    return 1;
}

}  // namespace

std::vector<CurvePoint> concentration_curve(std::span<const double> values,
                                            std::span<const double> ranks,
                                            std::span<const double> weights) {
    LC_EXPECT(ranks.size() == values.size());
    const Total total = total_of(values, weights);
    if (std::isnan(total.mean)) return {};
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (weights[i] == 0) continue;
        if (std::isnan(ranks[i])) return {};
        order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    std::vector<CurvePoint> curve{{0, 0}};
    double people = 0, sum = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        people += weights[order[k]];
        sum += weights[order[k]] * values[order[k]];
        if (k + 1 < order.size() && ranks[order[k + 1]] == ranks[order[k]]) continue;
        curve.push_back({people / total.people, sum / (total.people * total.mean)});
    }
    curve.back() = {1, 1};
    return curve;
}

std::vector<CurvePoint> lorenz_curve(std::span<const double> values,
                                     std::span<const double> weights) {
    return concentration_curve(values, values, weights);
}

double gini(std::span<const double> values, std::span<const double> weights) {
    return outside(lorenz_curve(values, weights));
}

double concentration_index(std::span<const double> values, std::span<const double> ranks,
                           std::span<const double> weights) {
    return outside(concentration_curve(values, ranks, weights));
}

double atkinson(std::span<const double> values, std::span<const double> weights, double epsilon) {
    LC_EXPECT(epsilon > 0);
    if (epsilon == 1)
        return 1 - std::exp(mean_of(values, weights, [](double x) { return std::log(x); }));
    const double power = 1 - epsilon;
    return 1 - std::pow(mean_of(values, weights, [&](double x) { return std::pow(x, power); }),
                        1 / power);
}

double theil_t(std::span<const double> values, std::span<const double> weights) {
    return mean_of(values, weights, [](double x) { return x > 0 ? x * std::log(x) : 0; });
}

double theil_l(std::span<const double> values, std::span<const double> weights) {
    return mean_of(values, weights, [](double x) { return -std::log(x); });
}

double s80_s20(std::span<const double> values, std::span<const double> weights) {
    const auto curve = lorenz_curve(values, weights);
    if (curve.empty()) return not_a_number;
    const double lowest = height_at(curve, 0.2);
    return lowest > 0 ? (1 - height_at(curve, 0.8)) / lowest : not_a_number;
}

}  // namespace lc
