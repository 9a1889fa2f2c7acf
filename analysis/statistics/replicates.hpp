// Summaries of a quantity over the replicates of a run.
#pragma once

#include <span>

namespace lc {

/// Mean and 95% interval.
struct Interval {
    double mean = 0, lower = 0, upper = 0;
};

/// Mean, and the 2.5th and 97.5th percentiles by linear interpolation between order statistics
/// (Hyndman and Fan 1996, type 7): where the replicates lie, not how well their mean is known. With
/// few replicates the percentiles stay inside the range seen, so that the interval is too narrow.
///
/// @param values  one by replicate; put in order on return
/// @return  NaN in all three when a value is NaN or there is none; NaN limits for a single value
Interval replicate_interval(std::span<double> values);

}  // namespace lc
