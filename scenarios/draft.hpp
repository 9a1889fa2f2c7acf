// A scenario to start from.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "scenarios/lever.hpp"

namespace lc {

/// What a new scenario is to hold.
struct DraftRequest {
    std::string name;
    std::vector<std::shared_ptr<const Lever>> levers;
    int from = first_scenario_year, to = 2044;
};

/// The text of a valid scenario with these levers at their defaults, and with comments that say
/// what each setting is and what else may be written.
std::string draft_scenario(const DraftRequest& request);

}  // namespace lc
