// General health and limitation, calibrated per authority.
#pragma once

#include <array>

namespace lc {

struct HealthRates {};

}  // namespace lc
