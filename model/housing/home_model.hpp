// Distributions of homes that both the initial population and the yearly processes draw from.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "model/core/random.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/household_members.hpp"
#include "model/rates/housing_rates.hpp"

namespace lc {

/// Whether a household has dependent children and, if so, whether its reference person has a
/// partner.
inline HouseholdKind household_kind(const Shard& shard, std::size_t h) noexcept {
    const bool children = count_members(shard, h, Relation::dependent_child) > 0;
    const bool partner = count_members(shard, h, Relation::partner) > 0;
    // Without a branch: nothing foresees which.
    static_assert(HouseholdKind{} == HouseholdKind::no_children);
    constexpr auto with_partner = static_cast<unsigned>(HouseholdKind::couple_with_children),
                   alone = static_cast<unsigned>(HouseholdKind::lone_parent);
    return static_cast<HouseholdKind>(children * (alone - partner * (alone - with_partner)));
}

/// Chance that a home is non-decent and that it is cold, by tenure and decile - 1.
struct QualityChances {
    explicit QualityChances(const DwellingParameters& parameters);
    std::array<std::array<float, 10>, tenure_count> non_decent{}, cold{};

    /// Quality bits from two uniforms.
    std::uint8_t draw(Tenure home, int decile, float first, float second) const noexcept {
        const auto t = static_cast<std::size_t>(home), d = static_cast<std::size_t>(decile - 1);
        return static_cast<std::uint8_t>((first < non_decent[t][d] ? dwelling::non_decent : 0) |
                                         (second < cold[t][d] ? dwelling::cold : 0));
    }
};

/// A household's own deviation from the usual cost of a home like its own, roughly standard normal
/// (sum of eight uniforms, within +-4.9); the same every year and for every home.
/// @param bits  the household's draws of housing cost, of no year
inline double own_deviation(const std::array<std::uint32_t, 4>& bits) noexcept {
    std::uint32_t sum = 0;
    for (const std::uint32_t word : bits) sum += (word >> 16) + (word & 0xFFFFu);
    // Mean 8 x 32767.5; variance 8 x 65536^2 / 12.
    return (static_cast<double>(sum) - 8 * 32767.5) * (1 / (65536.0 * 0.816496580927726));
}
inline double own_deviation(const Draws& draws, std::uint64_t household) noexcept {
    return own_deviation(draws(household, 0, Stream::housing_cost));
}

/// Age band of mortgage balances.
constexpr std::size_t mortgage_band(int age) noexcept {
    return static_cast<std::size_t>(std::clamp(age / 10 - 2, 0, mortgage_band_count - 1));
}

}  // namespace lc
