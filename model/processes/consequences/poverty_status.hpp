// Poverty of households and its history in persons.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo poverty_status_info;

/// Compares equivalised incomes with the year's lines. Writes poverty_status and shifts
/// poverty_history; tallies everything on poverty.
void poverty_status(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
