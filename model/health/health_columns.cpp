// Circumstances and chances of many persons at once: exactly those of each.
#include <algorithm>

#include "model/core/gather.hpp"
#include "model/health/health_model.hpp"

namespace lc {
namespace {

constexpr std::size_t together = 256;

/// logistic of each.
void logistics(float* __restrict values, std::size_t size) noexcept {
    constexpr float limit = 12, step = 1.0f / 32;
    std::int32_t cell[together];
    float within[together], low[together], high[together];
    for (std::size_t i = 0; i < size; ++i) {
        const float above = values[i] < -limit ? -limit : values[i];
        const float at = ((limit < above ? limit : above) + limit) / step;
        cell[i] = static_cast<std::int32_t>(at);
        within[i] = at - static_cast<float>(cell[i]);
    }
    gather(logistic_values.data(), cell, size, low);
    gather(logistic_values.data() + 1, cell, size, high);
    for (std::size_t i = 0; i < size; ++i) values[i] = low[i] + within[i] * (high[i] - low[i]);
}

/// Chances of one state. @param log_odds  by age, without circumstances
void chances_of(const float* log_odds, const std::uint8_t* age, const float* circumstances,
                std::size_t size, float* to) noexcept {
    for (std::size_t first = 0; first < size; first += together) {
        const std::size_t count = std::min(together, size - first);
        const float* __restrict const own = circumstances + first;
        float* __restrict const chance = to + first;
        gather(log_odds, age + first, count, chance);
        for (std::size_t i = 0; i < count; ++i) chance[i] += own[i];
        logistics(chance, count);
    }
}

}  // namespace

void HealthModel::circumstances(const CircumstanceColumns& rows, std::size_t size,
                                float* to) const noexcept {
    const std::uint8_t* __restrict const age = rows.age;
    const float* __restrict const adult = rows.adult_exposure;
    const float* __restrict const child = rows.child_exposure;
    const float* __restrict const home = rows.home;
    float* __restrict const sum = to;
    static_assert(sizeof(Qualification) == sizeof(std::uint8_t));
    gather(qualification_.data(), reinterpret_cast<const std::uint8_t*>(rows.qualification), size,
           to);
    for (std::size_t i = 0; i < size; ++i) {
        const float of_child = child[i], of_adult = adult[i], held = sum[i];
        const float exposure = age[i] < 18 ? of_child : of_adult;
        const float learned = age[i] < 25 ? 0.0f : held;
        sum[i] = exposure_ * exposure + learned + home[i];
    }
}

void HealthModel::chances(Outcome outcome, const std::uint8_t* age, const float* circumstances,
                          std::size_t size, float* worse, float* worst) const noexcept {
    const auto state = static_cast<std::size_t>(outcome);
    chances_of(log_odds_[state].data(), age, circumstances, size, worse);
    chances_of(log_odds_[state + 1].data(), age, circumstances, size, worst);
    for (std::size_t i = 0; i < size; ++i) worst[i] = worse[i] < worst[i] ? worse[i] : worst[i];
}

void HealthModel::steps(Outcome outcome, const std::uint8_t* age, std::size_t size, float* worse,
                        float* worst) const noexcept {
    const auto state = static_cast<std::size_t>(outcome);
    gather(step_[state].data(), age, size, worse);
    gather(step_[state + 1].data(), age, size, worst);
}

}  // namespace lc
