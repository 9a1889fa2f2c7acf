// Calibration of fertility to an authority's published births.
#pragma once

#include "model/population/shard.hpp"
#include "model/rates/demography_rates.hpp"
#include "model/rates/uk_projection.hpp"

namespace lc {

/// Calibrates authority `shard.authority` from its own synthesised population and published
/// figures: maternities by age and children at home whose sum over its women, one year on, is its
/// share of the UK's births of the year to mid-2023 (at any scale).
/// @param shard  synthesised at mid-2022, with qualification and (where known) activity
/// @param scale  share of the real population that is simulated
/// @param law    parameters of the start year, before levers
DemographyRates make_demography_rates(const UkData& data, const UkProjection& projection,
                                      const Parameters& law, const Shard& shard, double scale);

}  // namespace lc
