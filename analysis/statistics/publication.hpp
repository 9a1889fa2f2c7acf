// Which life expectancies of counted deaths OHID would publish.
#pragma once

#include <cstdint>
#include <span>

#include "analysis/statistics/life_table.hpp"

namespace lc {

/// Why a life expectancy is withheld.
enum class Withheld : std::uint8_t {
    no,
    empty_band,         ///< a band without population has no death rate
    few_people,         ///< total population not above 5,000 person-years
    no_deaths_last,     ///< the open band's expectancy is one over its death rate
    not_reached,        ///< nobody survives to the age
    interval_too_wide,  ///< the 95% interval is wider than 20 years; its limits are published
};

/// Person-years that a table must exceed: below it the estimate is biased and its interval
/// unreliable (Toson and Baker 2003; Eayres and Williams 2004).
inline constexpr double fewest_person_years = 5'000;
/// Years beyond which the 95% interval says too little for the value to be shown (OHID).
inline constexpr double widest_interval = 20;

/// Of a whole table: no, or why none of its life expectancies is published. Not reached and
/// interval too wide are matters of one age: see withheld_at.
Withheld withheld(std::span<const double> population, std::span<const double> deaths);

/// Of one age of a table that is published.
Withheld withheld_at(const LifeTableRow& row);

/// In words for a table's reader, e.g. "population not above 5,000"; empty for no.
const char* reason(Withheld why);

}  // namespace lc
