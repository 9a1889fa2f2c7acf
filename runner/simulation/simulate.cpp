#include "runner/simulation/simulate.hpp"

#include <chrono>

#include "model/processes/consequences/child_development.hpp"
#include "model/processes/consequences/exposure.hpp"
#include "model/rates/make_health_rates.hpp"
#include "model/rates/make_mortality_rates.hpp"
#include "runner/simulation/base_year.hpp"
#include "runner/simulation/build_world.hpp"
#include "runner/simulation/fit_tables.hpp"
#include "runner/simulation/replicate_parameters.hpp"
#include "runner/simulation/year_runner.hpp"
#include "scenarios/resolve.hpp"

namespace lc {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// One replicate of a run.
class Replicate {
  public:
    Replicate(const RunInputs& inputs, const RunSettings& settings, std::uint64_t seed,
              int replicate, const ParameterDraws& parameters, ShardLoop& loop, Progress& progress,
              RunResults& results, RunClock& clock, CheckpointKeeper& keeper)
        : inputs_(inputs),
          settings_(settings),
          table_(parameters.table(replicate)),
          draws_(seed, parameters.draws(replicate)),
          replicate_(replicate),
          loop_(loop),
          progress_(progress),
          results_(results),
          clock_(clock),
          keeper_(keeper),
          law_(baseline_scenario()) {}

    /// @param from  where to begin; what comes before in the replicate is worked out again
    void run(const RunPosition& from) {
        const auto start = Clock::now();
        const std::uint64_t counted = results_.provenance.person_years;
        const UkYear first = uk_year(inputs_.economy, start_year);
        StartingPoint point =
            build_world(inputs_.data, settings_, table_.at(start_year, inputs_.economy), first,
                        draws_, loop_, progress_);
        rates_ = std::move(point.rates);
        clock_.synthesis += since(start);
        simulation_ = Clock::now();
        stop_early(from, counted);

        YearRunner runner(inputs_.data, settings_, draws_, loop_, rates_, progress_);
        World world = std::move(point.world);
        progress_.stage("simulating");
        progress_.expect(person_years_to_come(world, from));  // of this process
        for (int year = start_year; year <= base_year; ++year) {
            shared_year(runner, world, year);
            stop_early(from, counted);
        }
        if (!from.starts_replicate()) results_.provenance.person_years = counted;
        if (replicate_ == 0) {
            results_.fit = fit_tables(inputs_.data, settings_, point.fit, poverty_, results_);
            results_.fallback_rates = fallback_rates(settings_, rates_);
            loop_.partition().ranks().combine(std::span(results_.fallback_rates));
        }
        const auto last = static_cast<int>(inputs_.scenarios.size());
        for (int s = from.scenario; s <= last; ++s) {
            const RunPosition begin = s == from.scenario ? from : RunPosition{replicate_, s};
            World copy = s == last ? std::move(world) : World();
            if (!begin.starts_scenario())
                keeper_.restore(copy);
            else if (s != last)
                copy = world;
            scenario(runner, copy, s, begin.year);
        }
        clock();
    }

  private:
    /// Of this replicate from `from` on and of all that follow, by today's population.
    std::uint64_t person_years_to_come(const World& world, const RunPosition& from) const {
        std::uint64_t persons = 0;
        for (const Shard& shard : world.shards) persons += shard.person_count();
        const int shared = base_year - start_year + 1, own = settings_.last_year - base_year;
        const int runs = static_cast<int>(inputs_.scenarios.size()) + 1;
        const int here = shared + (runs - from.scenario) * own - (from.year - base_year - 1);
        const int later = (results_.replicates - replicate_ - 1) * (shared + runs * own);
        return persons * static_cast<std::uint64_t>(here + later);
    }

    UkYear uk_year(const Economy& economy, int year) const {
        UkYear uk = economy.uk_year(year);
        const MortalityParameters mortality = table_.at(year, economy).mortality;
        if (year == 2022) uk.mortality_factor = mortality.factor_2022;
        if (year == 2023) uk.mortality_factor = mortality.factor_2023;
        return uk;
    }

    YearInputs year_inputs(const Scenario& scenario, const Economy& economy, int year) const {
        YearInputs inputs;
        inputs.uk = uk_year(economy, year);
        for (const int authority : settings_.authorities)
            inputs.parameters.push_back(
                resolve_scenario(scenario, table_, economy, inputs_.data, authority, year));
        return inputs;
    }

    std::span<Tally> tallies(int scenario, int year) {
        return {&results_.tally(scenario, replicate_, year - start_year, 0),
                settings_.authorities.size()};
    }

    /// Medians that do not come from the simulated population: from a file, or, for a part of the
    /// country, the published ones of the base year uprated by earnings.
    std::optional<YearMedians> given_medians(const std::string& scenario, const UkYear& uk) const {
        if (inputs_.thresholds) {
            const Medians* found = inputs_.thresholds->find(scenario, uk.year);
            if (found == nullptr)
                throw InputError({{inputs_.thresholds->file, 0, 0, "/poverty/median_income",
                                   "no poverty line for " + std::to_string(uk.year) +
                                       ". Make the national run as long as this one."}});
            return YearMedians{found->ahc, found->bhc};
        }
        if (settings_.whole_country) return std::nullopt;
        const National& national = inputs_.data.national;
        return YearMedians{national.median_ahc * uk.earnings_index,
                           national.median_bhc * uk.earnings_index};
    }

