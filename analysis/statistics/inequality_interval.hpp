// Confidence intervals of the slope and relative index of inequality, by the method of OHID
// (formerly Public Health England).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/statistics/inequality.hpp"

namespace lc {

/// What the values are, which says on which scale their errors are normal.
enum class ValueType : std::uint8_t {
    plain,       ///< the value itself, e.g. life expectancy
    rate,        ///< its logarithm; values above 0
    proportion,  ///< its logit; values between 0 and 1
};

struct InequalityModel {
    ValueType type = ValueType::plain;
    /// Fits the line to the logarithm (to the logit for proportions) and transforms its two ends
    /// back, where otherwise the line is fitted to the values as they are.
    bool multiplicative = false;
};

/// Indices with their 95% limits.
struct InequalityEstimate {
    InequalityIndex index;
    double slope_lower = 0, slope_upper = 0;
    double relative_lower = 0, relative_upper = 0;
};

/// Estimates with limits that are the 2.5th and 97.5th percentile of simulated indices.
///
/// In every repetition each quantile's value is drawn around its estimate, with its standard error,
/// on the scale of its type; the line is fitted anew. The draws are those of a seed and the same
/// for every group of quantiles, so that a group's limits do not depend on its neighbours.
///
/// Where the line is fitted on the scale of the errors, its rise is a weighted sum of normal values
/// and so itself normal: then one normal draw a repetition tells what one for every quantile would,
/// and its percentiles, computed once, serve every group. The relative index of the additive fit is
/// a ratio of two such sums; its percentiles are those values r at which (Y1 - r Y0) has that
/// percentile at 0 (Fieller 1954).
///
/// Sources: Low and Low 2004; OHID technical guide; R package PHEindicatormethods, phe_sii.
class InequalitySimulation {
  public:
    /// @param repetitions  1,000 or more; OHID uses 100,000
    InequalitySimulation(std::uint64_t seed, std::size_t repetitions);

    /// @param population  persons by quantile, most deprived first [n], above 0
    /// @param value       by quantile [n], above 0 for a rate and for a multiplicative fit, between
    /// 0 and 1 for a proportion
    /// @param error       standard error on the scale of the type (of the logarithm of a rate, of
    /// the logit of a proportion) [n], not below 0
    /// @return  NaN limits of the relative index when the fitted value at rank 0 is not clearly
    /// apart from 0
    InequalityEstimate estimate(std::span<const double> population, std::span<const double> value,
                                std::span<const double> error, const InequalityModel& model);

  private:
    void simulate(std::span<const double> intercept, std::span<const double> slope,
                  std::span<const double> value, std::span<const double> error, ValueType type,
                  InequalityEstimate& estimate);
    std::span<const double> draws_of(std::size_t quantile);

    std::uint64_t seed_;
    std::size_t repetitions_;
    double lower_ = 0, upper_ = 0;            ///< percentiles of a standard normal value
    std::vector<std::vector<double>> draws_;  ///< standard normal, by quantile
    std::vector<double> intercepts_, slopes_;
};

/// Standard error on the scale of the type from 95% limits on the value's own: (u - l) / (2 · 1.96)
/// of the limits themselves, their logarithms or their logits.
double standard_error_from_limits(double lower, double upper, ValueType type);

}  // namespace lc
