// Entries of scenarios written from a lever's declaration.
#pragma once

#include <string>

#include "scenarios/lever.hpp"

namespace lc::testing {

/// A use of a lever with these settings, and more keys as they stand.
inline std::string lever_entry(const Lever& lever, const LeverSettings& settings,
                               const std::string& more = "") {
    std::string parameters;
    for (std::size_t p = 0; p < settings.size(); ++p) {
        if (!settings[p] && !lever.parameters[p].nullable) continue;
        parameters += (parameters.empty() ? "" : ", ") + ('"' + lever.parameters[p].name + "\": ") +
                      setting_text(lever.parameters[p], settings[p]);
    }
    return R"({"lever": ")" + lever.id + R"(", "parameters": {)" + parameters + "}" + more + "}";
}

}  // namespace lc::testing
