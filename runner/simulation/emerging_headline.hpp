// The headline measure of a run that is still going on.
#pragma once

#include <string>

#include "runner/io/results.hpp"

namespace lc {

/// "Child poverty AHC 2031-32: baseline 31.2%, scenario 29.8% (-1.4): Plan A": dependent children
/// in relative low income after housing costs among all of the run, of a scenario's year beside the
/// baseline's.
/// @param replicate  the last one done: rates are means over it and those before
/// @return empty before the base year, whose poverty is no result, and for what is no scenario of
///         the results
std::string emerging_headline(const RunResults& results, int scenario, int replicate,
                              int year_index);

}  // namespace lc
