// One parameter file, read and checked against the bindings.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/parameter_files.hpp"

namespace lc {

inline constexpr std::array<std::string_view, 6> uprating_names{"constant", "frozen",      "cpi",
                                                                "earnings", "triple_lock", "rents"};

/// Adds the file's parameters to `found`, by path, and its faults to `faults`.
/// @param law  the file is one of law (dated values), not of estimates
void read_parameter_file(const JsonFile& file, bool law,
                         std::map<std::string, ParameterEntry>& found, std::vector<Fault>& faults);

}  // namespace lc
