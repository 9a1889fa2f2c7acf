// Local housing allowance, council tax and the calibrated unobserved income, per authority.
#pragma once

#include <array>

namespace lc {

struct TaxBenefitRates {};

}  // namespace lc
