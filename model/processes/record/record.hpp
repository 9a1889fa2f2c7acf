// The last process of the year: counts states that no other process counts. Changes nothing.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo record_info;

/// Adds to the tally: general health and limitation by sex and life-table band; qualifications at 25-64; attainment,
/// level 2 and level 3 of those aged 16 and 18; activity at 16-64; earnings; households by tenure with their housing
/// costs, dwelling quality and overcrowding by the bedroom standard.
void record(const Context& context, Shard& shard, Tally& tally);

/// Bedrooms that a household needs by the bedroom standard (Housing Act 1985 s. 325 as used by the census): one for each
/// couple, each other person of 21 and over, each pair of the same sex aged 10-20, each pair of children under 10.
int bedrooms_needed(const Shard& shard, std::size_t household);

}  // namespace lc
