// What `summary` says about costs over the years of a run and what they bring.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "runner/io/appraisal_reader.hpp"

namespace lc {

/// One scenario's costs and gains, by replicate.
struct AppraisedScenario {
    std::string name;
    std::vector<AppraisalFigures> replicates;
};

/// All scenarios of a file but the baseline; none from a file without /appraisal.
std::vector<AppraisedScenario> read_appraised(const ResultsFile& file);

/// A table for each scenario, with what is to be said about its ratios.
/// @param years  "2025-26 to 2044-45"
std::string appraisal_text(const std::vector<AppraisedScenario>& scenarios,
                           const std::string& years);
/// The same as JSON, all digits kept.
nlohmann::ordered_json appraisal_json(const std::vector<AppraisedScenario>& scenarios,
                                      const std::string& years);

/// Why a ratio is missing or unsure, in words; empty when there is nothing to say.
std::string caveat_words(RatioCaveat caveat, std::string_view gain);

}  // namespace lc
