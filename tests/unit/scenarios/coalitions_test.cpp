// Which parts of a scenario are simulated to attribute its effect.
#include "scenarios/coalitions.hpp"

#include <set>

#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using lc::testing::scenario_text;
using lc::testing::valid_scenario;

namespace {

std::string uses(const std::vector<std::string>& levers) {
    std::string text;
    for (const std::string& lever : levers)
        text += (text.empty() ? "" : ", ") + (R"({"lever": ")" + lever + "\"}");
    return text;
}

std::vector<std::string> ids(const Scenario& scenario) {
    std::vector<std::string> all;
    for (const ScenarioLever& use : scenario.levers) all.push_back(use.lever->id);
    return all;
}

}  // namespace

TEST_CASE("players are the economy and then the levers in the order of the file") {
    const Scenario scenario =
        valid_scenario(scenario_text(R"({"lever": "lha"}, {"lever": "child_benefit"},
                         {"lever": "child_benefit", "from": 2030})",
                                     R"(, "economy": {"price_growth": 0.03})"));
    CHECK(players(scenario) ==
          std::vector<std::string>{"economy", "lha", "child_benefit", "child_benefit 2"});
    CHECK(players(baseline_scenario()).empty());
}

TEST_CASE("every part of up to six players is simulated once and only it") {
    const Scenario scenario =
        valid_scenario(scenario_text(uses({"lha", "child_benefit", "uc_child_element"}),
                                     R"(, "economy": {"price_growth": 0.03})"));
    REQUIRE(coalition_count(4) == 14);
    std::set<std::string> seen;
    for (std::size_t number = 1; number <= 14; ++number) {
        const Scenario part = coalition(scenario, number);
        std::string what = part.economy.empty() ? "" : "economy ";
        for (const std::string& id : ids(part)) what += id + " ";
        CHECK_FALSE(what.empty());
        CHECK(part.levers.size() + part.economy.size() < 4);
        CHECK(seen.insert(what).second);
        CHECK(part.economy.empty() == !in_coalition(4, number, 0));
    }
    // Player 1 is the first lever of the file: lha.
    CHECK(ids(coalition(scenario, 2)) == std::vector<std::string>{"lha"});
}

TEST_CASE("more than six players come together in the order of the file") {
    const std::vector<std::string> names{"lha",         "child_benefit", "uc_child_element",
                                         "benefit_cap", "family_hubs",   "ema_post16",
                                         "rent_cap"};
    const Scenario scenario = valid_scenario(scenario_text(uses(names)));
    CHECK_FALSE(shared_by_shapley(7));
    REQUIRE(coalition_count(7) == 6);
    for (std::size_t number = 1; number <= 6; ++number) {
        const auto there = ids(coalition(scenario, number));
        REQUIRE(there.size() == number);
        for (std::size_t k = 0; k < number; ++k)
            CHECK(std::find(there.begin(), there.end(), names[k]) != there.end());
    }
}

TEST_CASE("one player needs no part and six need 62") {
    CHECK(coalition_count(0) == 0);
    CHECK(coalition_count(1) == 0);
    CHECK(coalition_count(2) == 2);
    CHECK(coalition_count(6) == 62);
}
