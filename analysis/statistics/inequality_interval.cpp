#include "analysis/statistics/inequality_interval.hpp"

#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "analysis/statistics/life_table.hpp"
#include "model/core/error.hpp"
#include "model/core/random.hpp"

namespace lc {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
/// Streams from 200 on belong to analyses outside a run (docs/streams.md).
constexpr Stream inequality_stream{200};

double logit(double share) { return std::log(share / (1 - share)); }
double inverse_logit(double value) { return 1 / (1 + std::exp(-value)); }

double transformed(double value, ValueType type) {
    if (type == ValueType::proportion) return logit(value);
    return type == ValueType::rate ? std::log(value) : value;
}

double back(double value, ValueType type) {
    if (type == ValueType::proportion) return inverse_logit(value);
    return type == ValueType::rate ? std::exp(value) : value;
}

/// The coefficients of the fitted line as weighted sums of the values.
struct LineWeights {
    std::vector<double> intercept, slope;
};

LineWeights line_weights(std::span<const double> population) {
    double total = 0, below = 0, variance = 0;
    for (const double persons : population) total += persons;
    LineWeights weights;
    for (const double persons : population) {
        const double share = persons / total, from_middle = below + share / 2 - 0.5;
        weights.slope.push_back(share * from_middle);
        variance += share * from_middle * from_middle;
        below += share;
    }
    for (std::size_t i = 0; i < population.size(); ++i) {
        weights.slope[i] /= variance;
        weights.intercept.push_back(population[i] / total - weights.slope[i] / 2);
    }
    return weights;
}

double covariance(std::span<const double> one, std::span<const double> two,
                  std::span<const double> error) {
    double sum = 0;
    for (std::size_t i = 0; i < error.size(); ++i) sum += one[i] * two[i] * error[i] * error[i];
    return sum;
}

/// The two percentiles that OHID takes, by order: the values are put in part in order.
std::pair<double, double> limits(std::vector<double>& values) {
    const auto at = [&](double share) {
        const auto place = std::nearbyint(static_cast<double>(values.size()) * share);
        const auto nth = values.begin() + static_cast<std::ptrdiff_t>(place) - 1;
        std::nth_element(values.begin(), nth, values.end());
        return *nth;
    };
    return {at(0.025), at(0.975)};
}

/// Root r of  (slope - (r - 1) intercept) = -z · its standard error, on the side of z.
double ratio_limit(const InequalityIndex& index, double v_intercept, double v_both, double v_slope,
                   double z) {
    const double a = index.intercept * index.intercept - z * z * v_intercept;
    const double b = index.slope * index.intercept - z * z * v_both;
    const double c = index.slope * index.slope - z * z * v_slope;
    const double inside = b * b - a * c;
    if (!(a > 0) || !(inside >= 0)) return not_a_number;
    return 1 + (b + (z < 0 ? -1 : 1) * std::sqrt(inside)) / a;
}

/// The line on the transformed scale, turned about its middle to each limit, and its ends back on
/// the value's own scale.
void back_transform(InequalityEstimate& estimate, ValueType type) {
    const double middle = estimate.index.intercept + estimate.index.slope / 2;
    const auto rise = [&](double slope) {
        return back(middle + slope / 2, type) - back(middle - slope / 2, type);
    };
    const auto ratio = [&](double slope) {
        return back(middle + slope / 2, type) / back(middle - slope / 2, type);
    };
    estimate.relative_lower = ratio(estimate.slope_lower);
    estimate.relative_upper = ratio(estimate.slope_upper);
    estimate.slope_lower = rise(estimate.slope_lower);
    estimate.slope_upper = rise(estimate.slope_upper);
    const double slope = estimate.index.slope;
    estimate.index = {back(estimate.index.intercept, type), rise(slope), ratio(slope)};
}

}  // namespace

InequalitySimulation::InequalitySimulation(std::uint64_t seed, std::size_t repetitions)
    : seed_(seed), repetitions_(repetitions) {
    LC_EXPECT(repetitions >= 1000);
    const auto draws = draws_of(0);
    std::vector<double> ordered(draws.begin(), draws.end());
    std::tie(lower_, upper_) = limits(ordered);
}

std::span<const double> InequalitySimulation::draws_of(std::size_t quantile) {
    while (draws_.size() <= quantile) {
        EventEngine engine(Draws(seed_, 0), draws_.size(), 0, inequality_stream);
        boost::random::normal_distribution<double> normal;
        std::vector<double> made(repetitions_);
        for (double& draw : made) draw = normal(engine);
        draws_.push_back(std::move(made));
    }
    return draws_[quantile];
}

InequalityEstimate InequalitySimulation::estimate(std::span<const double> population,
                                                  std::span<const double> value,
                                                  std::span<const double> error,
                                                  const InequalityModel& model) {
    LC_EXPECT(population.size() >= 2 && value.size() == population.size());
    LC_EXPECT(error.size() == population.size());
    const LineWeights weights = line_weights(population);
    InequalityEstimate result;
    if (!model.multiplicative && model.type != ValueType::plain) {
        result.index = inequality_index(population, value);
        simulate(weights.intercept, weights.slope, value, error, model.type, result);
        return result;
    }
    std::vector<double> fitted(value.begin(), value.end()), deviation(error.begin(), error.end());
    // A plain value is fitted on the logarithm too when the model is multiplicative; its error
    // there is the relative one.
    const ValueType scale =
        model.multiplicative && model.type == ValueType::plain ? ValueType::rate : model.type;
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        if (scale != model.type) deviation[i] /= fitted[i];
        fitted[i] = transformed(fitted[i], scale);
    }
    result.index = inequality_index(population, fitted);
    const double v_slope = covariance(weights.slope, weights.slope, deviation);
    result.slope_lower = result.index.slope + lower_ * std::sqrt(v_slope);
    result.slope_upper = result.index.slope + upper_ * std::sqrt(v_slope);
    if (model.multiplicative) {
        back_transform(result, scale);
        return result;
    }
    const double v_both = covariance(weights.intercept, weights.slope, deviation);
    const double v_intercept = covariance(weights.intercept, weights.intercept, deviation);
    result.relative_lower = ratio_limit(result.index, v_intercept, v_both, v_slope, lower_);
    result.relative_upper = ratio_limit(result.index, v_intercept, v_both, v_slope, upper_);
    return result;
}

void InequalitySimulation::simulate(std::span<const double> intercept,
                                    std::span<const double> slope, std::span<const double> value,
                                    std::span<const double> error, ValueType type,
                                    InequalityEstimate& estimate) {
    intercepts_.assign(repetitions_, 0);
    slopes_.assign(repetitions_, 0);
    for (std::size_t i = 0; i < value.size(); ++i) {
        const double centre = transformed(value[i], type);
        const auto draws = draws_of(i + 1);
        for (std::size_t k = 0; k < repetitions_; ++k) {
            const double drawn = back(centre + error[i] * draws[k], type);
            intercepts_[k] += intercept[i] * drawn;
            slopes_[k] += slope[i] * drawn;
        }
    }
    // The ratio takes the place of the intercept.
    for (std::size_t k = 0; k < repetitions_; ++k)
        intercepts_[k] = (intercepts_[k] + slopes_[k]) / intercepts_[k];
    std::tie(estimate.slope_lower, estimate.slope_upper) = limits(slopes_);
    std::tie(estimate.relative_lower, estimate.relative_upper) = limits(intercepts_);
}

double standard_error_from_limits(double lower, double upper, ValueType type) {
    return (transformed(upper, type) - transformed(lower, type)) / (2 * normal_95);
}

}  // namespace lc
