// What a scenario does, in plain words.
#pragma once

#include <string>

#include "scenarios/scenario.hpp"

namespace lc {

/// Lever by lever: what is done, where, from when, for whom, and at what order of public cost, as
/// far as it follows from the lever's own declaration. Not a costing: only a run is one.
std::string explain(const Scenario& scenario, const UkData& uk);

}  // namespace lc
