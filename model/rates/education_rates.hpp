// Learning, calibrated per authority.
#pragma once

#include <array>

namespace lc {

struct EducationRates {};

}  // namespace lc
