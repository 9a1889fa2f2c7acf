// Slope and relative index of inequality over ordered groups (deprivation deciles), by regression
// on the cumulative rank (ridit) weighted by population.
#pragma once

#include <span>

namespace lc {

/// The fitted line over the population ranked from most (0) to least deprived (1).
struct InequalityIndex {
    double intercept = 0;  ///< fitted value at rank 0
    double slope = 0;      ///< SII: fitted value at rank 1 less that at rank 0, in the value's unit
    double relative = 0;   ///< RII: fitted value at rank 1 / fitted value at rank 0
};

/// Slope and relative index of inequality.
///
/// Each group stands at its ridit b = population share of the groups before it + half its own. The
/// values are regressed on b by least squares with the population shares as weights, the same as
/// ordinary least squares of √a Y on √a and √a b without an intercept.
///
/// @param population  persons by group, most deprived first [n]; groups of 0 persons are left out
/// @param value       e.g. life expectancy by group          [n]
/// @return  NaN when fewer than two groups have people, or when one that has people has no value.
///
/// Sources: Mackenbach and Kunst 1997; Low and Low 2004; OHID technical guide on inequality
/// indices.
InequalityIndex inequality_index(std::span<const double> population, std::span<const double> value);

}  // namespace lc
