// The effect of each scenario on the headline outcomes, attributed to its levers: /decomposition
// of a results file.
#pragma once

#include <cstddef>
#include <vector>

#include "runner/io/results.hpp"

namespace lc {

/// What one lever (or a scenario's own economy) adds to one outcome, in the outcome's unit.
struct LeverShare {
    OutcomeValues contribution;  ///< shares add up to the joint effect
    OutcomeValues alone;         ///< effect of a scenario with nothing else; NaN when not simulated
};

/// Shares of all players of a scenario in one year and replicate, in the order of its players. NaN
/// before the base year, 0 in it.
std::vector<LeverShare> lever_shares(const RunResults& results, int scenario, int replicate,
                                     int year_index);

/// Effect of the whole scenario: its levels less the baseline's.
OutcomeValues joint_effect(const RunResults& results, int scenario, int replicate, int year_index);

}  // namespace lc
