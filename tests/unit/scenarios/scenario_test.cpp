#include "scenarios/scenario.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using Catch::Matchers::WithinAbs;
using lc::testing::has_fault;
using lc::testing::listed;
using lc::testing::scenario_faults;
using lc::testing::scenario_text;
using lc::testing::valid_scenario;

namespace {

/// Faults of one lever entry.
std::vector<Fault> entry_faults(const std::string& entry) {
    return scenario_faults(scenario_text(entry));
}

void check_refused(const std::string& entry, const std::string& pointer, const std::string& says) {
    const auto faults = entry_faults(entry);
    INFO(entry);
    INFO(listed(faults));
    CHECK(has_fault(faults, pointer, says));
    for (const Fault& fault : faults) {
        CHECK(fault.line == 1);
        CHECK(fault.column > 0);
    }
}

}  // namespace

TEST_CASE("the example of the documentation is read whole") {
    const Scenario scenario = valid_scenario(R"({
        "$schema": "../configs/schema/scenario.schema.json",
        "name": "Healthy standard of living", "description": "What this asks.", "author": "Policy team",
        "years": { "from": 2026, "to": 2045 },
        "levers": [
          { "lever": "child_benefit", "parameters": { "additional_weekly_per_child": 10.0 },
            "from": 2027, "to": null, "phase_in": { "shape": "linear", "years": 2 },
            "where": { "nations": ["England"], "authorities": [], "regions": [],
                       "deprivation_deciles": [1, 2, 3] },
            "who": { "youngest_child_under": 5, "tenures": [], "family_types": [] },
            "take_up": 0.92 } ],
        "economy": { "earnings_growth": "obr", "rent_growth": "obr" },
        "notes": "Comments are allowed." /* yes */ })");
    CHECK(scenario.name == "Healthy standard of living");
    CHECK(scenario.from == 2026);
    CHECK(scenario.to == 2045);
    REQUIRE(scenario.levers.size() == 1);
    const ScenarioLever& use = scenario.levers[0];
    CHECK(use.lever->id == "child_benefit");
    CHECK(use.settings[0] == 10.0);
    CHECK_FALSE(use.settings[1]);
    CHECK(use.from == 2027);
    CHECK(use.to == last_year);
    CHECK(use.condition.deciles == 0b111);
    CHECK(use.condition.youngest_child_under == 5);
    CHECK(use.condition.tenures == 0);
    CHECK(use.condition.take_up == 0.92);
    const UkData& uk = lc::testing::project_places();
    CHECK(use.aims_at(uk.find("E09000030")));
    CHECK_FALSE(use.aims_at(uk.find("W06000015")));
    CHECK(scenario.economy.empty());
}

TEST_CASE("a lever entry needs only its name") {
    const Scenario scenario = valid_scenario(scenario_text(R"({"lever": "lha"})"));
    const ScenarioLever& use = scenario.levers.at(0);
    CHECK(use.settings == use.lever->defaults());
    CHECK(use.from == 2026);
    CHECK(use.to == last_year);
    CHECK(use.authorities.empty());
    CHECK(use.condition.everyone());
    CHECK(use.phase_in.share(0) == 1);
}

TEST_CASE("unknown keys name the nearest known one at every level") {
    const auto faults = scenario_faults(
        R"({"nam": "x", "name": "Test", "years": {"from": 2026, "till": 2044, "to": 2044}, "levers": []})");
    CHECK(has_fault(faults, "/nam", "Did you mean \"name\"?"));
    CHECK(has_fault(faults, "/years/till", "unknown key"));
    check_refused(R"({"lever": "lha", "form": 2027})", "/levers/0/form", "Did you mean \"from\"?");
    check_refused(R"({"lever": "lha", "where": {"nation": ["Wales"]}})", "/levers/0/where/nation",
                  "Did you mean \"nations\"?");
    check_refused(R"({"lever": "lha", "who": {"tenure": ["mortgage"]}})", "/levers/0/who/tenure",
                  "Did you mean \"tenures\"?");
    check_refused(R"({"lever": "lha", "phase_in": {"form": "step"}})", "/levers/0/phase_in/form",
                  "unknown key");
}

