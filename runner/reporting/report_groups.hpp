// Parts of a report's figures that only some results files hold.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "runner/io/results_reader.hpp"
#include "runner/reporting/report_flags.hpp"

namespace lc {

/// Years for which a report holds groups and drivers, counted from its first: the base year, every
/// fifth and the last.
std::vector<std::size_t> shown_report_years(const ResultsFile& file);

/// Children and children in poverty of each authority by family type, tenure and deprivation decile
/// in those years: levels of the baseline, changes of the
/// scenarios, and the flags of both (as ReportFlags has them). null for a file without them.
nlohmann::ordered_json local_groups(const ResultsFile& file, const ReportFlags& flags);

/// What else moves in each authority, in the years of local_groups(): levels of the baseline and
/// changes of the scenarios of figures through which levers act (benefits, work, schools, homes),
/// and whether changes differ from zero.
nlohmann::ordered_json local_drivers(const ResultsFile& file, const ReportFlags& flags);

/// Intervals of 80 and 50% of the child poverty rate of the whole run: [scenario][year][lower_80,
/// upper_80, lower_50, upper_50]. null for one replicate.
nlohmann::ordered_json whole_fan(const ResultsFile& file);

/// What each lever adds to a scenario's effect on children in poverty and cost, by year:
/// { levers, method, poor, cost } with [scenario][year][lever]. null for a run without --decompose.
nlohmann::ordered_json report_decomposition(const ResultsFile& file);

/// Position of the base year, from which a report begins.
std::size_t first_report_year(const ResultsFile& file);

/// Seven significant digits are more than anything on the page shows; null for the unknown.
nlohmann::ordered_json report_number(double value);

}  // namespace lc
