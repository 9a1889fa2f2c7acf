// Person-years a second of RiskPaths on this program's draws and columns, on one thread, all seven
// tables of the model filled. What was simulated stands beside the speed.
#include <benchmark/benchmark.h>

#include <cstdio>

#include "benchmarks/riskpaths/cohort.hpp"
#include "model/core/error.hpp"

namespace {

using namespace lc::riskpaths;

constexpr std::uint64_t seed = 1;
constexpr std::uint64_t cohorts = 32;

Parameters published;

using Simulate = void (Cohort::*)(std::uint64_t, Tables&);

void riskpaths(benchmark::State& state, Simulate simulate, Mortality mortality) {
    const Hazards hazards(published);
    Cohort cohort(hazards, lc::Draws(seed, 0), mortality);
    Tables last(hazards);
    double years = 0, women = 0;
    std::uint64_t first_id = 1;
    for (auto _ : state) {
        Tables tables(hazards);
        for (std::uint64_t c = 0; c < cohorts; ++c, first_id += Cohort::size)
            (cohort.*simulate)(first_id, tables);
        years += tables.years_lived();
        women += static_cast<double>(tables.women());
        last = tables;
    }
    using benchmark::Counter;
    state.SetItemsProcessed(static_cast<std::int64_t>(years));
    // Seconds a thousand million person-years: nanoseconds a person-year.
    state.counters["ns"] = Counter(years / 1e9, Counter::kIsRate | Counter::kInvert);
    state.counters["lives_a_second"] = Counter(women, Counter::kIsRate);
    state.counters["childless"] = last.childlessness();
    state.counters["age_at_pregnancy"] = last.mean_age_at_pregnancy();
    state.counters["life_expectancy"] = last.life_expectancy();
}

}  // namespace

BENCHMARK_CAPTURE(riskpaths, lives, &Cohort::simulate_lives, Mortality::off);
BENCHMARK_CAPTURE(riskpaths, lives_with_mortality, &Cohort::simulate_lives, Mortality::on);
BENCHMARK_CAPTURE(riskpaths, years, &Cohort::simulate_years, Mortality::off);
BENCHMARK_CAPTURE(riskpaths, years_with_mortality, &Cohort::simulate_years, Mortality::on);

int main(int argc, char** argv) {
    try {
        published = read_parameters(std::filesystem::path(LC_ROOT) /
                                    "benchmarks/riskpaths/parameters.json");
    } catch (const lc::InputError& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
