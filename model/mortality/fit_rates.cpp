#include "model/mortality/fit_rates.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "model/mortality/life_expectancy.hpp"

namespace lc {
namespace {

constexpr std::size_t knot_count = 11;
constexpr std::array<double, knot_count> knots{0, 1, 15, 30, 40, 50, 60, 70, 80, 90, 100};
using Knots = std::array<double, knot_count>;
using Matrix = std::array<Knots, knot_count>;
using Bands = std::array<double, band_count>;
using Ages = std::array<double, age_count>;

/// Standard deviation of the rounding to one decimal, years.
constexpr double rounding_error = 0.029;
/// Weight of the penalty on slope changes, (years of age)^1 per log point squared. Chosen so that
/// the typical largest misfit at any age is 0.1 years; a tenth of it lets noise at young ages
/// double or halve infant mortality, ten times it misses pension ages by 0.2 years.
constexpr double smoothness = 2000;

Ages scaled(const Ages& standard, const Knots& log_factor) {
    Ages rates{};
    std::size_t k = 0;
    for (std::size_t a = 0; a < rates.size(); ++a) {
        const auto age = static_cast<double>(a);
        while (k + 2 < knot_count && age > knots[k + 1]) ++k;
        const double within = (age - knots[k]) / (knots[k + 1] - knots[k]);
        rates[a] =
            standard[a] * std::exp(log_factor[k] + within * (log_factor[k + 1] - log_factor[k]));
    }
    return rates;
}

/// Misfit of life expectancy at each band start, years.
Bands misfit(const Ages& rates, const std::array<double, 91>& population, const Bands& target) {
    Bands expectancy = life_expectancy(band_rates(rates, spread_oldest(population, rates)));
    for (std::size_t b = 0; b < expectancy.size(); ++b) expectancy[b] -= target[b];
    return expectancy;
}

/// Adds the penalty's part of the normal equations: squared changes of slope, each per year of age.
void add_penalty(const Knots& x, Matrix& normal, Knots& gradient) {
    for (std::size_t k = 1; k + 1 < knot_count; ++k) {
        const double before = knots[k] - knots[k - 1], after = knots[k + 1] - knots[k];
        const double weight = smoothness * (before + after) / 2;
        const std::array<double, 3> row{1 / before, -1 / before - 1 / after, 1 / after};
        double change = 0;
        for (std::size_t i = 0; i < 3; ++i) change += row[i] * x[k - 1 + i];
        for (std::size_t i = 0; i < 3; ++i) {
            gradient[k - 1 + i] += weight * row[i] * change;
            for (std::size_t j = 0; j < 3; ++j)
                normal[k - 1 + i][k - 1 + j] += weight * row[i] * row[j];
        }
    }
}

/// Solves normal * step = -gradient for a positive definite matrix (Gaussian elimination).
Knots solve(Matrix normal, Knots gradient) {
    for (std::size_t k = 0; k < knot_count; ++k)
        for (std::size_t i = k + 1; i < knot_count; ++i) {
            const double ratio = normal[i][k] / normal[k][k];
            for (std::size_t j = k; j < knot_count; ++j) normal[i][j] -= ratio * normal[k][j];
            gradient[i] -= ratio * gradient[k];
        }
    Knots step{};
    for (std::size_t k = knot_count; k-- > 0;) {
        double rest = -gradient[k];
        for (std::size_t j = k + 1; j < knot_count; ++j) rest -= normal[k][j] * step[j];
        step[k] = rest / normal[k][k];
    }
    return step;
}

/// One Gauss-Newton step of the penalised least squares.
Knots newton_step(const Ages& standard, const std::array<double, 91>& population,
                  const Bands& target, const Knots& x) {
    constexpr double difference = 1e-4;
    const Bands error = misfit(scaled(standard, x), population, target);
    std::array<Bands, knot_count> slope{};
    for (std::size_t k = 0; k < knot_count; ++k) {
        Knots moved = x;
        moved[k] += difference;
        slope[k] = misfit(scaled(standard, moved), population, target);
        for (std::size_t b = 0; b < error.size(); ++b)
            slope[k][b] = (slope[k][b] - error[b]) / difference;
    }
    constexpr double weight = 1 / (rounding_error * rounding_error);
    Matrix normal{};
    Knots gradient{};
    for (std::size_t i = 0; i < knot_count; ++i) {
        for (std::size_t b = 0; b < error.size(); ++b)
            gradient[i] += weight * slope[i][b] * error[b];
        for (std::size_t j = 0; j < knot_count; ++j)
            for (std::size_t b = 0; b < error.size(); ++b)
                normal[i][j] += weight * slope[i][b] * slope[j][b];
        normal[i][i] += 1e-9;
    }
    add_penalty(x, normal, gradient);
    return solve(normal, gradient);
}

}  // namespace

double level_factor(const Bands& rates, double at_birth) {
    double log_factor = 0;
    for (int round = 0; round < 50; ++round) {
        const auto at = [&](double x) {
            Bands moved = rates;
            for (double& rate : moved) rate *= std::exp(x);
            return life_expectancy(moved)[0];
        };
        const double here = at(log_factor) - at_birth;
        if (std::abs(here) < 1e-7) break;
        const double slope = (at(log_factor + 1e-5) - at_birth - here) / 1e-5;
        log_factor -= std::clamp(here / slope, -1.0, 1.0);
    }
    return std::exp(log_factor);
}

Ages fit_mortality_rates(const Ages& standard, const std::array<double, 91>& population,
                         const PublishedExpectancy& published) {
    Knots x{};
    for (int round = 0; round < 20; ++round) {
        const Knots step = newton_step(standard, population, published.by_age, x);
        double largest = 0;
        for (std::size_t k = 0; k < knot_count; ++k) {
            x[k] += std::clamp(step[k], -1.0, 1.0);
            largest = std::max(largest, std::abs(step[k]));
        }
        if (largest < 1e-7) break;
    }
    Ages rates = scaled(standard, x);
    if (published.at_birth <= 0) return rates;
    // Spreading the oldest depends on the level: a second round removes what is left of the error.
    for (int round = 0; round < 3; ++round) {
        const Bands bands = band_rates(rates, spread_oldest(population, rates));
        const double factor = level_factor(bands, published.at_birth);
        for (double& rate : rates) rate *= factor;
    }
    return rates;
}

}  // namespace lc
