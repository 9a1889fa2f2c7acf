// Moves between authorities and across the border, per authority.
#pragma once

#include <array>
#include <vector>

#include "model/population/codes.hpp"
#include "model/rates/demography_rates.hpp"

namespace lc {

/// Bands of age in international moves: 0-4, 5-9, ..., 85-89, 90 and over.
inline constexpr int migration_band_count = 19;
constexpr int migration_band(int age) noexcept { return age >= 90 ? 18 : age / 5; }
using MigrationBands = std::array<std::array<float, migration_band_count>, sex_count>;

/// Kinds of movers within the UK, by age of the person who leaves home or of the household's
/// reference person: students and other starters, those who have finished, everybody else.
enum class MoverClass : std::uint8_t { under_21, age_21_to_25, age_26_plus };
inline constexpr int mover_class_count = 3;
constexpr MoverClass mover_class(int age) noexcept {
    return age < 21   ? MoverClass::under_21
           : age < 26 ? MoverClass::age_21_to_25
                      : MoverClass::age_26_plus;
}

/// Periods with flows of their own: the two years of warm-up, whose migration across the border was
/// far above the long run, and all later ones.
inline constexpr std::size_t flow_period_count = 3;
constexpr std::size_t flow_period(int year) noexcept {
    const auto index = static_cast<std::size_t>(control_index(year));
    return index < flow_period_count ? index : flow_period_count - 1;
}

/// Moves of one authority's people within the UK.
struct UkMoves {
    /// Level of the chance that a household leaves for another authority, by class of its reference
    /// person; times the parameters' relative rates.
    std::array<float, mover_class_count> leaving{};
    /// The same for arrivals: used in a run of a part of the UK, in which copies of the authority's
    /// own households stand for arrivals.
    std::array<float, mover_class_count> arriving{};
    /// Cumulative shares of destinations by class, [authorities] each; the last is 1.
    std::array<std::vector<float>, mover_class_count> destinations;
};

struct MovesRates {
    /// Chance a year that a likeness of a benefit unit arrives from abroad: the mean over its
    /// members of these rates by sex and band, times the year's factor.
    MigrationBands arrival{};
    /// Chance a year that a benefit unit emigrates, made up in the same way.
    MigrationBands departure{};
    /// Factors on `arrival` and `departure` by year (control_index), the same for every authority.
    std::array<MigrationBands, control_years> arrival_factor{}, departure_factor{};

    /// Moves within the UK by period, see `within_uk`.
    std::array<UkMoves, flow_period_count> periods;
    const UkMoves& within_uk(int year) const noexcept { return periods[flow_period(year)]; }
};

}  // namespace lc
