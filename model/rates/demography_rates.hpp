// Fertility, partnership and leaving home, calibrated per authority.
#pragma once

#include <array>

namespace lc {

struct DemographyRates {};

}  // namespace lc
