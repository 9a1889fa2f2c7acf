// The JSON Schema of a household case.
#pragma once

#include <string>

namespace lc {

/// JSON Schema (draft 2020-12) of a file of one case or an array of cases, with defaults.
std::string household_schema();

}  // namespace lc
