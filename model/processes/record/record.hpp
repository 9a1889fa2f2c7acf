// The last process of the year: counts states that no other process counts. Changes nothing.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo record_info;

/// Adds to the tally: general health and limitation by sex and life-table band; qualifications at
/// 25-64; attainment, level 2 and level 3 of those aged 16 and 18; activity at 16-64; earnings;
/// households by tenure with their housing costs, dwelling quality and overcrowding by the bedroom
/// standard.
void record(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
