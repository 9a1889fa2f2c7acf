// Parts of reading a scenario: one use of a lever, and the economy.
#pragma once

#include "scenarios/json_cursor.hpp"
#include "scenarios/scenario.hpp"

namespace lc {

/// Years of the scenario, and what a lever's own years must lie within.
struct YearRange {
    int from = first_scenario_year, to = base_year + 20;
};

/// "years": {"from", "to"}.
YearRange read_years(const JsonCursor& cursor);

/// "where" into authorities and deciles, "who", "take_up" and "budget" into the condition.
void read_targets(const JsonCursor& entry, const UkData& uk, ScenarioLever& use);

/// One entry of "levers"; its lever is null when it is not known.
ScenarioLever read_use(const JsonCursor& cursor, const LeverCatalogue& catalogue, const UkData& uk,
                       const YearRange& years);

/// "economy".
std::vector<EconomyChange> read_economy(const JsonCursor& cursor, const YearRange& years);

/// Names of tenures, family types and shapes as scenarios write them.
const std::vector<std::string>& tenure_choices();
const std::vector<std::string>& family_choices();  ///< family types, then lone_parent and couple
const std::vector<std::string>& shape_choices();
const std::vector<std::string>& disability_choices();  ///< as Limitation, without any
const std::vector<std::string>& work_choices();        ///< as HouseholdWork
const std::vector<std::string>& worst_choices();       ///< figures by which places are ranked

/// Keys of the objects of a scenario, in the order in which they are shown.
const std::vector<std::string>& scenario_keys();
const std::vector<std::string>& use_keys();
const std::vector<std::string>& where_keys();
const std::vector<std::string>& who_keys();

}  // namespace lc
