// What `summary` says about each lever's part in a scenario's effect.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "runner/io/decomposition_reader.hpp"

namespace lc {

/// A table for each scenario with levers; empty when the run did not decompose.
/// @param read  by scenario, as `scenarios`
std::string decomposition_text(const std::vector<ReadDecomposition>& read,
                               const std::vector<std::string>& scenarios,
                               const std::string& financial_year);
/// The same as JSON, all digits kept.
nlohmann::ordered_json decomposition_json(const std::vector<ReadDecomposition>& read,
                                          const std::vector<std::string>& scenarios,
                                          const std::string& financial_year);

}  // namespace lc
