#include "model/health/health_model.hpp"

#include <algorithm>
#include <cmath>

namespace lc {
namespace {

LogisticTable logistic_table() {
    LogisticTable table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<float>(1 / (1 + std::exp(12.0 - static_cast<double>(i) / 32)));
    return table;
}

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

const LogisticTable logistic_values = logistic_table();

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
      exposure_(static_cast<float>(p.exposure_log_odds)),
      decile_(static_cast<float>(p.decile_log_odds)),
      cold_(static_cast<float>(p.cold_log_odds)),
      non_decent_(static_cast<float>(p.non_decent_log_odds)) {
    const std::array<float, state_count> intercept{rates.fair_or_bad, rates.bad, rates.limited,
                                                   rates.limited_a_lot};
    for (std::size_t state = 0; state < state_count; ++state)
        for (std::size_t age = 0; age < age_count; ++age) {
            const Ages& own = profile_[state];
            log_odds_[state][age] = own[age] + intercept[state];
            step_[state][age] = age == 0 ? 0.0f : own[age] - own[age - 1];
        }
    for (std::size_t level = 0; level < qualification_count; ++level)
        qualification_[level] = static_cast<float>(
            p.qualification_log_odds * static_cast<double>(qualification_count - 1 - level));
}

}  // namespace lc
