// Calibration of the labour market of one authority.
#pragma once

#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/shard.hpp"
#include "model/rates/work_rates.hpp"

namespace lc {

/// Solves the authority's activity intercepts so that the expected shares of its own synthesised
/// population meet its published employment rate (16-64), unemployment rate, part-time and
/// self-employed shares, then its pay effect so that the median annual pay of its employees meets
/// the published one (ASHE by residence). Depends on the authority's own population and published
/// figures alone.
/// @param shard  synthesised; disability, qualification and the activity of pupils and students set
/// @param scale  share of the real population that is simulated; few persons shrink the pay effect
///               towards the published ratio of medians
/// @param law    parameters of the start year, before levers
void calibrate_work(const UkData& data, const Shard& shard, double scale, const Parameters& law,
                    WorkRates& rates);

}  // namespace lc
