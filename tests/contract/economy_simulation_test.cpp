// A scenario's own economy in a simulation: the library's recession.
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_run.hpp"

#include <cstring>

using namespace lc;

namespace {

constexpr int trough = 2029;

RunResults recession() {
    std::vector<Fault> faults;
    const Scenario scenario =
        load_scenario(testing::project_folder() / "scenarios" / "library" / "recession.json",
                      testing::project_levers(), testing::project_places(), faults);
    REQUIRE(faults.empty());
    testing::SmallRun run({{scenario}, {"E06000009"}, trough, 1, 0.05});
    run.run({}, 2);
    return run.results;
}

double in_work(const Tally& tally) {
    double working = 0;
    for (std::size_t a = 0; a < activity_count; ++a)
        if (works(static_cast<Activity>(a))) working += tally.activity_16_64[a];
    return working;
}

std::uint32_t unemployed(const Tally& tally) {
    return tally.activity_16_64[static_cast<std::size_t>(Activity::unemployed)];
}

std::int64_t net_cost(const Tally& tally) {
    std::int64_t cost = 0;
    for (const auto& payer : tally.fiscal_pence)
        for (const std::int64_t pence : payer) cost += pence;
    return cost;
}

}  // namespace

TEST_CASE("a recession costs work and pay and public money from its first year", "[contract]") {
    const RunResults results = recession();
    for (int year = start_year; year < 2028; ++year)
        CHECK(std::memcmp(&results.tally(0, 0, year - start_year, 0),
                          &results.tally(1, 0, year - start_year, 0), sizeof(Tally)) == 0);
    const Tally &usual = results.tally(0, 0, trough - start_year, 0),
                &slump = results.tally(1, 0, trough - start_year, 0);
    // Draws are paired. Of about 3,000 in work each loses it with a chance of 2.5%: five standard
    // errors are 0.014.
    REQUIRE(in_work(usual) > 2000);
    CHECK(in_work(slump) / in_work(usual) == Approx(0.975).margin(0.014));
    CHECK(in_work(slump) < in_work(usual));
    CHECK(unemployed(slump) > unemployed(usual));
    CHECK(static_cast<double>(slump.earnings_pence) <
          0.97 * static_cast<double>(usual.earnings_pence));
    CHECK(net_cost(slump) > net_cost(usual));
    CHECK(slump.children_in_poverty[static_cast<std::size_t>(Measure::absolute_bhc)] >
          usual.children_in_poverty[static_cast<std::size_t>(Measure::absolute_bhc)]);
}
