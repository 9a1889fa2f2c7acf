// The JSON Schema of scenarios, made from the levers, so that an editor completes and checks.
#pragma once

#include <string>

#include "scenarios/lever.hpp"

namespace lc {

/// Draft 2020-12, indented, with a line end. configs/schema/scenario.schema.json holds the same.
std::string scenario_schema(const LeverCatalogue& catalogue);

}  // namespace lc
