// The figures of a household's page, as the JSON that the page reads.
#pragma once

#include <string>

#include "scenarios/household/sweep.hpp"

namespace lc {

/// A household's budget constraint and what is asked of it.
struct Budget {
    const JsonFile& file;  ///< one case
    Sweep sweep;
    const HouseholdLaw& law;
    const UkData& uk;
    const HouseholdReform* reform = nullptr;
};

/// Most points of a page's curves: more make it slow and show nothing new.
inline constexpr std::size_t most_page_points = 2000;

/// The sweep of a page that names none: the first adult's pay from nothing to £60,000, or to half
/// as much again as it is where that is more, in steps of £250 or more.
Sweep usual_sweep(const JsonFile& file);

/// Under `law` and `scenario` the columns of sweep_case(), `x` the amounts; under `current` the row
/// at the case's own amount; about it people, place and levers.
/// @throws InputError  the case's faults; a sweep of more than most_page_points values
std::string budget_data(const Budget& budget);

/// Of the document: what and whose.
std::string budget_title(const Budget& budget);

}  // namespace lc
