// Years in which no scenario does anything yet are simulated once for all worlds. Beside a scenario
// that begins at once, the others' years are simulated for each: that must not change them.
#include <cstring>

#include "tests/support/catch.hpp"
#include "tests/support/small_run.hpp"

using namespace lc;
using lc::testing::scenario_text;
using lc::testing::SmallRun;
using lc::testing::valid_scenario;

namespace {

Scenario child_benefit_from(const std::string& name, int year) {
    Scenario scenario = valid_scenario(scenario_text(
        R"({ "lever": "child_benefit", "parameters": { "additional_weekly_per_child": 50 }, "from": )" +
        std::to_string(year) + " }"));
    scenario.name = name;
    return scenario;
}

SmallRun run_of(std::vector<Scenario> scenarios) {
    SmallRun run({std::move(scenarios), {"E09000030", "W06000015"}, 2028});
    run.run({});
    return run;
}

/// Compares all years of a scenario of one run with those of one of another.
void check_same_scenario(SmallRun& one, int scenario, SmallRun& other, int of_other) {
    for (int year = 0; year < static_cast<int>(one.results.years.size()); ++year) {
        INFO("year " << one.results.years[static_cast<std::size_t>(year)]);
        for (int place = 0; place < 2; ++place)
            CHECK(std::memcmp(&one.results.tally(scenario, 0, year, place),
                              &other.results.tally(of_other, 0, year, place), sizeof(Tally)) == 0);
        CHECK(testing::same_record(one.results.uk_year(scenario, 0, year),
                                   other.results.uk_year(of_other, 0, year)));
    }
}

}  // namespace

TEST_CASE("common years are those that each world would have had by itself") {
    Scenario nothing = valid_scenario(scenario_text(""));
    nothing.name = "nothing";
    const Scenario late = child_benefit_from("late", 2028);
    SmallRun apart = run_of({child_benefit_from("early", first_scenario_year), nothing, late});
    SmallRun common = run_of({late});
    check_same_scenario(common, 0, apart, 0);
    check_same_scenario(common, 1, apart, 3);
    check_same_scenario(apart, 2, apart, 0);  // a scenario without levers is the baseline

    // Simulated are 3 + 3 + 2 x 1 years of one world, or 3 + 1 + 4 x 3.
    const auto years = [](const SmallRun& run) {
        return static_cast<double>(run.results.provenance.person_years);
    };
    CHECK(years(apart) / years(common) > 1.9);
    CHECK(years(apart) / years(common) < 2.1);
}
