// The headline of a place: levels and changes from the baseline, with intervals over replicates.
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/summary/headline.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// @param year, measure  positions along their axes
/// @param authority  position, or nothing for all of the run
Headline read_headline(const ResultsFile& file, std::size_t year, std::size_t measure,
                       std::optional<std::size_t> authority);

}  // namespace lc
