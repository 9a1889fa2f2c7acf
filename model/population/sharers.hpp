// Homes shared by people who met as leavers.
#pragma once

#include "model/population/row_buffer.hpp"
#include "model/process/context.hpp"

namespace lc {

/// Adds to `homes` the one-person households of `pool`, put together into shared ones: dealt
/// into slots by a hash of household and year, a slot's persons live together (more than five in as
/// many homes as that takes). The first by identifier is the reference person and gives the home;
/// each has a benefit unit. Independent of the order of `pool`.
void share_homes(const Context& context, const RowBuffer& pool, RowBuffer& homes);

}  // namespace lc