TEST_CASE("what a scenario must have is asked for") {
    const auto faults = scenario_faults("{}");
    CHECK(has_fault(faults, "", "\"name\" is missing"));
    CHECK(has_fault(faults, "", "\"years\" is missing"));
    CHECK(has_fault(faults, "", "\"levers\" is missing"));
    CHECK(has_fault(scenario_faults("[]"), "", "a scenario is an empty list"));
    CHECK(has_fault(scenario_faults("3"), "", "it must be an object"));
    check_refused("{}", "/levers/0", "\"lever\" is missing");
    check_refused("7", "/levers/0", "a lever entry is 7");
    check_refused("[]", "/levers/0", "must be an object");
    check_refused("null", "/levers/0", "must be an object");
}

TEST_CASE("names label results and are checked for it") {
    const auto named = [](const std::string& name) {
        return scenario_faults(R"({"name": )" + name +
                               R"(, "years": {"from": 2026, "to": 2030}, "levers": []})");
    };
    CHECK(named("\"Quite ordinary\"").empty());
    CHECK(has_fault(named("\"  \""), "/name", "empty"));
    CHECK(has_fault(named("\"a/b\""), "/name", "contains /"));
    CHECK(has_fault(named('"' + std::string(101, 'a') + '"'), "/name", "at most 100"));
    CHECK(has_fault(named("12"), "/name", "text in double quotes"));
}

TEST_CASE("years lie between 2026 and forty years after the base") {
    const auto years = [](const std::string& inside) {
        return scenario_faults(R"({"name": "T", "levers": [], "years": )" + inside + "}");
    };
    CHECK(years(R"({"from": 2026, "to": 2064})").empty());
    CHECK(years(R"({"from": 2030, "to": 2030})").empty());
    CHECK(has_fault(years(R"({"from": 2025, "to": 2030})"), "/years/from", "2025 is out of range"));
    CHECK(has_fault(years(R"({"from": 2026, "to": 2065})"), "/years/to", "2065 is out of range"));
    CHECK(has_fault(years(R"({"from": 2040, "to": 2030})"), "/years/to",
                    "is before the first, 2040"));
    CHECK(has_fault(years(R"({"from": "2026", "to": 2030})"), "/years/from", "whole number"));
    CHECK(has_fault(years(R"({"from": 2026.5, "to": 2030})"), "/years/from", "not whole"));
    CHECK(has_fault(years(R"({"from": 2026, "to": 1e300})"), "/years/to", "out of range"));
    CHECK(has_fault(years(R"({"from": 2026})"), "/years", "\"to\" is missing"));
    CHECK(has_fault(years("2026"), "/years", "must be an object"));
}

TEST_CASE("a lever's own years lie within the scenario's") {
    check_refused(R"({"lever": "lha", "from": 2025})", "/levers/0/from", "2026 to 2044");
    check_refused(R"({"lever": "lha", "from": 2045})", "/levers/0/from", "2026 to 2044");
    check_refused(R"({"lever": "lha", "to": 2050})", "/levers/0/to", "2026 to 2044");
    check_refused(R"({"lever": "lha", "from": 2030, "to": 2029})", "/levers/0/to",
                  "before it starts in 2030");
    check_refused(
        R"({"lever": "social_housebuild", "parameters": {"lead_years": 5}, "from": 2041})",
        "/levers/0/from", "first effect in 2046");
    check_refused(
        R"({"lever": "social_housebuild", "parameters": {"lead_years": 3}, "from": 2030, "to": 2032})",
        "/levers/0/from", "first effect in 2033");
}

TEST_CASE("unknown levers and parameters name the nearest") {
    check_refused(R"({"lever": "child_benfit"})", "/levers/0/lever",
                  "Did you mean \"child_benefit\"?");
    check_refused(R"({"lever": "zzz"})", "/levers/0/lever", "Known: adult_skills,");
    check_refused(R"({"lever": 3})", "/levers/0/lever", "text in double quotes");
    check_refused(R"({"lever": "lha", "parameters": {"percentil": 30}})",
                  "/levers/0/parameters/percentil", "Did you mean \"percentile\"?");
    check_refused(R"({"lever": "lha", "parameters": [30]})", "/levers/0/parameters",
                  "must be an object");
}

