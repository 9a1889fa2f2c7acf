// Attainment of children as their year goes by: poverty, early-years provision, schooling.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo child_development_info;
void child_development(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
