// The year: every process, in order. The one place to read what happens when.
#pragma once

#include <span>

#include "model/process/process.hpp"

namespace lc {

/// Processes of a year in the order in which they run. check_order finds no fault in it.
std::span<const Process> schedule();

}  // namespace lc
