// Births by age, children at home, partnership and qualification.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo fertility_info;

/// Draws maternities and twins: sets event::gives_birth, event::gives_birth_to_twins.
void fertility(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
