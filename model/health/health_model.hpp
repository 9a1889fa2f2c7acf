// The one distribution of general health and limitation given a person's circumstances: it
// initialises the population and is the one from which health is redrawn.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "model/parameters/parameters.hpp"
#include "model/population/shard.hpp"
#include "model/rates/health_rates.hpp"

namespace lc {

/// Chances of the cumulative states of one person.
struct HealthChances {
    float fair_or_bad = 0, bad = 0;        ///< general health
    float limited = 0, limited_a_lot = 0;  ///< limitation
};

/// Values of the logistic function from -12 to 12 in steps of 1/32.
using LogisticTable = std::array<float, 2 * 12 * 32 + 2>;
extern const LogisticTable logistic_values;

/// Logistic function, from a table (error below 1e-5).
inline float logistic(float x) noexcept {
    constexpr float limit = 12, step = 1.0f / 32;
    const float at = (std::min(std::max(x, -limit), limit) + limit) / step;
    // By way of a signed integer: one instruction each way, an unsigned one takes branches.
    const auto whole = static_cast<std::int32_t>(at);
    const float within = at - static_cast<float>(whole);
    const float* const value = logistic_values.data() + whole;
    return value[0] + within * (value[1] - value[0]);
}

/// What circumstances are worked out from, by row.
struct CircumstanceColumns {
    const std::uint8_t* age;
    const Qualification* qualification;
    const float *adult_exposure, *child_exposure;
    const float* home;  ///< see HealthModel::effect_of_home
};

/// Cumulative logits: log-odds of each state = its age profile + the authority's intercept + one
/// sum of effects of circumstances (poverty exposure, qualification from 25, decile of deprivation,
/// cold and non-decent home). Children's exposure is that of their childhood.
class HealthModel {
  public:
    static constexpr std::size_t state_count = 4;  ///< fair or bad, bad, limited, limited a lot

    HealthModel(const HealthStateParameters& parameters, const HealthRates& rates);

    /// Sum of the effects of circumstances of person `p`, log-odds. `home` = effect_of_home.
    float circumstances(const Persons& persons, std::size_t p, float home) const noexcept {
        const int age = persons.age[p];
        const float exposure = age < 18 ? persons.child_exposure[p] : persons.adult_exposure[p];
        const float learned =
            age < 25 ? 0.0f : qualification_[static_cast<std::size_t>(persons.qualification[p])];
        return exposure_ * exposure + learned + home;
    }
    /// Part that all members of a household share.
    float effect_of_home(int decile, std::uint8_t quality) const noexcept {
        return decile_ * (5.5f - static_cast<float>(decile)) +
               ((quality & dwelling::cold) != 0 ? cold_ : 0.0f) +
               ((quality & dwelling::non_decent) != 0 ? non_decent_ : 0.0f);
    }
    /// Age profile of a state without intercept, log-odds.
    float profile(std::size_t state, int age) const noexcept {
        return profile_[state][static_cast<std::size_t>(age)];
    }

    /// General health or limitation, as the first of its two states.
    enum class Outcome : std::size_t { general_health = 0, limitation = 2 };

    /// The same of many rows: sums of effects, then the chances of the two states of an outcome and
    /// what a unit of chance x (1 - chance) changes by in a year of age.
    void circumstances(const CircumstanceColumns& rows, std::size_t size, float* to) const noexcept;
    void chances(Outcome outcome, const std::uint8_t* age, const float* circumstances,
                 std::size_t size, float* worse, float* worst) const noexcept;
    void steps(Outcome outcome, const std::uint8_t* age, std::size_t size, float* worse,
               float* worst) const noexcept;

    HealthChances chances(int age, float circumstances) const noexcept;
    /// The same of general health or of limitation alone, the others 0.
    HealthChances health_chances(int age, float circumstances) const noexcept;
    HealthChances limitation_chances(int age, float circumstances) const noexcept;
    /// Change of the chances since a year ago from age alone, to first order.
    HealthChances change_with_age(int age, const HealthChances& now) const noexcept;

  private:
    float chance(std::size_t state, int age, float circumstances) const noexcept {
        return logistic(log_odds_[state][static_cast<std::size_t>(age)] + circumstances);
    }

    using Ages = std::array<float, age_count>;
    std::array<Ages, state_count> profile_{};   ///< without intercepts
    std::array<Ages, state_count> log_odds_{};  ///< with them
    std::array<Ages, state_count> step_{};      ///< from the age before; 0 at age 0
    std::array<float, qualification_count> qualification_{};
    float exposure_ = 0, decile_ = 0, cold_ = 0, non_decent_ = 0;
};

inline HealthChances HealthModel::health_chances(int age, float circumstances) const noexcept {
    HealthChances result;
    result.fair_or_bad = chance(0, age, circumstances);
    result.bad = std::min(chance(1, age, circumstances), result.fair_or_bad);
    return result;
}

inline HealthChances HealthModel::limitation_chances(int age, float circumstances) const noexcept {
    HealthChances result;
    result.limited = chance(2, age, circumstances);
    result.limited_a_lot = std::min(chance(3, age, circumstances), result.limited);
    return result;
}

inline HealthChances HealthModel::chances(int age, float circumstances) const noexcept {
    const HealthChances health = health_chances(age, circumstances);
    const HealthChances limitation = limitation_chances(age, circumstances);
    return {health.fair_or_bad, health.bad, limitation.limited, limitation.limited_a_lot};
}

inline HealthChances HealthModel::change_with_age(int age,
                                                  const HealthChances& now) const noexcept {
    const auto a = static_cast<std::size_t>(age);
    const auto change = [&](std::size_t state, float chance) {
        return chance * (1 - chance) * step_[state][a];
    };
    return {change(0, now.fair_or_bad), change(1, now.bad), change(2, now.limited),
            change(3, now.limited_a_lot)};
}

/// States from one uniform draw: the worst below its chance.
constexpr GeneralHealth draw_health(const HealthChances& chances, float uniform) noexcept {
    if (uniform < chances.bad) return GeneralHealth::bad;
    return uniform < chances.fair_or_bad ? GeneralHealth::fair : GeneralHealth::good;
}
constexpr Disability draw_limitation(const HealthChances& chances, float uniform) noexcept {
    if (uniform < chances.limited_a_lot) return Disability::limited_a_lot;
    return uniform < chances.limited ? Disability::limited_a_little : Disability::none;
}

}  // namespace lc
