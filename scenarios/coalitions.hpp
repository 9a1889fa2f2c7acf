// A scenario's levers as players whose joint effect is attributed to each of them.
#pragma once

#include <string>
#include <vector>

#include "scenarios/scenario.hpp"

namespace lc {

/// Names of what a scenario does: `economy` when it has an economy of its own, then its levers in
/// the file's order. A second use of a lever is `lha 2`.
std::vector<std::string> players(const Scenario& scenario);

/// Is the Shapley value taken (six players or fewer), or what each adds to those before it?
bool shared_by_shapley(std::size_t players);

/// How many coalitions must be simulated beside none (the baseline) and all (the scenario).
std::size_t coalition_count(std::size_t players);

/// Is a player in the coalition of that number (1 to coalition_count)? By Shapley: bit p of the
/// number is player p. In order: the first so many players.
bool in_coalition(std::size_t players, std::size_t number, std::size_t player);

/// The scenario with only the players of a coalition.
Scenario coalition(const Scenario& scenario, std::size_t number);

}  // namespace lc
