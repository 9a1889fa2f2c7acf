// Person-years a second of every process of the year by itself, on one real authority. The
// population is copied back between iterations outside the clock, so that every iteration does the
// same work.
#include <benchmark/benchmark.h>

#include "model/year/schedule.hpp"
#include "runner/io/uk_data_loader.hpp"
#include "runner/simulation/build_world.hpp"
#include "runner/simulation/year_runner.hpp"
#include "scenarios/parameter_files.hpp"

namespace {

using namespace lc;

/// Leeds at one in forty: about 20,000 persons, what a typical authority has in a run at one in
/// ten.
struct Population {
    UkData data;
    RunSettings settings;
    UkYear uk;
    std::vector<Parameters> law;
    StartingPoint point;

    Population() {
        const std::filesystem::path configs = std::filesystem::path(LC_ROOT) / "configs";
        std::vector<Fault> faults;
        data = load_uk_data(configs / "data");
        const Economy economy = Economy::load(configs, faults);
        const ParameterTable table = ParameterTable::load(configs, faults);
        if (!faults.empty()) throw InputError(std::move(faults));
        settings.scale = 0.025;
        settings.whole_country = false;
        settings.authorities = {data.find("E08000035")};
        uk = economy.uk_year(start_year);
        law = {table.at(start_year, economy)};
        const YearMedians medians{data.national.median_ahc * uk.earnings_index,
                                  data.national.median_bhc * uk.earnings_index};
        set_thresholds(uk, medians, medians);
        ShardLoop loop(1);
        Progress progress(1, Progress::Style::none);
        point = build_world(data, settings, law.front(), uk, Draws(1, 0), loop, progress);
    }

    Context context() const {
        Context context;
        context.year = uk.year + 1;
        context.scale = settings.scale;
        context.whole_country = false;
        context.uk = &uk;
        context.authority =
            &data.authorities[static_cast<std::size_t>(settings.authorities.front())];
        context.rates = &point.rates.front();
        context.sets = law;
        return context;
    }
};

const Population& population() {
    static const Population one;
    return one;
}

void run_process(benchmark::State& state, const Process* process) {
    const Population& start = population();
    const Context context = start.context();
    Tally tally{};
    for (auto _ : state) {
        state.PauseTiming();
        Shard shard = start.point.world.shards.front();
        state.ResumeTiming();
        process->step(context, shard, tally);
        benchmark::DoNotOptimize(shard.persons.age.data());
    }
    const auto persons = static_cast<std::int64_t>(start.point.world.persons());
    state.SetItemsProcessed(state.iterations() * persons);
    // Seconds a thousand million person-years: nanoseconds a person-year.
    state.counters["ns"] =
        benchmark::Counter(static_cast<double>(state.iterations() * persons) / 1e9,
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void philox_draws(benchmark::State& state) {
    const Draws draws(1, 0);
    std::uint64_t id = 0;
    for (auto _ : state) benchmark::DoNotOptimize(draws(++id, 2024, Stream::mortality));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(philox_draws);

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    for (const Process& process : schedule())
        benchmark::RegisterBenchmark(std::string(process.info.name).c_str(), run_process, &process)
            ->Unit(benchmark::kMicrosecond);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
