#include "model/tax_benefit/local_housing_allowance.hpp"

#include <cmath>
#include <numbers>

namespace lc {
namespace {

constexpr double published_percentile = 0.30;  // the one that the published rates stand for
constexpr int rates_of_april_2024 = 2024;      // first financial year of the later rates
constexpr double weeks_per_year = 52;          // as weekly amounts are held
constexpr double pounds_of_index = 100;        // unit of cash_per_100

/// Standard normal quantile by Newton's method on its distribution function.
double normal_quantile(double probability) noexcept {
    double x = 0;
    for (int step = 0; step < 30; ++step) {
        const double below = 0.5 * std::erfc(-x / std::numbers::sqrt2);
        const double density = std::exp(-0.5 * x * x) / std::sqrt(2 * std::numbers::pi);
        const double move = (probability - below) / density;
        x += move;
        if (std::abs(move) < 1e-12) break;
    }
    return x;
}

}  // namespace

double rent_percentile_factor(double percentile, double log_spread) noexcept {
    if (percentile == published_percentile) return 1;
    return std::exp(log_spread *
                    (normal_quantile(percentile) - normal_quantile(published_percentile)));
}

double lha_rate(const TaxBenefitRates& rates, const Parameters& parameters, const UkYear& uk,
                int category) noexcept {
    return lha_rates(rates, parameters, uk)[static_cast<std::size_t>(category)];
}

std::array<double, 5> lha_rates(const TaxBenefitRates& rates, const Parameters& parameters,
                                const UkYear& uk) noexcept {
    const LocalHousingAllowanceParameters& p = parameters.local_housing_allowance;
    const bool later = uk.year >= rates_of_april_2024;
    const double level = !later                    ? 1.0
                         : p.relink_annually > 0.5 ? uk.rent_index
                                                   : p.cash_per_100 / pounds_of_index;
    const double factor =
        weeks_per_year * level * rent_percentile_factor(p.percentile, p.rent_log_spread);
    std::array<double, 5> yearly =
        later ? rates.local_housing_allowance_2024 : rates.local_housing_allowance_2020;
    for (double& rate : yearly) rate *= factor;
    return yearly;
}

}  // namespace lc
