// Aiming at worst-off places and at kinds of households, take-up that grows, limits on growth.
#include "model/parameters/effects.hpp"
#include "scenarios/resolve.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;
using lc::testing::has_fault;
using lc::testing::project_places;
using lc::testing::scenario_faults;
using lc::testing::scenario_text;
using lc::testing::valid_scenario;

namespace {

const ScenarioLever& only(const Scenario& scenario) { return scenario.levers.at(0); }

Scenario aimed(const std::string& where) {
    return valid_scenario(scenario_text(R"({"lever": "child_benefit", "where": )" + where + "}"));
}

std::vector<std::string> names(const ScenarioLever& use) {
    std::vector<std::string> aimed_at;
    for (std::size_t a = 0; a < project_places().authorities.size(); ++a)
        if (use.aims_at(static_cast<int>(a)))
            aimed_at.push_back(project_places().authorities[a].name);
    return aimed_at;
}

ShardYearParameters resolved(const Scenario& scenario, int authority, int year) {
    const RunInputs& inputs = lc::testing::project_inputs();
    return resolve_scenario(scenario, inputs.table, inputs.economy, inputs.data, authority, year);
}

/// Which of the households of `shard` meet the condition of a scenario's only lever.
std::vector<bool> met(const std::string& who, Shard shard) {
    const Scenario scenario =
        valid_scenario(scenario_text(R"({"lever": "child_benefit", "who": )" + who + "}"));
    std::vector<Parameters> sets;
    std::vector<std::uint32_t> masks;
    select_parameters(resolved(scenario, 0, 2030), Draws(1, 0), shard, sets, masks);
    std::vector<bool> result;
    for (const std::uint32_t selection : shard.households.selection)
        result.push_back(masks[selection] != 0);
    return result;
}

}  // namespace

TEST_CASE("worst-off places are those with the most child poverty or the shortest lives") {
    const auto places = names(only(aimed(R"({"worst": {"by": "life_expectancy", "count": 2}})")));
    CHECK(places == std::vector<std::string>{"Blackpool", "Glasgow City"});
    const Scenario poorest = aimed(R"({"worst": {"by": "child_poverty", "count": 10}})");
    double least = 1;
    const UkData& uk = project_places();
    for (std::size_t a = 0; a < uk.authorities.size(); ++a)
        if (only(poorest).aims_at(static_cast<int>(a)))
            least = std::min(least, uk.authorities[a].child_poverty_ahc);
    for (std::size_t a = 0; a < uk.authorities.size(); ++a)
        if (!only(poorest).aims_at(static_cast<int>(a)))
            CHECK(uk.authorities[a].child_poverty_ahc <= least);
    CHECK(names(only(poorest)).size() == 10);
    CHECK(only(poorest).aimed_population < 5e6);
}

TEST_CASE("worst-off places can be those of a nation or region") {
    const Scenario wales =
        aimed(R"({"nations": ["Wales"], "worst": {"by": "child_poverty", "count": 3}})");
    CHECK(names(only(wales)).size() == 3);
    for (std::size_t a = 0; a < project_places().authorities.size(); ++a)
        if (only(wales).aims_at(static_cast<int>(a)))
            CHECK(project_places().authorities[a].nation == Nation::wales);
    const auto faults = scenario_faults(scenario_text(
        R"({"lever": "lha", "where": {"nations": ["Wales"], "worst": {"by": "child_poverty", "count": 30}}})"));
    CHECK(has_fault(faults, "/levers/0/where/worst/count", "30 of 22 places"));
    CHECK(has_fault(scenario_faults(scenario_text(
                        R"({"lever": "lha", "where": {"worst": {"by": "poverty", "count": 3}}})")),
                    "/levers/0/where/worst/by", "one of \"child_poverty\", \"life_expectancy\""));
    CHECK(has_fault(scenario_faults(scenario_text(
                        R"({"lever": "lha", "where": {"worst": {"by": "child_poverty"}}})")),
                    "/levers/0/where/worst", "\"count\" is missing"));
}

