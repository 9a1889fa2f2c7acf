// The baseline's public accounts out of a results file, beside published ones.
#pragma once

#include <vector>

#include "analysis/validation/account_comparison.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// Means over replicates; NaN for a year or area that the file does not hold whole.
/// @throws InputError  a dataset is missing (results of an older version) or damaged
std::vector<AccountRow> read_accounts(const ResultsFile& file,
                                      const std::vector<PublishedAccount>& published);

/// What the rows say about where they come from.
AccountSource account_source(const ResultsFile& file);

}  // namespace lc
