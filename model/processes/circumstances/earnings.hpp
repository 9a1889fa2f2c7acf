// Wages and market incomes: earnings, profits and private pensions.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo earnings_info;

/// Moves the persistent wage component of everybody of working age on by a year (a stationary
/// autoregression around the mean of the household's tenure, neighbourhood and family size) and
/// works out the year's market income. Earnings belong to those with hours above 0; what others
/// have is private pension. Writes wage and income.
void earnings(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
