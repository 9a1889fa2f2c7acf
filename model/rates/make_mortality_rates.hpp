// Mortality of an authority: published life expectancy to single-age rates, and their
// normalisation to the population's relative risks.
#pragma once

#include "model/data/uk_data.hpp"
#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/rates/mortality_rates.hpp"

namespace lc {

/// Single-age rates of authority `authority` (index into UkData::authorities) whose abridged life
/// table (Chiang II, the authority's own population) has the published life expectancy at birth to
/// 0.005 years and at the other ages as nearly as their rounding allows; the residual neighbourhood
/// factors; and neutral means, so that `rate` is usable before calibration.
MortalityRates make_mortality_rates(const UkData& data, int authority, const Parameters& law);

/// Normalises to `shard`: fills mean_relative_risk, level and rate so that the sum of hazards in
/// each sex and risk group is that of the published rates, and so that the life expectancy at birth
/// computed from expected deaths is the published one to 0.01 years, at any scale. To be called in
/// the start year and again in the base year, when all other processes of the year have run and
/// before `mortality`. Each call starts afresh.
void calibrate_mortality(const Context& context, const Shard& shard, MortalityRates& rates);

}  // namespace lc
