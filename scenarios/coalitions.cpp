#include "scenarios/coalitions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lc {
namespace {

constexpr std::size_t most_shared = 6;  // 62 coalitions beside none and all

/// Levers by their place in the file.
std::vector<const ScenarioLever*> in_file_order(const Scenario& scenario) {
    std::vector<const ScenarioLever*> uses;
    for (const ScenarioLever& use : scenario.levers) uses.push_back(&use);
    std::sort(uses.begin(), uses.end(),
              [](const auto* a, const auto* b) { return a->entry < b->entry; });
    return uses;
}

}  // namespace

std::vector<std::string> players(const Scenario& scenario) {
    std::vector<std::string> names;
    if (!scenario.economy.empty()) names.emplace_back("economy");
    std::map<std::string, int> count;
    for (const ScenarioLever* const use : in_file_order(scenario)) {
        const int times = ++count[use->lever->id];
        names.push_back(times == 1 ? use->lever->id : fmt::format("{} {}", use->lever->id, times));
    }
    return names;
}

bool shared_by_shapley(std::size_t players) { return players <= most_shared; }

std::size_t coalition_count(std::size_t players) {
    if (players < 2) return 0;
    return shared_by_shapley(players) ? (std::size_t{1} << players) - 2 : players - 1;
}

bool in_coalition(std::size_t players, std::size_t number, std::size_t player) {
    return shared_by_shapley(players) ? (number >> player & 1) != 0 : player < number;
}

Scenario coalition(const Scenario& scenario, std::size_t number) {
    const std::size_t count = players(scenario).size();
    std::size_t player = 0;
    Scenario part = scenario;
    if (!scenario.economy.empty() && !in_coalition(count, number, player++)) part.economy.clear();
    std::vector<int> left_out;
    for (const ScenarioLever* const use : in_file_order(scenario))
        if (!in_coalition(count, number, player++)) left_out.push_back(use->entry);
    std::erase_if(part.levers, [&](const ScenarioLever& use) {
        return std::find(left_out.begin(), left_out.end(), use.entry) != left_out.end();
    });
    return part;
}

}  // namespace lc
