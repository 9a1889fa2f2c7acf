// Attainment of children as their year goes by: parents, schools, poverty, early-years provision.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo child_development_info;

/// Adds the year's influence to the attainment of children under 16, beginning with their ability
/// in the year of birth, and tallies what family hubs cost (councils in
/// England, devolved governments elsewhere). Writes attainment.
void child_development(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
