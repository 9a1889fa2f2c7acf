// Reads the group /decomposition of a results file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/statistics/replicates.hpp"
#include "runner/io/headline_outcomes.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// One lever's part in a scenario's effect, by headline outcome.
struct ReadShare {
    std::string lever;
    std::vector<Interval> contribution, alone;  ///< by outcome; alone NaN when not simulated
};

/// One scenario's effect in one year, taken apart.
struct ReadDecomposition {
    std::string method;  ///< "shapley" or "ordered"
    std::vector<ReadShare> shares;
    std::vector<Interval> joint;  ///< by outcome
};

/// @param year  position along its axis
/// @return  by scenario, without shares where there is no lever; empty when the run did not
///          decompose
/// @throws InputError  the group is damaged
std::vector<ReadDecomposition> read_decomposition(const ResultsFile& file, std::size_t year);

}  // namespace lc
