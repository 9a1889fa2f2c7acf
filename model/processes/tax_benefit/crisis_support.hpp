// Discretionary awards of councils to households in crisis, as far as the budget goes.
#pragma once

#include <vector>

#include "model/population/shard.hpp"
#include "model/process/context.hpp"

namespace lc {

/// Awards of the year, £ by household; empty where there is no budget. Households in relative
/// poverty last year are served, those with dependent children first, then by last year's income
/// after housing costs, lowest first. The cost is the council's.
std::vector<double> crisis_awards(const Context& context, const Shard& shard, Tally& tally);

}  // namespace lc