    /// Poverty lines, consequences, mortality and record: what follows incomes.
    void finish_year(YearRunner& runner, World& world, YearInputs& inputs, int scenario) {
        const std::string& name = results_.scenarios[static_cast<std::size_t>(scenario)].name;
        const auto given = given_medians(name, inputs.uk);
        const YearMedians medians = given ? *given : runner.medians(world);
        if (inputs.uk.year <= base_year) base_medians_ = medians;
        set_thresholds(inputs.uk, medians, base_medians_);
        const auto counts = tallies(scenario, inputs.uk.year);
        runner.phase(Phase::consequences, world, inputs, counts,
                     calibration_after(world, inputs.uk.year));
        runner.phase(Phase::mortality, world, inputs, counts);
        runner.phase(Phase::record, world, inputs, counts);
        runner.share(counts);
        results_.uk_year(scenario, replicate_, inputs.uk.year - start_year) = {
            inputs.uk, medians.ahc, medians.bhc};
        results_.provenance.person_years += runner.persons(world);
    }

    /// Calibration within the consequences of a year: health to published prevalence once the start
    /// year's exposures are known, mortality to published life expectancy when the year's risks
    /// are.
    YearRunner::After calibration_after(const World& world, int year) {
        if (year != start_year && year != base_year) return {};
        return [this, &world, year](const Process& process, const Context& context, std::size_t k) {
            if (year == start_year && process.step == exposure)
                calibrate_health(context, world.shards[k], rates_[k].health);
            if (process.step == child_development)  // the last before mortality
                calibrate_mortality(context, world.shards[k], rates_[k].mortality);
        };
    }

    /// A year up to the base year: the same in every scenario.
    void shared_year(YearRunner& runner, World& world, int year) {
        YearInputs inputs = year_inputs(law_, inputs_.economy, year);
        const auto counts = tallies(0, year);
        runner.select(world, inputs);
        if (year > start_year) {
            runner.demography(world, inputs, counts);
            runner.select(world, inputs);
            runner.phase(Phase::circumstances, world, inputs, counts);
        }
        if (year == base_year) calibrate(runner, world, inputs);
        runner.phase(Phase::tax_benefit, world, inputs, counts);
        finish_year(runner, world, inputs, 0);
        for (int s = 1; s < static_cast<int>(results_.scenarios.size()); ++s) {
            std::copy(counts.begin(), counts.end(), tallies(s, year).begin());
            results_.uk_year(s, replicate_, year - start_year) =
                results_.uk_year(0, replicate_, year - start_year);
        }
    }

    void calibrate(YearRunner& runner, World& world, const YearInputs& inputs) {
        std::vector<Tally> unused(world.shards.size());
        runner.phase(Phase::tax_benefit, world, inputs, unused);
        const auto given = given_medians("baseline", inputs.uk);
        poverty_ = calibrate_poverty(world, inputs_.data, settings_, runner, rates_,
                                     given ? &*given : nullptr);
    }

    /// Brings the clock up to now.
    const RunClock& clock() {
        clock_.simulation += since(simulation_);
        simulation_ = Clock::now();
        return clock_;
    }

    /// Ends an interrupted run before the base year is done: of this replicate, nothing is kept
    /// but what a checkpoint held.
    void stop_early(const RunPosition& from, std::uint64_t counted) {
        if (!keeper_.interrupted()) return;
        results_.provenance.person_years = counted;
        keeper_.stop(from, results_, clock());
    }

    /// The years from `first` on of one scenario (0 = current law).
    void scenario(YearRunner& runner, World& world, int index, int first) {
        const Scenario& scenario =
            index == 0 ? law_ : inputs_.scenarios[static_cast<std::size_t>(index) - 1];
        const Economy economy = inputs_.economy.with(scenario.economy, scenario.from);
        for (int year = first; year <= settings_.last_year; ++year) {
            YearInputs inputs = year_inputs(scenario, economy, year);
            const auto counts = tallies(index, year);
            runner.select(world, inputs);
            runner.demography(world, inputs, counts);
            runner.select(world, inputs);
            runner.phase(Phase::circumstances, world, inputs, counts);
            runner.phase(Phase::tax_benefit, world, inputs, counts);
            finish_year(runner, world, inputs, index);
            keeper_.after_year({replicate_, index, year + 1}, results_, clock(), world);
        }
    }

    const RunInputs& inputs_;
    const RunSettings& settings_;
    ParameterTable table_;  ///< with the replicate's values
    Draws draws_;
    int replicate_;
    ShardLoop& loop_;
    Progress& progress_;
    RunResults& results_;
    RunClock& clock_;
    CheckpointKeeper& keeper_;
    Clock::time_point simulation_;  ///< up to when clock_.simulation counts
    Scenario law_;
    std::vector<AuthorityRates> rates_;
    PovertyCalibration poverty_;
    YearMedians base_medians_;
};

}  // namespace

void simulate(const RunInputs& inputs, const RunSettings& settings, std::uint64_t seed,
              ShardLoop& loop, Progress& progress, RunResults& results, RunClock& clock,
              CheckpointKeeper& keeper) {
    const ParameterDraws parameters(inputs.table, seed, inputs.varied, results.replicates);
    results.uncertainty =
        uncertainty_record(inputs.table, parameters, inputs.varied, results.replicates);
    RunPosition from = keeper.begin(results, clock);
    for (; from.replicate < results.replicates; from = {from.replicate + 1})
        Replicate(inputs, settings, seed, from.replicate, parameters, loop, progress, results,
                  clock, keeper)
            .run(from);
}

}  // namespace lc
