// A scenario to parameters: what holds in one authority in one year.
#pragma once

#include "model/data/uk_data.hpp"
#include "model/parameters/effects.hpp"
#include "scenarios/economy.hpp"
#include "scenarios/parameter_files.hpp"
#include "scenarios/scenario.hpp"

namespace lc {

/// Law of the year, uprated with `economy` (the scenario's: economy.with(scenario.economy,
/// scenario.from)), and the effects of the levers in force in this authority, sorted by operation.
/// A lever that changes nothing leaves no effect.
ShardYearParameters resolve_scenario(const Scenario& scenario, const ParameterTable& table,
                                     const Economy& economy, const UkData& uk, int authority,
                                     int year);
/// The same where the law of the year, table.at(year, economy), is at hand: it holds everywhere.
ShardYearParameters resolve_scenario(const Scenario& scenario, const Parameters& law,
                                     const Economy& economy, const UkData& uk, int authority,
                                     int year);

}  // namespace lc
