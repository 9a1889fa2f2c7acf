// Inequality of income and depth of child poverty, as `summary --inequality` shows them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "runner/io/distribution_reader.hpp"

namespace lc {

/// Two tables with a row for each scenario and, with several replicates, the ends of 95% intervals;
/// of scenarios other than the first the differences below the levels.
std::string distribution_text(const std::vector<ReadDistribution>& read,
                              const std::string& financial_year);
nlohmann::ordered_json distribution_json(const std::vector<ReadDistribution>& read,
                                         const std::string& financial_year);

}  // namespace lc
