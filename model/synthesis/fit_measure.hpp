// Measures a synthesised authority against its published margins.
#pragma once

#include "model/data/uk_data.hpp"
#include "model/population/shard.hpp"
#include "model/synthesis/fit_report.hpp"

namespace lc {

/// Census composition of a household as its members make it. Persons of 66 and over alone or as a
/// couple are told from younger ones by age; other households by their other adults.
Composition composition_of(const Shard& shard, std::size_t household);

/// All margins of one authority: age_sex (persons), composition, lone_parent_children,
/// couple_children, tenure, size, bedrooms, overcrowding, decile (of persons), qualification (of
/// persons of 16 and over), each as shares. A margin that is not
/// published has no cells, so that every authority has the same margins.
std::vector<MarginFit> measure_fit(const Authority& authority, double scale, const Shard& shard);

}  // namespace lc
