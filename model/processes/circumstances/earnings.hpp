// Wages and market incomes: earnings, profits and private pensions.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo earnings_info;
void earnings(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
