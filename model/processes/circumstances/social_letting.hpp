// Letting of additional social homes by need.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo social_letting_info;

/// Lets social_housing.homes_built x scale homes of the year to households in need: temporary
/// accommodation first, then private renters with children, poorest first. Tallies lettings and
/// capital grants. Writes tenure, bedrooms, quality.
void social_letting(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
