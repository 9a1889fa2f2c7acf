// What `summary` says about flags beside its tables: in how many places figures rest on few people
// or effects cannot be told from zero, and what is calibrated or modelled.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "runner/io/results_reader.hpp"

namespace lc {

/// @param year       position along the axis
/// @param authority  position, or nothing for the whole run
/// @return  empty for files older than flags
std::string flags_text(const ResultsFile& file, std::size_t year,
                       std::optional<std::size_t> authority);

/// The same of an authority: calibration and inputs.
nlohmann::ordered_json sources_json(const ResultsFile& file, std::size_t authority);

}  // namespace lc
