// Moves between authorities and across the border, per authority.
#pragma once

#include <array>

namespace lc {

struct MovesRates {};

}  // namespace lc