TEST_CASE("settings have their type and range") {
    check_refused(R"({"lever": "lha", "parameters": {"percentile": 96}})",
                  "/levers/0/parameters/percentile",
                  "96 is out of range (percentile of lha is 5 to 95)");
    check_refused(R"({"lever": "lha", "parameters": {"percentile": "50"}})",
                  "/levers/0/parameters/percentile", "must be a number");
    check_refused(R"({"lever": "lha", "parameters": {"frequency": "yearly"}})",
                  "/levers/0/parameters/frequency", "one of \"annual\", \"frozen\"");
    check_refused(R"({"lever": "two_child_limit", "parameters": {"max_children": 2.5}})",
                  "/levers/0/parameters/max_children", "not whole");
    check_refused(R"({"lever": "family_hubs", "parameters": {"intensity": null}})",
                  "/levers/0/parameters/intensity", "cannot be null");
    CHECK(entry_faults(R"({"lever": "two_child_limit", "parameters": {"max_children": null}})")
              .empty());
}

TEST_CASE("places are checked each by its own name") {
    check_refused(R"({"lever": "lha", "where": {"authorities": ["Corby"]}})",
                  "/levers/0/where/authorities/0", "North Northamptonshire (E06000061)");
    check_refused(R"({"lever": "lha", "where": {"authorities": ["E06000009", "E99999999"]}})",
                  "/levers/0/where/authorities/1", "no authority \"E99999999\"");
    check_refused(R"({"lever": "lha", "where": {"authorities": "Leeds"}})",
                  "/levers/0/where/authorities", "must be a list");
    check_refused(R"({"lever": "lha", "where": {"regions": ["North-East"]}})",
                  "/levers/0/where/regions/0", "Did you mean \"North East\"?");
    check_refused(R"({"lever": "lha", "where": {"combined_authorities": ["Manchester"]}})",
                  "/levers/0/where/combined_authorities/0", "Did you mean \"Greater Manchester\"?");
    check_refused(R"({"lever": "lha", "where": {"deprivation_deciles": [0]}})",
                  "/levers/0/where/deprivation_deciles/0", "1 to 10");
    check_refused(
        R"({"lever": "lha", "where": {"nations": ["Wales"], "authorities": ["Cardiff"]}})",
        "/levers/0/where/authorities/0", "within places named before");
}

TEST_CASE("places add up and all deciles are everyone") {
    const Scenario scenario = valid_scenario(scenario_text(
        R"({"lever": "lha", "where": {"nations": ["Wales"], "authorities": ["E06000009"],
            "deprivation_deciles": [1,2,3,4,5,6,7,8,9,10]}})"));
    const ScenarioLever& use = scenario.levers.at(0);
    CHECK(std::count(use.authorities.begin(), use.authorities.end(), 1) == 23);
    CHECK(use.condition.everyone());
    const UkData& uk = lc::testing::project_places();
    double expected = population(uk.authorities[static_cast<std::size_t>(uk.find("E06000009"))]);
    for (const Authority& authority : uk.authorities)
        if (authority.nation == Nation::wales) expected += population(authority);
    CHECK_THAT(use.aimed_population, WithinAbs(expected, 1e-6));
}

TEST_CASE("households are checked and take their names from the model") {
    const Scenario scenario = valid_scenario(scenario_text(
        R"({"lever": "child_benefit", "who": {"tenures": ["private_rent"], "family_types": ["lone_parent"],
            "minimum_children": 2}})"));
    CHECK(scenario.levers.at(0).condition.tenures == 1u << static_cast<int>(Tenure::private_rent));
    CHECK(scenario.levers.at(0).condition.family_types == 0b111);
    CHECK(scenario.levers.at(0).condition.minimum_children == 2);
    check_refused(R"({"lever": "child_benefit", "who": {"tenures": ["private"]}})",
                  "/levers/0/who/tenures/0", "Did you mean \"private_rent\"?");
    check_refused(R"({"lever": "child_benefit", "who": {"family_types": ["single"]}})",
                  "/levers/0/who/family_types/0", "a family type is one of");
    check_refused(R"({"lever": "child_benefit", "who": {"youngest_child_under": -1}})",
                  "/levers/0/who/youngest_child_under", "1 to 20");
    check_refused(R"({"lever": "child_benefit", "take_up": 1.5})", "/levers/0/take_up", "0 to 1");
    check_refused(R"({"lever": "social_housebuild", "take_up": 0.5})", "/levers/0/take_up",
                  "cannot be aimed by take-up");
}

