// Scenarios as single households meet them.
#include "scenarios/household/reform.hpp"

#include "scenarios/household/answer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

namespace lc {
namespace {

using testing::project_places;
using testing::scenario_text;
using testing::valid_scenario;
using Kind = LeverReach::Kind;

const HouseholdLaw& law() {
    static const HouseholdLaw loaded = HouseholdLaw::load(testing::project_folder() / "configs");
    return loaded;
}

/// A lone parent of one child in Leeds, 2028-29, with more keys of the case and of the adult.
Answered answered(const HouseholdReform* reform, const std::string& more = "",
                  const std::string& adult = "", const std::string& year = "2028-29") {
    std::vector<Fault> faults;
    const JsonFile file = parse_json("case.json",
                                     R"({"financial_year": ")" + year +
                                         R"(", "tenure": "social_rent", "rent_weekly": 100)" +
                                         (more.empty() ? R"(, "authority": "Leeds")" : more) +
                                         R"(, "benefit_units": [{"adults": [{"age": 30)" + adult +
                                         R"(}], "children": [{"age": 3}]}]})",
                                     faults);
    Answered made;
    const bool sound = answer_case(JsonCursor(file, faults), law(), project_places(), reform, made);
    INFO(testing::listed(faults));
    REQUIRE(sound);
    return made;
}

HouseholdReform reform_of(const std::string& levers, const std::string& more = "") {
    return {valid_scenario(scenario_text(levers, more)), law(), project_places()};
}

/// A rise of Child Benefit by £10 a week, with more keys of the lever.
std::string child_benefit(const std::string& more = "") {
    return R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 10},
               "from": 2028)" +
           more + "}";
}

Kind reach(const std::string& more_of_lever, const std::string& more_of_case = "",
           const std::string& adult = "") {
    const HouseholdReform reform = reform_of(child_benefit(more_of_lever));
    return reform
        .reach(reform.scenario().levers.front(), answered(nullptr, more_of_case, adult).checked)
        .kind;
}

}  // namespace

TEST_CASE("a lever in force moves a household by what it says") {
    const HouseholdReform reform = reform_of(child_benefit());
    const Answered before = answered(nullptr), after = answered(&reform);
    // Child Benefit is no income of Universal Credit: all of it is the family's.
    CHECK(after.result.net_income_bhc - before.result.net_income_bhc == Approx(520));
    CHECK(after.result.units[0].child_benefit - before.result.units[0].child_benefit ==
          Approx(520));
    CHECK(after.law != &law());
}

TEST_CASE("a scenario without levers leaves a household as it is") {
    const HouseholdReform reform(baseline_scenario(), law(), project_places());
    CHECK(answered(&reform).json == answered(nullptr).json);
}

TEST_CASE("levers reach those at whom they are aimed") {
    CHECK(reach("") == Kind::in_force);
    CHECK(reach(R"(, "where": {"nations": ["England"]})") == Kind::in_force);
    CHECK(reach(R"(, "where": {"nations": ["Wales"]})") == Kind::elsewhere);
    CHECK(reach(R"(, "where": {"authorities": ["Leeds"]})", R"(, "nation": "England")") ==
          Kind::unclear);
    CHECK(reach(R"(, "to": 2030)") == Kind::in_force);
    CHECK(reach(R"(, "who": {"tenures": ["social_rent"]})") == Kind::in_force);
    CHECK(reach(R"(, "who": {"tenures": ["private_rent"]})") == Kind::other_households);
    CHECK(reach(R"(, "who": {"family_types": ["lone_parent_1_child"]})") == Kind::in_force);
    CHECK(reach(R"(, "who": {"family_types": ["couple_1_child"]})") == Kind::other_households);
    CHECK(reach(R"(, "who": {"youngest_child_under": 4})") == Kind::in_force);
    CHECK(reach(R"(, "who": {"youngest_child_under": 3})") == Kind::other_households);
}

TEST_CASE("what a case does not know of itself is taken as met and said") {
    for (const char* const more :
         {R"(, "take_up": 0.5)", R"(, "where": {"deprivation_deciles": [1, 2]})"}) {
        const HouseholdReform reform = reform_of(child_benefit(more));
        const LeverReach reach =
            reform.reach(reform.scenario().levers.front(), answered(nullptr).checked);
        CHECK(reach.kind == Kind::in_force);
        CHECK(reach.assumed);
        CHECK(answered(&reform).result.net_income_bhc - answered(nullptr).result.net_income_bhc ==
              Approx(520));
    }
}

TEST_CASE("a household's work and disability decide as its case has them") {
    HouseholdCondition condition;
    condition.work = 1 << static_cast<int>(HouseholdWork::all);
    const auto met = [&](const std::string& adult) {
        return meets(condition, answered(nullptr, "", adult).checked.household, law().at(2028));
    };
    CHECK(met(R"(, "employment_income": 9000)"));
    CHECK_FALSE(met(""));
    condition = {};
    condition.disability = Limitation::limited_a_lot;
    CHECK(met(R"(, "pip_daily_living": "enhanced")"));
    CHECK_FALSE(met(R"(, "pip_daily_living": "standard")"));
    condition.disability = Limitation::limited;
    CHECK(met(R"(, "pip_daily_living": "standard")"));
    CHECK_FALSE(met(""));
}

TEST_CASE("a scenario that cannot be asked about a case says why") {
    const HouseholdReform later = reform_of(child_benefit());
    CHECK(later.problem(answered(nullptr, "", "", "2025-26").checked).find("2028-29") !=
          std::string::npos);
    const HouseholdReform local =
        reform_of(child_benefit(R"(, "where": {"authorities": ["Leeds"]})"));
    CHECK(local.problem(answered(nullptr, R"(, "nation": "England")").checked)
              .find("\"authority\"") != std::string::npos);
    CHECK(local.problem(answered(nullptr).checked).empty());
}

}  // namespace lc
