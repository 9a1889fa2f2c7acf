// What taxes and benefits take from an authority's published figures.
#pragma once

#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/rates/tax_benefit_rates.hpp"

namespace lc {

/// Rates of authority `authority` (index into UkData::authorities). Council tax is taken relative
/// to the average of its nation (weighted with band D equivalents), so that the published national
/// average of any year moves it; an authority without a figure has its nation's average. An
/// allowance that is missing for one size is taken from the next smaller one.
/// @param law  parameters of any year, for the ratios of the bands
TaxBenefitRates make_tax_benefit_rates(const UkData& data, int authority, const Parameters& law);

}  // namespace lc
