// Local calibration of child poverty: the unobserved household income of families with children,
// per authority, that makes the base year's AHC child poverty equal the official local figure times
// one UK factor (model specification 4.4).
#pragma once

#include <span>
#include <vector>

#include "model/data/uk_data.hpp"

namespace lc {

/// One UK factor that brings the official local rates (children under 16) to the HBAI rate of all
/// dependent children: HBAI rate / mean of local rates weighted by published children under 16.
/// Depends on published figures only, so it is the same for any scale and any choice of
/// authorities.
double child_poverty_factor(const UkData& data);

/// Shift b, £/week equivalised, that puts the share `target` of children below `threshold`:
/// half-way between the two neighbouring incomes at that rank, so that rounding does not decide.
/// @param incomes  equivalised AHC income of each dependent child's household without the shift;
/// reordered
/// @return 0 when there are no children
double unobserved_income(std::span<float> incomes, double threshold, double target);

}  // namespace lc
