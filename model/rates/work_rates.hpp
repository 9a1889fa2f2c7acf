// Activity and earnings, calibrated per authority.
#pragma once

#include <array>

namespace lc {

struct WorkRates {};

}  // namespace lc
