// Levers with a budget pay the worst-off first and stop when the money does.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo limited_support_info;

/// For each lever with a budget, ranks the households that it is for by last year's equivalised
/// income after housing costs, lowest first and by a draw for life where that is the same, and
/// works out what the lever would add to each one's net income this year: what it costs the public
/// after taxes and other benefits. Households get it as long as the money lasts; the one at which
/// it runs out gets it with the chance that the rest of the money bears to its cost, so that small
/// runs spend the same on average. The others keep the parameter set without the lever. Who gains
/// nothing costs nothing.
void limited_support(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
