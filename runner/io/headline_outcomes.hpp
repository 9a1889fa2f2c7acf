// The outcomes by which uncertainty is taken apart and effects are attributed to levers.
#pragma once

#include <array>
#include <string_view>

namespace lc {

/// An outcome of all authorities of a run, in one year.
struct HeadlineOutcome {
    std::string_view name, units, long_name;
};

inline constexpr std::array<HeadlineOutcome, 5> headline_outcomes{
    {{"child_poverty_rate", "proportion", "Children in relative low income after housing costs"},
     {"children_in_poverty", "persons", "Children in relative low income after housing costs"},
     {"life_expectancy_female", "years", "Life expectancy at birth, female"},
     {"life_expectancy_male", "years", "Life expectancy at birth, male"},
     {"net_cost", "£ million a year, nominal", "Net public cost"}}};

/// One value of each.
using OutcomeValues = std::array<double, headline_outcomes.size()>;

}  // namespace lc
