#include "model/rates/make_health_rates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "model/health/health_model.hpp"

namespace lc {
namespace {

/// Counts of persons by log-odds without intercept, in bins of 1/32 from -16 to 16.
constexpr double bin_width = 1.0 / 32, lowest = -16;
constexpr std::size_t bin_count = 1024;
using Histogram = std::array<std::uint32_t, bin_count>;

std::size_t bin_of(float log_odds) {
    const double at = (static_cast<double>(log_odds) - lowest) / bin_width;
    return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(bin_count - 1)));
}

/// Intercept with which the mean chance over the histogram is `share`.
float solve_intercept(const Histogram& histogram, double share) {
    std::uint64_t persons = 0;
    for (const std::uint32_t count : histogram) persons += count;
    if (persons == 0 || share <= 0 || share >= 1) return 0;
    const auto mean = [&](double intercept) {
        double sum = 0;
        for (std::size_t b = 0; b < bin_count; ++b) {
            if (histogram[b] == 0) continue;
            const double log_odds = lowest + (static_cast<double>(b) + 0.5) * bin_width + intercept;
            sum += histogram[b] / (1 + std::exp(-log_odds));
        }
        return sum / static_cast<double>(persons);
    };
    double low = -12, high = 12;
    for (int round = 0; round < 40; ++round) {
        const double middle = (low + high) / 2;
        (mean(middle) < share ? low : high) = middle;
    }
    return static_cast<float>((low + high) / 2);
}

}  // namespace

void calibrate_health(const Context& context, const Shard& shard, HealthRates& rates) {
    const HealthModel model(context.law().health_state, {});
    std::array<Histogram, HealthModel::state_count> histograms{};
    const Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const float home = model.effect_of_home(households.decile[h], households.quality[h]);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const float sum = model.circumstances(shard.persons, p, home);
            for (std::size_t state = 0; state < histograms.size(); ++state)
                ++histograms[state][bin_of(model.profile(state, shard.persons.age[p]) + sum)];
        }
    }
    const Authority& published = *context.authority;
    rates.fair_or_bad =
        solve_intercept(histograms[0], published.fair_health + published.bad_health);
    rates.bad = solve_intercept(histograms[1], published.bad_health);
    rates.limited =
        solve_intercept(histograms[2], published.limited_a_lot + published.limited_a_little);
    rates.limited_a_lot = solve_intercept(histograms[3], published.limited_a_lot);
}

}  // namespace lc
