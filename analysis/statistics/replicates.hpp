// Summaries of a quantity over the replicates of a run.
#pragma once

#include <array>
#include <span>

namespace lc {

/// Mean and 95% interval.
struct Interval {
    double mean = 0, lower = 0, upper = 0;
};

/// Mean, intervals of 95, 80 and 50%, and the share of replicates above zero.
struct ReplicateSummary {
    double mean = 0, lower = 0, upper = 0;
    double lower_80 = 0, upper_80 = 0, lower_50 = 0, upper_50 = 0;
    double above_zero = 0;

    /// In the order of the members.
    std::array<double, 8> all() const {
        return {mean, lower, upper, lower_80, upper_80, lower_50, upper_50, above_zero};
    }
};

/// Mean, and percentiles by linear interpolation between order statistics (Hyndman and Fan 1996,
/// type 7): where the replicates lie, not how well their mean is known. With few replicates the
/// percentiles stay inside the range seen, so that the intervals are too narrow.
///
/// @param values  one by replicate; put in order on return
/// @return  NaN throughout when a value is NaN or there is none; all but the mean NaN for a single
///          value
ReplicateSummary replicate_summary(std::span<double> values);

/// The mean and the 95% interval of replicate_summary.
Interval replicate_interval(std::span<double> values);

}  // namespace lc
