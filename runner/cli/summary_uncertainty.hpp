// The part of `summary` that says how sure the figures are.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "runner/io/uncertainty_reader.hpp"

namespace lc {

/// Tables for people: intervals, sources of variance and replicates needed of every scenario's
/// effects; the parameters that matter; life expectancy by the causal share of income.
std::string uncertainty_text(const ReadUncertainty& read, const std::vector<std::string>& scenarios,
                             const std::string& financial_year);

/// The same as JSON, with all digits.
nlohmann::ordered_json uncertainty_json(const ReadUncertainty& read,
                                        const std::vector<std::string>& scenarios,
                                        const std::string& financial_year);

}  // namespace lc
