// Fertility, and how many seek a partner or a shared home at a time, calibrated per authority.
#pragma once

#include <array>
#include <cstdint>

namespace lc {

/// First year in which demography runs; the population of the year before is synthesised.
inline constexpr int first_demography_year = 2023;
/// Years for which published or projected national controls are held; the last one holds after.
inline constexpr int control_years = 42;
/// Position of a year in tables of yearly controls.
constexpr int control_index(int year) noexcept {
    const int index = year - first_demography_year;
    return index < 0 ? 0 : index >= control_years ? control_years - 1 : index;
}

/// Ages of mothers at mid-year after the birth.
inline constexpr int first_birth_age = 16;
inline constexpr int last_birth_age = 46;
inline constexpr int birth_age_count = last_birth_age - first_birth_age + 1;

/// Ages at which leaving the parental home follows published shares; one parameter holds after.
inline constexpr int first_leaving_age = 16;
inline constexpr int leaving_age_count = 19;

struct DemographyRates {
    /// Maternities a year by age (first_birth_age first) and children at home (0, 1, 2, 3, 4 and
    /// more) of a woman with a partner and without a degree, in the first year.
    std::array<std::array<float, 5>, birth_age_count> maternity{};
    /// Factor on `maternity` by year, see control_index.
    std::array<float, control_years> maternity_factor{};
    /// Chance that a child living with its parents leaves in a year, by sex and age from
    /// first_leaving_age; from published shares living with parents, the same everywhere.
    std::array<std::array<float, leaving_age_count>, 2> leaving{};
    /// Share of men older than the woman they live with by so many years or less (-25 first), by
    /// the woman's age group; published, the same everywhere.
    std::array<std::array<float, 51>, 6> couple_age_gap{};
    std::array<std::uint8_t, 6> couple_age_starts{};  ///< first age of those groups
    /// Slots in which candidates meet; fixed, so that one person more or less is felt in one slot.
    std::uint32_t couple_slots = 1;
    /// Slots in which those who will share a home meet.
    std::uint32_t sharer_slots = 1;
};

}  // namespace lc
