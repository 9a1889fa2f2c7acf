// Mortality: expected deaths of the year and who dies before the next mid-year.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo mortality_info;

/// Adds every person's central death rate to the expected deaths, tallies population (both also by
/// decile), draws who dies between this mid-year and the next (event::dies) and tallies them. The
/// rate at age 0 counts on the population aged 0; deaths before the first mid-year are drawn with
/// it.
void mortality(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
