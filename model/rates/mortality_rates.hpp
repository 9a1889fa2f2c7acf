// Mortality, calibrated per authority to published life expectancy.
#pragma once

#include <array>

namespace lc {

struct MortalityRates {};

}  // namespace lc
