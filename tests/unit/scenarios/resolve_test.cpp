#include "scenarios/resolve.hpp"

#include <cstring>

#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using lc::testing::project_places;
using lc::testing::scenario_text;
using lc::testing::valid_scenario;

namespace {

struct Law {
    ParameterTable table;
    Economy economy;
};

const Law& law() {
    static const Law read = [] {
        const auto configs = lc::testing::project_folder() / "configs";
        std::vector<Fault> faults;
        return Law{ParameterTable::load(configs, faults), Economy::load(configs, faults)};
    }();
    return read;
}

ShardYearParameters resolved(const std::string& entries, const std::string& authority, int year) {
    const Scenario scenario = valid_scenario(scenario_text(entries));
    return resolve_scenario(scenario, law().table, law().economy, project_places(),
                            project_places().find(authority), year);
}

double prices(int year, int from) {
    return law().economy.index(Series::prices, year) / law().economy.index(Series::prices, from);
}

}  // namespace

TEST_CASE("without levers there is the law and nothing else") {
    const auto year = resolve_scenario(baseline_scenario(), law().table, law().economy,
                                       project_places(), 0, 2030);
    CHECK(year.effects.empty());
    CHECK(year.conditions.empty());
    const Parameters same = law().table.at(2030, law().economy);
    CHECK(std::memcmp(&year.law, &same, sizeof same) == 0);
}

TEST_CASE("a lever acts in its years only and its money follows prices") {
    const std::string entry =
        R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 10}, "from": 2028, "to": 2031})";
    CHECK(resolved(entry, "E06000009", 2027).effects.empty());
    CHECK(resolved(entry, "E06000009", 2032).effects.empty());
    const auto first = resolved(entry, "E06000009", 2028);
    REQUIRE(first.effects.size() == 1);
    CHECK(first.effects[0].operation == Operation::add);
    CHECK(first.effects[0].condition == -1);
    CHECK_THAT(first.effects[0].amount, WithinRel(520.0, 1e-12));
    const auto later = resolved(entry, "E06000009", 2031);
    CHECK_THAT(later.effects.at(0).amount, WithinRel(520 * prices(2031, 2028), 1e-12));
    CHECK_THAT(resolve(later, 0).child_benefit.top_up_per_child,
               WithinAbs(later.law.child_benefit.top_up_per_child + later.effects[0].amount, 1e-9));
}

TEST_CASE("phasing in starts from the law") {
    const auto half = resolved(
        R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 0, "eldest_weekly": 60},
            "from": 2028, "phase_in": {"shape": "linear", "years": 2}})",
        "E06000009", 2028);
    REQUIRE(half.effects.size() == 1);
    CHECK(half.effects[0].operation == Operation::set);
    const double before = half.law.child_benefit.first_child;
    CHECK_THAT(half.effects[0].amount, WithinRel(before + (60 * 52 - before) / 2, 1e-12));
    // Counts come in whole.
    const auto limit = resolved(
        R"({"lever": "two_child_limit", "from": 2028, "phase_in": {"shape": "linear", "years": 4}})",
        "E06000009", 2028);
    REQUIRE_FALSE(limit.effects.empty());
    CHECK(resolve(limit, 0).universal_credit.maximum_children == 2);
}

TEST_CASE("homes are shared among the places aimed at by population") {
    double total = 0;
    const std::string entry =
        R"({"lever": "social_housebuild", "parameters": {"homes_per_year": 22000, "lead_years": 1},
            "where": {"nations": ["Wales"]}})";
    const Scenario scenario = valid_scenario(scenario_text(entry));
    for (std::size_t a = 0; a < project_places().authorities.size(); ++a) {
        const auto year = resolve_scenario(scenario, law().table, law().economy, project_places(),
                                           static_cast<int>(a), 2027);
        const double homes = resolve(year, 0).social_housing.homes_built;
        if (project_places().authorities[a].nation != Nation::wales) CHECK(homes == 0);
        total += homes;
    }
    CHECK_THAT(total, WithinRel(22000, 1e-9));
    CHECK(resolved(entry, "W06000015", 2026).effects.empty());
}

TEST_CASE("households become conditions and equal ones are shared") {
    const std::string who = R"("who": {"youngest_child_under": 5})";
    const auto year = resolved(R"({"lever": "child_benefit", )" + who + R"(}, {"lever": "lha", )" +
                                   who + R"(}, {"lever": "ema_post16", "take_up": 0.5})",
                               "E06000009", 2030);
    CHECK(year.conditions.size() == 2);
    for (const Effect& effect : year.effects) CHECK(effect.condition >= 0);
    CHECK(resolve(year, 0).child_benefit.top_up_per_child ==
          year.law.child_benefit.top_up_per_child);
}

TEST_CASE("effects are ordered by operation whatever the file's order") {
    const auto year = resolved(
        R"({"lever": "child_benefit", "parameters": {"eldest_weekly": 30, "additional_weekly_per_child": 5}},
           {"lever": "lha"})",
        "E06000009", 2030);
    for (std::size_t k = 1; k < year.effects.size(); ++k)
        CHECK(year.effects[k - 1].operation <= year.effects[k].operation);
}

TEST_CASE("what changes nothing leaves no effect") {
    CHECK(
        resolved(R"({"lever": "child_benefit", "take_up": 0})", "E06000009", 2030).effects.empty());
    CHECK(resolved(R"({"lever": "child_benefit", "where": {"nations": ["Wales"]}})", "E06000009",
                   2030)
              .effects.empty());
    CHECK(resolved(R"({"lever": "family_hubs", "parameters": {"intensity": 0}})", "E06000009", 2030)
              .effects.empty());
}
