// Flags of every figure and effect of a run, as codes: docs/results.md, /flags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "runner/io/results.hpp"

namespace lc {

/// Codes of SupportFlag, EffectFlag, CalibrationFlag and InputStatus; the last dimension fastest.
struct FlagFigures {
    using Codes = std::vector<std::int8_t>;

    // Figures: scenario, year, authority (of_run: all authorities together), and what is named.
    Codes child_poverty, child_poverty_of_run;
    Codes by_family, by_tenure, by_decile;          ///< …, family type, tenure or decile
    Codes life_expectancy, life_expectancy_of_run;  ///< …, sex
    // Scenario less baseline: …, headline outcome.
    Codes effect, effect_of_run;
    // The base year of the first replicate: authority.
    Codes poverty_calibration, life_expectancy_calibration;  ///< the latter by sex
    Codes inputs;  ///< authority, table of authority_inputs()
};

/// @param nations  tallies by nation, [scenario][replicate][year][nation]
FlagFigures flag_figures(const RunResults& results, const std::vector<Tally>& nations);

}  // namespace lc
