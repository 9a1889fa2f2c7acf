// Headline outcomes of a run by replicate, and where their uncertainty comes from: /uncertainty of
// a results file.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "analysis/statistics/uncertainty.hpp"
#include "runner/io/headline_outcomes.hpp"
#include "runner/io/results.hpp"

namespace lc {

/// Where the largest uncertainty of life expectancy is reported: none of the association of income
/// with mortality is causal, the central share, the upper end of its range.
inline constexpr std::array<std::string_view, 3> causal_share_labels{"none", "central", "high"};
inline constexpr std::string_view causal_share_path = "mortality.causal_share_income";

/// The share of the mean that replicates_needed wants the mean to be known to.
inline constexpr double wanted_precision = 0.1;

/// What is known of one outcome in one scenario: of the baseline its level, of the others the
/// difference from it.
struct OutcomeUncertainty {
    std::vector<double> values;  ///< by replicate
    ReplicateSummary summary;
    VarianceSplit variance;
    double standard_error = 0;             ///< of the mean over replicates
    double replicates_needed = 0;          ///< for a 95% interval of the mean of ±10% of it
    std::vector<double> rank_correlation;  ///< with each parameter drawn
    std::array<Interval, causal_share_labels.size()> by_causal_share;
};

/// One scenario's outcomes, in the order of headline_outcomes.
using ScenarioUncertainty = std::array<OutcomeUncertainty, headline_outcomes.size()>;

/// Headline outcomes of one place, or of all authorities of a run together, in one year.
/// @param tally     of the place, or the sum of all
/// @param fallback  death rates of age bands in which nobody is simulated, or none
OutcomeValues headline_levels(const Tally& tally, const UkYearRecord& uk, double scale,
                              const BySexBand<double>* fallback = nullptr);
/// The same of a year of a scenario of a run.
OutcomeValues headline_levels(const RunResults& results, int scenario, int replicate,
                              int year_index);

/// @return  by scenario; needs two replicates or more
std::vector<ScenarioUncertainty> uncertainty_figures(const RunResults& results);

}  // namespace lc
