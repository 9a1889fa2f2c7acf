#include "analysis/statistics/appraisal.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace lc {
namespace {

/// Rate that holds in a year so far ahead.
double rate_in(int year, const DiscountRates& rates) {
    constexpr int near = 30, far = 75;
    return year <= near ? rates.to_30 : year <= far ? rates.to_75 : rates.beyond;
}

}  // namespace

double discount_factor(int years, const DiscountRates& rates) {
    double factor = 1;
    for (int year = 1; year <= years; ++year) factor /= 1 + rate_in(year, rates);
    return factor;
}

double discounted_life_years(double life_years, int from, const DiscountRates& rates) {
    double sum = 0, factor = discount_factor(from, rates);
    for (int year = from; life_years > 0; ++year) {
        sum += factor * std::min(life_years, 1.0);
        life_years -= 1;
        factor /= 1 + rate_in(year + 1, rates);
    }
    return sum;
}

CostPerGain cost_per_gain(std::span<const double> cost, std::span<const double> gain) {
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    CostPerGain result{{nothing, nothing, nothing}, RatioCaveat::none};
    std::vector<double> costs(cost.begin(), cost.end()), gains(gain.begin(), gain.end()), ratios;
    for (std::size_t r = 0; r < costs.size(); ++r) ratios.push_back(costs[r] / gains[r]);
    const Interval of_gain = replicate_interval(gains);
    const double mean_cost = replicate_interval(costs).mean;
    if (!(of_gain.mean > 0)) {
        result.caveat = RatioCaveat::no_gain;
        return result;
    }
    if (of_gain.lower <= 0) {
        result.caveat = RatioCaveat::not_distinguishable;
        return result;
    }
    if (ratios.size() < 2) result.caveat = RatioCaveat::one_replicate;
    result.ratio = replicate_interval(ratios);
    result.ratio.mean = mean_cost / of_gain.mean;
    return result;
}

}  // namespace lc
