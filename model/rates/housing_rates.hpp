// Homes: rents, tenure transitions and quality, calibrated per authority.
#pragma once

#include <array>

namespace lc {

struct HousingRates {};

}  // namespace lc