TEST_CASE("households are told apart by children and disability and work") {
    Shard shard;
    const auto child = [](int age) {
        return lc::testing::Member{age, Sex::male, Relation::dependent_child};
    };
    lc::testing::add_household(shard, {{30}, child(8)});
    lc::testing::add_household(shard, {{30}, child(8), child(6), child(3)});
    lc::testing::add_household(shard, {{30}, {31, Sex::male, Relation::partner}});
    lc::testing::add_household(shard, {{70}});
    Persons& persons = shard.persons;
    persons.disability.assign(persons.size(), Disability::none);
    persons.disability[1] = Disability::limited_a_little;
    persons.activity[0] = Activity::full_time;   // lone parent of one works
    persons.activity[2] = Activity::unemployed;  // lone parent of three does not
    persons.activity[6] = Activity::part_time;   // one of the couple works
    persons.activity[7] = Activity::caring;
    persons.activity[8] = Activity::retired;
    using Met = std::vector<bool>;
    CHECK(met(R"({"minimum_children": 1})", shard) == Met{true, true, false, false});
    CHECK(met(R"({"maximum_children": 2})", shard) == Met{true, false, false, false});
    CHECK(met(R"({"minimum_children": 2, "maximum_children": 3})", shard) ==
          Met{false, true, false, false});
    CHECK(met(R"({"disability": "limited"})", shard) == Met{true, false, false, false});
    CHECK(met(R"({"disability": "limited_a_lot"})", shard) == Met{false, false, false, false});
    CHECK(met(R"({"work_status": ["all_work"]})", shard) == Met{true, false, false, false});
    CHECK(met(R"({"work_status": ["nobody_works"]})", shard) == Met{false, true, false, false});
    CHECK(met(R"({"work_status": ["some_work", "nobody_works"]})", shard) ==
          Met{false, true, true, false});
    CHECK(met(R"({"work_status": ["nobody_works"], "minimum_children": 3})", shard) ==
          Met{false, true, false, false});
}

TEST_CASE("contradictory and unknown conditions are refused") {
    const auto refused = [](const std::string& who, const std::string& pointer,
                            const std::string& words) {
        const auto faults =
            scenario_faults(scenario_text(R"({"lever": "child_benefit", "who": )" + who + "}"));
        INFO(lc::testing::listed(faults));
        CHECK(has_fault(faults, "/levers/0/who" + pointer, words));
    };
    refused(R"({"minimum_children": 3, "maximum_children": 2})", "/maximum_children",
            "no family has that");
    refused(R"({"maximum_children": 0})", "/maximum_children", "1 to 10");
    refused(R"({"disability": "yes"})", "/disability", "one of \"limited\", \"limited_a_lot\"");
    refused(R"({"work_status": ["working"]})", "/work_status/0", "one of");
    refused(R"({"work_status": "all_work"})", "/work_status", "must be a list");
}

TEST_CASE("a take-up grows in a straight line and then stays") {
    const Scenario scenario = valid_scenario(scenario_text(
        R"({"lever": "child_benefit", "from": 2028, "take_up": {"from": 0.3, "to": 0.8, "years": 5}})"));
    const ScenarioLever& use = only(scenario);
    CHECK(use.take_up_in(2028) == Approx(0.3));
    CHECK(use.take_up_in(2030) == Approx(0.5));
    CHECK(use.take_up_in(2033) == Approx(0.8));
    CHECK(use.take_up_in(2040) == Approx(0.8));
    CHECK(resolved(scenario, 0, 2030).conditions.at(0).take_up == Approx(0.5));
    CHECK(has_fault(scenario_faults(scenario_text(
                        R"({"lever": "lha", "take_up": {"from": 0.8, "to": 0.3, "years": 5}})")),
                    "/levers/0/take_up/from", "falls"));
    CHECK(has_fault(scenario_faults(scenario_text(
                        R"({"lever": "rent_cap", "take_up": {"from": 0.3, "to": 1, "years": 5}})")),
                    "/levers/0/take_up", "cannot be aimed by take-up"));
    CHECK(has_fault(
        scenario_faults(scenario_text(R"({"lever": "lha", "take_up": {"from": 0.3, "to": 1}})")),
        "/levers/0/take_up", "\"years\" is missing"));
}

TEST_CASE("a limit on rents leaves what the forecast would have made of them") {
    const Economy& economy = lc::testing::project_inputs().economy;
    const Scenario scenario = valid_scenario(scenario_text(
        R"({"lever": "rent_cap", "parameters": {"max_annual_increase": 1}, "from": 2028})"));
    double expected = 1;
    for (int year = 2028; year <= 2031; ++year)
        expected *= std::min(1.0, 1.01 / (economy.index(Series::private_rents, year) /
                                          economy.index(Series::private_rents, year - 1)));
    const ShardYearParameters year = resolved(scenario, 5, 2031);
    CHECK(resolve(year, 0).private_rent.level == Approx(expected));
    CHECK(expected < 0.99);
}

TEST_CASE("a lever that ends leaves the law behind") {
    const Scenario scenario = valid_scenario(
        scenario_text(R"({"lever": "uc_standard_allowance", "from": 2027, "to": 2029})"));
    CHECK_FALSE(resolved(scenario, 0, 2029).effects.empty());
    CHECK(resolved(scenario, 0, 2030).effects.empty());
}
