// Highest qualifications of persons of 16 and over.
#pragma once

#include "model/population/shard.hpp"
#include "model/synthesis/home_attributes.hpp"

namespace lc {

/// Draws qualifications: the authority's shares are met; by age and sex they follow a national
/// profile, by tenure log odds (modelled), and partners resemble each other.
void set_qualifications(const LocalContext& local, Shard& shard);

}  // namespace lc