TEST_CASE("phasing in is checked") {
    check_refused(R"({"lever": "lha", "phase_in": {"shape": "linar", "years": 2}})",
                  "/levers/0/phase_in/shape", "Did you mean \"linear\"?");
    check_refused(R"({"lever": "lha", "phase_in": {"shape": "linear"}})", "/levers/0/phase_in",
                  "\"years\" is missing");
    check_refused(R"({"lever": "lha", "phase_in": {"years": 2}})", "/levers/0/phase_in",
                  "\"shape\" is missing");
    check_refused(R"({"lever": "lha", "phase_in": {"shape": "step", "years": 3}})",
                  "/levers/0/phase_in/years", "a step comes in at once");
    check_refused(R"({"lever": "lha", "phase_in": {"shape": "linear", "years": 0}})",
                  "/levers/0/phase_in/years", "1 to 40");
}

TEST_CASE("shapes of phasing in rise from nothing to all") {
    const PhaseIn step{PhaseIn::Shape::step, 1}, linear{PhaseIn::Shape::linear, 4},
        logistic{PhaseIn::Shape::logistic, 4};
    CHECK(step.share(-1) == 0);
    CHECK(step.share(0) == 1);
    CHECK(linear.share(0) == 0.25);
    CHECK(linear.share(2) == 0.75);
    CHECK(linear.share(3) == 1);
    CHECK(linear.share(30) == 1);
    CHECK(logistic.share(-1) == 0);
    CHECK(logistic.share(0) < 0.25);
    CHECK_THAT(logistic.share(1), WithinAbs(0.5, 1e-12));
    CHECK(logistic.share(2) > 0.75);
    CHECK(logistic.share(3) == 1);
}

TEST_CASE("two entries that set one parameter must not meet") {
    const std::string lha = R"({"lever": "lha", "parameters": {"percentile": )";
    check_refused(lha + "30}}, " + lha + "50}}", "/levers/1",
                  "sets local_housing_allowance.percentile");
    // Apart in place, in time, or in households.
    CHECK(entry_faults(lha + R"(30}, "where": {"nations": ["Wales"]}}, )" + lha +
                       R"(50}, "where": {"nations": ["England"]}})")
              .empty());
    CHECK(entry_faults(lha + R"(30}, "to": 2030}, )" + lha + R"(50}, "from": 2031})").empty());
    CHECK(entry_faults(lha + R"(30}, "where": {"deprivation_deciles": [1]}}, )" + lha +
                       R"(50}, "where": {"deprivation_deciles": [2]}})")
              .empty());
    // Amounts that are added compose.
    CHECK(entry_faults(R"({"lever": "child_benefit"}, {"lever": "child_benefit"})").empty());
}

TEST_CASE("too many groups of households are refused") {
    std::string entries;
    for (int k = 0; k < 17; ++k)
        entries +=
            (k > 0 ? ", " : "") + std::string(R"({"lever": "child_benefit", "take_up": 0.5})");
    CHECK(has_fault(scenario_faults(scenario_text(entries)), "/levers", "17 different groups"));
}

TEST_CASE("the same policy draws the same households in every scenario") {
    const std::string entry = R"({"lever": "child_benefit", "take_up": 0.5})";
    const Scenario alone = valid_scenario(scenario_text(entry));
    const Scenario beside = valid_scenario(scenario_text(R"({"lever": "lha"}, )" + entry));
    CHECK(alone.levers[0].condition.salt == beside.levers[0].condition.salt);
    const Scenario twice = valid_scenario(scenario_text(entry + ", " + entry));
    CHECK(twice.levers[0].condition.salt != twice.levers[1].condition.salt);
}

TEST_CASE("the order of levers in a file does not matter") {
    const Scenario one =
        valid_scenario(scenario_text(R"({"lever": "lha"}, {"lever": "child_benefit"})"));
    CHECK(one.levers[0].lever->id == "child_benefit");
    CHECK(one.levers[1].lever->id == "lha");
}

TEST_CASE("economies are words or figures or figures by year") {
    const auto economy = [](const std::string& inside) {
        return scenario_text("", R"(, "economy": )" + inside);
    };
    const Scenario scenario = valid_scenario(economy(
        R"({"earnings_growth": 0.03, "price_growth": "obr", "rent_growth": "constant", "house_price_growth": {"2030": 0.1}})"));
    REQUIRE(scenario.economy.size() == 3);
    CHECK(scenario.economy[0].figure == 0.03);
    CHECK(scenario.economy[1].kind == EconomyChange::Kind::constant);
    REQUIRE(scenario.economy[2].by_year.size() == 1);
    CHECK(scenario.economy[2].by_year[0].first == 2030);
    CHECK(has_fault(scenario_faults(economy(R"({"earnings": 0.1})")), "/economy/earnings",
                    "Did you mean \"earnings_growth\"?"));
    CHECK(has_fault(scenario_faults(economy(R"({"earnings_growth": 3})")),
                    "/economy/earnings_growth", "-0.2 to 0.3"));
    CHECK(has_fault(scenario_faults(economy(R"({"earnings_growth": "fast"})")),
                    "/economy/earnings_growth", "one of \"obr\", \"forecast\", \"constant\""));
    CHECK(has_fault(scenario_faults(economy(R"({"earnings_growth": {"2025": 0.1}})")),
                    "/economy/earnings_growth/2025", "is no year of the scenario"));
    CHECK(has_fault(scenario_faults(economy(R"({"earnings_growth": null})")),
                    "/economy/earnings_growth", "earnings_growth is null"));
    CHECK(has_fault(scenario_faults(economy("[]")), "/economy", "must be an object"));
}

