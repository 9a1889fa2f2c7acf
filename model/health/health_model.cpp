#include "model/health/health_model.hpp"

#include <algorithm>
#include <cmath>

namespace lc {
namespace {

constexpr float table_limit = 12, table_step = 1.0f / 32;
constexpr std::size_t table_size = 2 * 12 * 32 + 2;

std::array<float, table_size> logistic_table() {
    std::array<float, table_size> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<float>(1 / (1 + std::exp(12.0 - static_cast<double>(i) / 32)));
    return table;
}

const std::array<float, table_size> logistic_values = logistic_table();

/// Values at ages 0, 20, ..., 100 to single ages.
std::array<float, age_count> interpolate(const std::array<double, 6>& knots) {
    std::array<float, age_count> ages{};
    for (std::size_t age = 0; age < ages.size(); ++age) {
        const std::size_t k = std::min<std::size_t>(age / 20, 4);
        const double within = static_cast<double>(age) / 20 - static_cast<double>(k);
        ages[age] = static_cast<float>(knots[k] + within * (knots[k + 1] - knots[k]));
    }
    return ages;
}

}  // namespace

float logistic(float x) noexcept {
    const float at = (std::clamp(x, -table_limit, table_limit) + table_limit) / table_step;
    const auto i = static_cast<std::size_t>(at);
    const float within = at - static_cast<float>(i);
    return logistic_values[i] + within * (logistic_values[i + 1] - logistic_values[i]);
}

HealthModel::HealthModel(const HealthStateParameters& p, const HealthRates& rates)
    : profile_{interpolate({p.fair_or_bad_age_0, p.fair_or_bad_age_20, p.fair_or_bad_age_40,
                            p.fair_or_bad_age_60, p.fair_or_bad_age_80, p.fair_or_bad_age_100}),
               interpolate({p.bad_age_0, p.bad_age_20, p.bad_age_40, p.bad_age_60, p.bad_age_80,
                            p.bad_age_100}),
               interpolate({p.limited_age_0, p.limited_age_20, p.limited_age_40, p.limited_age_60,
                            p.limited_age_80, p.limited_age_100}),
               interpolate({p.limited_a_lot_age_0, p.limited_a_lot_age_20, p.limited_a_lot_age_40,
                            p.limited_a_lot_age_60, p.limited_a_lot_age_80,
                            p.limited_a_lot_age_100})},
      intercept_{rates.fair_or_bad, rates.bad, rates.limited, rates.limited_a_lot},
      exposure_(static_cast<float>(p.exposure_log_odds)),
      decile_(static_cast<float>(p.decile_log_odds)),
      cold_(static_cast<float>(p.cold_log_odds)),
      non_decent_(static_cast<float>(p.non_decent_log_odds)) {
    for (std::size_t level = 0; level < qualification_count; ++level)
        qualification_[level] = static_cast<float>(
            p.qualification_log_odds * static_cast<double>(qualification_count - 1 - level));
}

HealthChances HealthModel::chances(int age, float circumstances) const noexcept {
    const auto a = static_cast<std::size_t>(age);
    const auto chance = [&](std::size_t state) {
        return logistic(profile_[state][a] + intercept_[state] + circumstances);
    };
    HealthChances result{chance(0), chance(1), chance(2), chance(3)};
    result.bad = std::min(result.bad, result.fair_or_bad);
    result.limited_a_lot = std::min(result.limited_a_lot, result.limited);
    return result;
}

HealthChances HealthModel::change_with_age(int age, const HealthChances& now) const noexcept {
    if (age == 0) return {};
    const auto a = static_cast<std::size_t>(age);
    const auto change = [&](std::size_t state, float chance) {
        return chance * (1 - chance) * (profile_[state][a] - profile_[state][a - 1]);
    };
    return {change(0, now.fair_or_bad), change(1, now.bad), change(2, now.limited),
            change(3, now.limited_a_lot)};
}

}  // namespace lc
