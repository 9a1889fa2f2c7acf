// Costs and gains of several years brought to one value, as the Green Book of HM Treasury does.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/statistics/replicates.hpp"

namespace lc {

/// Discount rates a year, proportions: up to 30, 31 to 75 and more than 75 years ahead.
struct DiscountRates {
    double to_30 = 0, to_75 = 0, beyond = 0;
};

/// Present value of 1 that comes `years` (0 or more) years ahead: the product over the years of
/// 1 / (1 + rate of that year).
double discount_factor(int years, const DiscountRates& rates);

/// Present value of further years of life, one a year from `from` years ahead on; a last part of a
/// year counts as that part. Undiscounted (all rates 0) it is `life_years` itself.
double discounted_life_years(double life_years, int from, const DiscountRates& rates);

/// Why a cost for each unit of gain is not given, or not to be relied on.
enum class RatioCaveat : std::uint8_t {
    none,
    one_replicate,        ///< no interval: whether the gain differs from zero is not known
    not_distinguishable,  ///< the 95% interval of the gain holds zero: no ratio
    no_gain               ///< the gain is zero or a loss: no ratio
};

/// Cost for each unit of gain.
struct CostPerGain {
    Interval ratio;  ///< NaN where there is none
    RatioCaveat caveat = RatioCaveat::none;
};

/// Mean cost by mean gain over replicates, with percentiles of the replicates' own ratios. A ratio
/// whose denominator may be zero has neither mean nor interval, so that none is given then.
///
/// @param cost, gain  by replicate, paired
CostPerGain cost_per_gain(std::span<const double> cost, std::span<const double> gain);

}  // namespace lc
