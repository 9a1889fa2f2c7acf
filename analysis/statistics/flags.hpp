// Which modelled figures rest on too little to be read alone, and which effects cannot be told from
// zero. The limits are parameters: configs/model/publication.json, which names the conventions that
// they come from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "analysis/statistics/replicates.hpp"

namespace lc {

/// Limits at which figures are flagged.
struct FlagRules {
    double fewest_person_years = 0;   ///< residents of a sex, real people
    double fewest_deaths = 0;         ///< expected deaths of a sex, simulated
    double fewest_children = 0;       ///< simulated
    double fewest_poor_children = 0;  ///< simulated
    double fewest_signs = 0;          ///< replicates, or children moved, that agree in direction
    double poverty_tolerance = 0;     ///< proportion
    double life_expectancy_tolerance = 0;  ///< years

    friend bool operator==(const FlagRules&, const FlagRules&) = default;
};

// Codes are promises to users (docs/results.md): append, never renumber.

/// On how many people a figure rests; of several reasons the gravest.
enum class SupportFlag : std::int8_t {
    not_given = -1,  ///< no figure in the year
    enough = 0,
    few_events,  ///< too few children in poverty, or expected deaths, are simulated
    few_people,  ///< too few children are simulated, or residents live there
    nobody,      ///< no children, or an age band in which nobody is simulated
};
inline constexpr std::array<std::string_view, 4> support_names{"enough", "few_events", "few_people",
                                                               "nobody"};

/// Whether an effect can be told from zero.
enum class EffectFlag : std::int8_t {
    not_given = -1,  ///< no figure in the year
    distinguishable = 0,
    not_distinguishable,  ///< the 95% interval of the replicates holds zero
    few_replicates,       ///< too few for the question to be answered
    few_moved,            ///< and so few children moved that chance alone would do it
    none,                 ///< exactly zero in all replicates
};
inline constexpr std::array<std::string_view, 5> effect_names{
    "distinguishable_from_zero", "not_distinguishable_from_zero", "few_replicates",
    "few_children_moved", "no_effect"};

/// Whether the base year meets the published figure to which it is calibrated.
enum class CalibrationFlag : std::int8_t {
    not_given = -1,  ///< the run has no such comparison
    met = 0,
    not_met,      ///< it is further away than the tolerance
    other_place,  ///< nothing is published for the place: another's figure stands in
};
inline constexpr std::array<std::string_view, 3> calibration_names{"met", "not_met", "other_place"};

/// Of a rate of children.
/// @param children, poor  simulated in one replicate
SupportFlag support_of_rate(double children, double poor, const FlagRules& rules);

/// Of life expectancy of one sex.
/// @param residents   of the real place
/// @param deaths      expected ones of the people simulated in one replicate
/// @param empty_band  whether nobody is simulated in one of the age bands
SupportFlag support_of_life_expectancy(double residents, double deaths, bool empty_band,
                                       const FlagRules& rules);

/// Of a scenario's difference from another, replicate by replicate.
///
/// With fewer replicates than rules.fewest_signs even a complete agreement in sign is within chance
/// (sign test). Where the difference counts children, so is a net change of fewer simulated
/// children than that, however many moved either way: the test of b against c children (McNemar) is
/// nearest to significant when all moved one way.
///
/// @param differences  by replicate; NaN gives not_given
/// @param moved        simulated children by which one replicate changes on average, in absolute
///                     value; NaN for what counts no children
/// @param replicates   how many stand behind the differences; 0: one behind each
EffectFlag effect_of(std::span<const double> differences, double moved, const FlagRules& rules,
                     std::size_t replicates = 0);

/// The same where only the mean and the 95% interval of the differences are at hand.
EffectFlag effect_of(const Interval& difference, std::size_t replicates, const FlagRules& rules);

/// @param simulated, published  in one unit; NaN in either gives not_given
CalibrationFlag calibration_of(double simulated, double published, double tolerance);

}  // namespace lc
