// Calibration of learning in one authority.
#pragma once

#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/shard.hpp"
#include "model/rates/education_rates.hpp"

namespace lc {

/// Solves the authority's school effect so that the expected share of its children who reach level
/// 2 matches the published one relative to the nation's, given their parents' qualifications and
/// published child poverty; and its share of students by age from the bulge of its population at
/// student age. Depends on the authority's own population and published figures alone.
/// @param shard  synthesised, with qualifications of adults
/// @param law    parameters of the start year, before levers
void calibrate_education(const UkData& data, const Shard& shard, double scale,
                         const Parameters& law, EducationRates& rates);

}  // namespace lc
