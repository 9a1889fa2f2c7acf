// Taxes, benefits and net income of every household.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo household_income_info;

/// Gathers each household, applies the year's rules to it and writes its income before and after
/// housing costs; tallies public spending, revenue and caseloads.
void household_income(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
