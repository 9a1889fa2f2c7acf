// What /flags and the tables of configs say about a quantity of a results file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runner/io/results_quantities.hpp"

namespace lc {

/// The codes that say on how many people a quantity rests, with dimensions scenario, year and
/// authority before `by`.
struct SupportFlags {
    std::string path;  ///< "/flags/child_poverty"
    std::optional<Dimension> by;
};
/// Nothing for quantities without.
std::optional<SupportFlags> support_flags(const Quantity& quantity);

/// Names of datasets of /flags about a quantity, parted by blanks: CF's ancillary_variables.
/// @param difference  of its difference from the baseline
std::string ancillary_variables(const Quantity& quantity, bool difference);

/// Tables of configs/data/authority on which the quantity's domain rests (/flags/input).
const std::vector<std::string>& input_tables(const Quantity& quantity);

}  // namespace lc
