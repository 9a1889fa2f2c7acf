// What /flags and the tables of configs say about a quantity of a results file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/statistics/flags.hpp"
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

/// What is said of places, in one wording by `summary` and the report's page; what comes in place
/// of
/// "{}" is named by the comments.
namespace flag_words {

/// Beginning, number of such authorities, number of all, their names.
inline constexpr std::string_view places = "{} {} of {} authorities: {}.";
inline constexpr std::string_view few_in_poverty = "Child poverty rests on few people in";
inline constexpr std::string_view few_in_life_expectancy = "Life expectancy rests on few people in";
inline constexpr std::string_view poverty_missed =
    "Child poverty of 2024-25 misses its published target in";
inline constexpr std::string_view life_expectancy_missed =
    "Life expectancy of 2024-25 misses the published figure in";
inline constexpr std::string_view life_expectancy_of_neighbour =
    "No life expectancy is published (a neighbour's stands in) for";
/// Scenario, number of such authorities, number of all.
inline constexpr std::string_view near_zero =
    "{}: the change of children in poverty is not distinguishable from zero in {} of {} "
    "authorities.";
/// What calibration() says of child poverty and of life expectancy.
inline constexpr std::string_view base_year = "2024-25: child poverty {}; life expectancy {}.";
/// Before names of tables of input figures.
inline constexpr std::string_view modelled = "Input figures modelled here, not observed";
inline constexpr std::string_view fallback =
    "Input figures of a larger area, another place or year";
std::string_view calibration(CalibrationFlag flag);
/// What may stand in a column that says on how many people figures rest.
inline constexpr std::string_view rests_on =
    "enough; few events (few children in poverty or expected deaths are simulated); few people; "
    "nobody. Read those on few with care.";

}  // namespace flag_words

}  // namespace lc
