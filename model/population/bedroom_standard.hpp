// The bedroom standard: what a household needs, against which overcrowding is counted.
#pragma once

#include <cstddef>

#include "model/population/shard.hpp"

namespace lc {

/// Bedrooms that the bedroom standard asks for: one for each couple, each other person of 21 and
/// over, each pair of one sex aged 10-20 and each pair of children under 10; a person of 10-20
/// without such a partner pairs with a child under 10 of the same sex.
/// Source: bedroom standard as in the census (Housing (Overcrowding) Bill 2003).
int bedrooms_needed(const Shard& shard, std::size_t household);

}  // namespace lc
