// The poverty family of Foster, Greer and Thorbecke.
#pragma once

#include <span>

namespace lc {

/// P_alpha: the mean over people of ((line - income) / line)^alpha, with 0 for those at or above
/// the line. P_0 is the share of people below it, P_1 the poverty gap, P_2 the squared gap, which
/// weighs the poorest most. An income below 0 has a gap above 1.
///
/// @param incomes  equivalised, by person or group of alike persons [n]
/// @param weights  their numbers, not below 0                        [n]
/// @param line     above 0, in the same unit
/// @param alpha    aversion to poverty, not below 0
/// @return  NaN without people or with an unknown income
///
/// Source: Foster, Greer and Thorbecke 1984 (Econometrica 52: 761-766).
double poverty_index(std::span<const double> incomes, std::span<const double> weights, double line,
                     double alpha);

}  // namespace lc
