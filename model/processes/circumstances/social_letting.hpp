// Letting of additional social homes by need.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo social_letting_info;

/// Lets social_housing.homes_built x scale homes of the year to households in need: temporary
/// accommodation first, then private renters with children, poorest first, and lets earlier ones
/// again when their tenants have left them. Tallies new lettings and their capital grants. Writes
/// tenure, bedrooms, quality and Shard::additional_social_homes.
void social_letting(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
