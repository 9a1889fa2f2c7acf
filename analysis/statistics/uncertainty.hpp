// What the replicates of a run say about where its uncertainty comes from. In every list the first
// value is that of the central replicate, which is left out: it is no draw.
#pragma once

#include <span>
#include <vector>

#include "analysis/statistics/replicates.hpp"

namespace lc {

/// Variance of an outcome over replicates, and its two sources.
struct VarianceSplit {
    double total = 0;       ///< of one replicate with parameters and draws of its own
    double parameters = 0;  ///< total less simulation, not below 0
    double simulation = 0;  ///< of replicates with the same parameters
};

/// What a replicate varied against the one before it.
enum class ReplicateRole : unsigned char {
    central,  ///< central parameters, the first replicate
    own,      ///< a draw of its own
    repeat    ///< the parameters of the one before, with other draws
};

/// Law of total variance: half the squared difference of a replicate and its repeat estimates the
/// variance of simulation given parameters; the sample variance of those that repeat nothing is the
/// total. NaN parts without a repeat, NaN in all for fewer than two draws.
VarianceSplit variance_split(std::span<const double> values, std::span<const ReplicateRole> roles);

/// One value for each set of parameters drawn: the mean of a replicate and its repeat.
std::vector<double> by_parameter_set(std::span<const double> values,
                                     std::span<const ReplicateRole> roles);

/// Spearman's rank correlation, ties at their mean rank; NaN for fewer than three values or when
/// one of the two does not vary.
double rank_correlation(std::span<const double> x, std::span<const double> y);

/// The absolute rank correlation that the strongest of `parameters` independent, irrelevant
/// parameters passes with a chance of 5% over `sets` parameter sets: normal approximation, variance
/// 1/(sets - 1), Šidák's correction; at most 1.
double chance_correlation(int sets, int parameters);

/// Replicates after which the 95% interval of a mean is at most `half_width` to either side:
/// (1.96 deviation / half_width)², rounded up, at least 2; 0 for no deviation; NaN for no width.
double replicates_needed(double deviation, double half_width);

/// Least-squares line through (x, y), at the abscissa `at`: value and 95% confidence interval of
/// the mean (t distribution). NaN for fewer than three points or equal x.
Interval line_at(std::span<const double> x, std::span<const double> y, double at);

}  // namespace lc
