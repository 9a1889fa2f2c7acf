// Where a scenario's gain of life expectancy arises, as `summary` shows it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "runner/io/longevity_reader.hpp"

namespace lc {

/// A table by age for every scenario that changes life expectancy at all.
std::string longevity_text(const std::vector<ReadGain>& gains, const std::string& financial_year);
nlohmann::ordered_json longevity_json(const std::vector<ReadGain>& gains,
                                      const std::string& financial_year);

}  // namespace lc
