// Retrofit of cold and non-decent homes.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo retrofit_info;

/// Mends retrofit.homes x scale homes of the year, in the most deprived deciles and for the lowest
/// incomes first. Tallies retrofits and their cost. Writes quality.
void retrofit(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
