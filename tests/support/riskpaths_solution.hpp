// What RiskPaths must come to, worked out from its parameters without a random number: the closed
// form of the first step and a numerical solution of the semi-Markov process for the rest.
#pragma once

#include <array>
#include <vector>

#include "benchmarks/riskpaths/parameters.hpp"

namespace lc::testing {

/// Expected numbers per woman.
struct RiskPathsSolution {
    using ByAge = std::array<double, riskpaths::age_groups>;
    ByAge first_unions{};
    std::array<ByAge, riskpaths::status_count> pregnancies{}, childless_years{};
    double ages_at_pregnancy = 0, squared_ages_at_pregnancy = 0;  ///< summed up

    double childlessness() const;
    double mean_age_at_pregnancy() const;
    double variance_of_age_at_pregnancy() const;
};

/// The share of women whose first union falls in each age group: in every piece of constant rates
/// a (union), b (pregnancy) and m (death), a/(a+b+m) of those who leave. Exact.
RiskPathsSolution::ByAge first_unions_in_closed_form(const riskpaths::Parameters& parameters,
                                                     double death_rate);

/// Follows the distribution of women by state and duration through time in steps of a year's
/// `steps`-th part, which all marks must be multiples of. Within a step every cell has constant
/// rates, so that only the entry into a duration in the middle of a step is approximated: errors
/// fall with the square of the step.
RiskPathsSolution solve_riskpaths(const riskpaths::Parameters& parameters, double death_rate,
                                  int steps);

}  // namespace lc::testing
