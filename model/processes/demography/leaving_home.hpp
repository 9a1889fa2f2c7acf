// Grown-up children and sharers who leave.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo leaving_home_info;

/// Draws who leaves the parental or shared home: sets event::leaves_home on heads of benefit units.
void leaving_home(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
