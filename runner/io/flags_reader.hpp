// Reads /flags of a results file.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/statistics/flags.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// The limits at which the run flagged; nothing in files older than flags.
/// @throws InputError  the group is damaged, as for all below
std::optional<FlagRules> read_flag_rules(const ResultsFile& file);

/// Codes of a dataset of the group, the last dimension fastest.
/// @param place  e.g. "/flags/effect"
std::vector<std::int8_t> read_codes(const ResultsFile& file, const std::string& place);

/// Names of the tables of published figures by authority: what /flags/inputs is given by.
std::vector<std::string> read_input_tables(const ResultsFile& file);

/// What is said about an authority's base year and input figures.
struct PlaceSources {
    CalibrationFlag child_poverty = CalibrationFlag::not_given;
    std::array<CalibrationFlag, 2> life_expectancy{CalibrationFlag::not_given,
                                                   CalibrationFlag::not_given};  ///< by sex
    std::vector<std::string> modelled, fallback;  ///< tables of input figures
};
/// By authority of the run; empty in files older than flags.
std::vector<PlaceSources> read_sources(const ResultsFile& file);

}  // namespace lc
