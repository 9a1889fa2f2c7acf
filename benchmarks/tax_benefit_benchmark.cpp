// Benefit units a second through assess_household, the path of the simulation and of the verb
// household, on one thread. Households are made like those of the property tests and lie in memory,
// as the gathered ones of a shard do.
#include <benchmark/benchmark.h>

#include <vector>

#include "tests/support/household_maker.hpp"

namespace {

using namespace lc;

constexpr int year = 2024;
constexpr std::size_t count = 200;  // many enough for branches, few enough to stay in the inner
                                    // caches: the simulation reuses one case

/// @param typical  one unit, a pensioner, worker or family: what most homes are
std::vector<HouseholdCase> households(bool typical) {
    testing::HouseholdMaker maker(42);
    std::vector<HouseholdCase> made;
    while (made.size() < count) {
        made.push_back(maker.household(year));
        if (typical) made.back().unit_count = 1;
    }
    return made;
}

void assess(benchmark::State& state, bool typical) {
    const std::vector<HouseholdCase> made = households(typical);
    const Parameters parameters = testing::law(year);
    HouseholdResult result;
    std::int64_t units = 0;
    for (auto _ : state) {
        for (const HouseholdCase& home : made) {
            assess_household(home, parameters, result);
            benchmark::DoNotOptimize(result.net_income_bhc);
            units += home.unit_count;
        }
    }
    state.SetItemsProcessed(units);
}

}  // namespace

BENCHMARK_CAPTURE(assess, one_unit, true);
BENCHMARK_CAPTURE(assess, several_units, false);
BENCHMARK_MAIN();