TEST_CASE("several files are checked together and need different names") {
    const lc::testing::TemporaryFolder folder;
    const auto a = folder.write("a.json", scenario_text(""));
    const auto b = folder.write("b.json", scenario_text(R"({"lever": "x"})"));
    const auto c = folder.write(
        "c.json", R"({"name": "BASELINE", "years": {"from": 2026, "to": 2030}, "levers": []})");
    try {
        load_scenarios({a, b, c, folder.path() / "none.json"}, lc::testing::project_levers(),
                       lc::testing::project_places());
        FAIL("accepted");
    } catch (const InputError& error) {
        INFO(listed(error.faults()));
        CHECK(error.faults().size() == 4);
        CHECK(has_fault(error.faults(), "/name", "is taken by " + a.string()));
        CHECK(has_fault(error.faults(), "/name", "is taken by the baseline"));
        CHECK(has_fault(error.faults(), "/levers/0/lever", "no lever \"x\""));
        CHECK(has_fault(error.faults(), "", "no such file"));
    }
    CHECK(
        load_scenarios({a}, lc::testing::project_levers(), lc::testing::project_places()).size() ==
        1);
}

TEST_CASE("a run that ends before a scenario begins is refused") {
    const Scenario homes = valid_scenario(scenario_text(
        R"({"lever": "social_housebuild", "parameters": {"lead_years": 3}, "from": 2030})"));
    CHECK_NOTHROW(check_horizon({homes}, 2033));
    CHECK_NOTHROW(check_horizon({valid_scenario(scenario_text(""))}, 2024));
    try {
        check_horizon({homes}, 2032);
        FAIL("accepted");
    } catch (const InputError& error) {
        REQUIRE(error.faults().size() == 1);
        CHECK(error.faults()[0].message.find("Choose 9 years or more") != std::string::npos);
    }
}

TEST_CASE("worlds part with the first effect of a lever or the first year of an economy") {
    const Scenario nothing = valid_scenario(scenario_text(""));
    CHECK(first_year_apart({}) > last_year);
    CHECK(first_year_apart({nothing}) > last_year);
    const Scenario homes = valid_scenario(scenario_text(
        R"({"lever": "social_housebuild", "parameters": {"lead_years": 3}, "from": 2030})"));
    CHECK(first_year_apart({nothing, homes}) == 2033);
    Scenario poorer = nothing;
    poorer.from = 2027;
    poorer.economy.push_back({});
    CHECK(first_year_apart({homes, poorer}) == 2027);
}

TEST_CASE("a fault of a long file names its line") {
    const auto faults = scenario_faults(
        "{\n  \"name\": \"T\",\n  // a comment\n  \"years\": {\"from\": 2026, \"to\": 2030},\n  "
        "\"levers\": [\n    "
        "{ \"lever\": \"lha\",\n      \"take_up\": 2 }\n  ]\n}");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].line == 7);
    CHECK(faults[0].column == 18);
    CHECK(faults[0].text().rfind("scenario.json:7:18: /levers/0/take_up: 2 is out of range", 0) ==
          0);
}

TEST_CASE("every scenario of the library is valid and described") {
    int count = 0;
    for (const auto& item : std::filesystem::directory_iterator(lc::testing::project_folder() /
                                                                "scenarios" / "library")) {
        std::vector<Fault> faults;
        const Scenario scenario = load_scenario(item.path(), lc::testing::project_levers(),
                                                lc::testing::project_places(), faults);
        INFO(listed(faults));
        CHECK(faults.empty());
        CHECK(scenario.description.size() > 60);
        ++count;
    }
    CHECK(count >= 6);
}
