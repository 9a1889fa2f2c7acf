// Homes: rent levels, mortgage balances and who holds which tenure, calibrated per authority.
#pragma once

#include <array>
#include <cstdint>

#include "model/population/codes.hpp"

namespace lc {

/// Kind of household in tenure transitions and costs.
enum class HouseholdKind : std::uint8_t { no_children, couple_with_children, lone_parent };
inline constexpr int household_kind_count = 3;

/// Ages of the reference person at which tenure shares are held; between them they are
/// interpolated, outside them constant.
inline constexpr std::array<int, 8> tenure_ages{20, 30, 40, 50, 60, 70, 80, 90};
inline constexpr int tenure_age_count = 8;

/// Age bands of the reference person for mortgage balances: under 30, 30s, 40s, 50s, 60 and over.
inline constexpr int mortgage_band_count = 5;

struct HousingRates {
    /// £/week by bedrooms (1-5, index 0 unused), 2024-25 level.
    std::array<float, 6> private_rent{}, social_rent{};
    /// £ outstanding by age band and bedrooms (index 0 unused), at 2024-25 house prices.
    std::array<std::array<float, 6>, mortgage_band_count> mortgage_balance{};
    /// Share of households by kind, age of the reference person and tenure, as synthesised: the one
    /// distribution that tenure transitions keep.
    std::array<std::array<std::array<float, tenure_count>, tenure_age_count>, household_kind_count>
        tenure_share{};
    /// Chance per unit of risk weight of being in temporary accommodation: [0] without, [1] with
    /// dependent children. See temporary_accommodation_weight.
    std::array<float, 2> temporary_accommodation_risk{};
};

}  // namespace lc
