// Rent levels and mortgage balances of an authority from published figures.
#pragma once

#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/rates/housing_rates.hpp"

namespace lc {

/// Rents and mortgage balances of authority `authority` (index into UkData::authorities) at 2024-25
/// levels. Tenure shares and the risk of temporary accommodation are filled by initialise_home,
/// which has the synthesised households.
HousingRates make_housing_rates(const UkData& data, int authority, const Parameters& law);

}  // namespace lc
