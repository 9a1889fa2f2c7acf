// The data dictionary: every column of a shard, its type, unit, meaning and who writes it. The
// Shard struct, the Column enum, generic row operations and the documentation all come from these
// two lists.
#pragma once

#include <cstdint>

#include "model/population/codes.hpp"

// X(type, name, "unit; meaning")
#define LC_PERSON_COLUMNS(X)                                                                       \
    X(std::uint64_t, id,                                                                           \
      "permanent identifier; a newborn's is derived from its mother's, the year and birth order")  \
    X(std::uint8_t, age, "completed years, 100 = 100 and over")                                    \
    X(Sex, sex, "code")                                                                            \
    X(Relation, relation, "code; to the household reference person")                               \
    X(std::uint8_t, unit,                                                                          \
      "index of the benefit unit within the household, 0 = the reference person's")                \
    X(Qualification, qualification, "code; highest held")                                          \
    X(Activity, activity, "code; main activity of the year")                                       \
    X(std::uint8_t, hours, "hours a week worked, 0 when not working")                              \
    X(Disability, disability, "code; limiting long-term illness")                                  \
    X(GeneralHealth, health, "code; self-reported general health")                                 \
    X(std::uint8_t, poverty_history,                                                               \
      "bits; bit 0 = relative AHC poverty this year, bit 3 = three years ago")                     \
    X(std::uint8_t, event,                                                                         \
      "bits, see namespace event; what demography decided for the coming rebuild")                 \
    X(float, attainment, "standard deviations; attainment score of children and young people")     \
    X(float, wage, "log £/hour in base-year prices relative to the profile; persistent component") \
    X(std::int16_t, work_propensity,                                                               \
      "1/4096 standard deviation; persistent readiness to work, low = works; see employment")      \
    X(float, adult_exposure, "0-1; exponentially weighted adult poverty exposure")                 \
    X(float, child_exposure, "0-1; mean poverty exposure in childhood so far, frozen at 18")       \
    X(float, income,                                                                               \
      "£/year nominal; gross individual market income (earnings, profit, private pension)")

#define LC_HOUSEHOLD_COLUMNS(X)                                                              \
    X(std::uint64_t, household_id, "permanent identifier")                                   \
    X(Tenure, tenure, "code")                                                                \
    X(std::uint8_t, bedrooms, "count, 1-5")                                                  \
    X(std::uint8_t, decile,                                                                  \
      "1-10; the nation's deprivation decile of the neighbourhood, 1 most deprived")         \
    X(std::uint8_t, council_tax_band, "0-7 = A-H, 8 = I (Wales)")                            \
    X(std::uint8_t, quality, "bits, see namespace dwelling")                                 \
    X(std::uint8_t, savings_band, "0 below £6,000, 1 £6,000-£16,000, 2 above")               \
    X(std::uint8_t, poverty_status, "bits, see namespace poverty; this year's")              \
    X(std::int16_t, destination,                                                             \
      "authority index to which the household moves this year, see namespace destination")   \
    X(std::uint32_t, selection, "index into the parameter sets of this shard and year")      \
    X(float, housing_cost, "£/week nominal; rent gross of support, or mortgage interest")    \
    X(float, income_bhc, "£/week nominal; net income before housing costs, not equivalised") \
    X(float, equivalised_bhc, "£/week nominal, equivalised (couple = 1)")                    \
    X(float, equivalised_ahc, "£/week nominal, equivalised (couple = 1, AHC companion scale)")

namespace lc {

/// What demography and moves decided for a person, carried out by the rebuild at the end of
/// phase 2.
namespace event {
inline constexpr std::uint8_t dies =
    1;  ///< set at the end of the year before; leaves the population
inline constexpr std::uint8_t leaves_home =
    2;  ///< head of a benefit unit other than the first, who takes it along, or a dependent child
        ///< who has left school: founds or joins another household
inline constexpr std::uint8_t separates =
    4;  ///< leaves the partner and founds a household; children stay with the partner
inline constexpr std::uint8_t gives_birth = 8;
inline constexpr std::uint8_t gives_birth_to_twins = 16;  ///< together with gives_birth
inline constexpr std::uint8_t seeks_partner = 32;         ///< takes part in this year's matching
inline constexpr std::uint8_t emigrates = 64;  ///< head of a benefit unit that leaves the UK
inline constexpr std::uint8_t is_copied =
    128;  ///< head of a benefit unit of whom a likeness arrives from abroad
}  // namespace event

/// What moves decided for a household (households.destination) beside an authority's index. The
/// index of the household's own authority, possible only when part of the UK is run, means that a
/// likeness of the household arrives from elsewhere in the UK.
namespace destination {
inline constexpr std::int16_t none = -1;
inline constexpr std::int16_t outside_run = -2;  ///< elsewhere in the UK, outside a run of a part
}  // namespace destination

/// One value per column, for declarations of what a process reads and writes.
enum class Column : std::uint8_t {
#define LC_ENUM(type, name, meaning) name,
    LC_PERSON_COLUMNS(LC_ENUM) LC_HOUSEHOLD_COLUMNS(LC_ENUM)
#undef LC_ENUM
        structure,  ///< who lives with whom: rows and offsets themselves
};

}  // namespace lc
