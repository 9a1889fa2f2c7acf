// Who looks for a partner.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo partnership_info;

/// Draws who seeks a partner this year (event::seeks_partner); the rebuild matches them inside the
/// authority.
void partnership(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
