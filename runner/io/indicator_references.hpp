// Published and projected figures beside which the baseline's years are shown.
#pragma once

#include <filesystem>
#include <vector>

#include "analysis/validation/indicator_table.hpp"

namespace lc {

/// Reads `data` / national/baseline_references.csv (its README describes the columns).
/// @param indicators  names that a row may have
/// @throws InputError with every fault: file, line, column
std::vector<IndicatorReference> load_indicator_references(
    const std::filesystem::path& data, const std::vector<std::string>& indicators);

}  // namespace lc
