#include "runner/simulation/simulate.hpp"

#include <algorithm>
#include <chrono>

#include "model/processes/consequences/child_development.hpp"
#include "model/processes/consequences/exposure.hpp"
#include "model/rates/make_health_rates.hpp"
#include "model/rates/make_mortality_rates.hpp"
#include "runner/io/uncertainty_figures.hpp"
#include "runner/simulation/base_year.hpp"
#include "runner/simulation/build_world.hpp"
#include "runner/simulation/emerging_headline.hpp"
#include "runner/simulation/fit_tables.hpp"
#include "runner/simulation/replicate_parameters.hpp"
#include "runner/simulation/waiting_population.hpp"
#include "runner/simulation/year_runner.hpp"
#include "scenarios/coalitions.hpp"
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
          number_(replicate + (settings.share ? settings.share->first() : 0)),
          table_(parameters.table(number_)),
          draws_(seed, parameters.draws(number_)),
          replicate_(replicate),
          loop_(loop),
          progress_(progress),
          results_(results),
          clock_(clock),
          keeper_(keeper),
          law_(baseline_scenario()),
          apart_(year_apart(inputs, settings)) {}

    /// @param from  where to begin; what comes before in the replicate is worked out again
    void run(const RunPosition& from) {
        const auto start = Clock::now();
        const std::uint64_t counted = results_.provenance.person_years;
        const UkYear first =
            uk_year(inputs_.economy, start_year, table_.at(start_year, inputs_.economy));
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
        const std::uint64_t to_come = person_years_to_come(world, from);  // of this process
        progress_.expect(to_come, to_come / std::max<std::uint64_t>(world.persons(), 1));
        for (int year = start_year; year <= base_year; ++year) {
            shared_year(runner, world, year);
            tell_year(0, year);
            stop_early(from, counted);
        }
        if (!from.starts_replicate()) results_.provenance.person_years = counted;
        if (number_ == 0) {
            results_.fit = fit_tables(inputs_.data, settings_, point.fit, poverty_, results_);
            results_.fallback_rates = fallback_rates(settings_, rates_);
            loop_.partition().ranks().combine(std::span(results_.fallback_rates));
        }
        common_years(runner, world, from, counted);
        if (apart_ <= settings_.last_year) own_years(runner, std::move(world), from);
        clock();
    }

  private:
    /// Worlds simulated in a replicate: the baseline, the scenarios, then their coalitions.
    int run_count() const {
        return 1 + static_cast<int>(inputs_.scenarios.size() + inputs_.coalitions.size());
    }

    /// Whether a run that goes on from there has every world's own years still before it.
    bool before_own_years(const RunPosition& from) const {
        return from.scenario == 0 && from.year <= apart_;
    }

    /// How many worlds have years of their own to start after the common ones.
    int worlds_to_start(const RunPosition& from) const {
        return run_count() - from.scenario - (from.year > apart_ ? 1 : 0);
    }

    /// Of this replicate from `from` on and of all that follow, by today's population.
    std::uint64_t person_years_to_come(const World& world, const RunPosition& from) const {
        std::uint64_t persons = 0;
        for (const Shard& shard : world.shards) persons += shard.person_count();
        const int shared = base_year - start_year + 1, common = apart_ - base_year - 1;
        const int own = settings_.last_year - apart_ + 1;
        const int done = before_own_years(from) ? from.year - base_year - 1 : 0;
        const int begun = from.year > apart_ ? settings_.last_year - from.year + 1 : 0;
        const int here = shared + (worlds_to_start(from) > 0 ? common - done : 0) +
                         worlds_to_start(from) * own + begun;
        const int later =
            (results_.replicates - replicate_ - 1) * (shared + common + run_count() * own);
        return persons * static_cast<std::uint64_t>(here + later);
    }

    static UkYear uk_year(const Economy& economy, int year, const Parameters& law) {
        UkYear uk = economy.uk_year(year);
        const MortalityParameters& mortality = law.mortality;
        if (year == 2022) uk.mortality_factor = mortality.factor_2022;
        if (year == 2023) uk.mortality_factor = mortality.factor_2023;
        return uk;
    }

    YearInputs year_inputs(const Scenario& scenario, const Economy& economy, int year) const {
        YearInputs inputs;
        const Parameters law = table_.at(year, economy);
        inputs.uk = uk_year(economy, year, law);
        for (const int authority : settings_.authorities)
            inputs.parameters.push_back(
                resolve_scenario(scenario, law, economy, inputs_.data, authority, year));
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

    /// Where the counts and lines of one year go.
    struct YearPlace {
        const std::string& scenario;  ///< whose poverty lines hold when lines are given
        std::span<Tally> tallies;
        UkYearRecord& uk;
    };

    YearPlace place(int scenario, int year) {
        return {results_.scenarios[static_cast<std::size_t>(scenario)].name,
                tallies(scenario, year), results_.uk_year(scenario, replicate_, year - start_year)};
    }

    /// Poverty lines, consequences, mortality and record: what follows incomes.
    void finish_year(YearRunner& runner, World& world, YearInputs& inputs, const YearPlace& to) {
        const auto given = given_medians(to.scenario, inputs.uk);
        const YearMedians medians = given ? *given : runner.medians(world);
        if (inputs.uk.year <= base_year) base_medians_ = medians;
        set_thresholds(inputs.uk, medians, base_medians_);
        runner.phases({Phase::consequences, Phase::record}, world, inputs, to.tallies,
                      calibration_after(world, inputs.uk.year));
        runner.share(to.tallies);
        to.uk = {inputs.uk, medians.ahc, medians.bhc, {}};
        if (inputs.uk.year >= base_year) to.uk.incomes = spreads_of(*runner.incomes(world));
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
        if (year > start_year) {
            runner.demography(world, inputs, counts);
            runner.phases({Phase::circumstances, Phase::circumstances}, world, inputs, counts);
        } else {
            runner.select(world, inputs);
        }
        if (year == base_year) calibrate(runner, world, inputs);
        runner.phases({Phase::tax_benefit, Phase::tax_benefit}, world, inputs, counts);
        finish_year(runner, world, inputs, place(0, year));
        copy_baseline(year);
    }

    /// Gives every scenario the baseline's counts of a year in which nothing differs.
    void copy_baseline(int year) {
        const std::span<const Tally> counts = tallies(0, year);
        const UkYearRecord& uk = results_.uk_year(0, replicate_, year - start_year);
        for (int s = 1; s < static_cast<int>(results_.scenarios.size()); ++s) {
            std::copy(counts.begin(), counts.end(), tallies(s, year).begin());
            results_.uk_year(s, replicate_, year - start_year) = uk;
        }
        if (year <= base_year) return;
        for (std::size_t c = 0; c < inputs_.coalitions.size(); ++c) keep_headline(c, counts, uk);
    }

    /// Keeps the headline outcomes of a year of a coalition.
    void keep_headline(std::size_t coalition, std::span<const Tally> counts,
                       const UkYearRecord& uk) {
        Tally all;
        for (const Tally& tally : counts) all += tally;
        results_.coalition(replicate_, coalition, uk.uk.year - start_year) =
            headline_levels(all, uk, settings_.scale);
    }

    /// The years after the base year in which no scenario does anything yet, once for all worlds.
    void common_years(YearRunner& runner, World& world, const RunPosition& from,
                      std::uint64_t counted) {
        if (worlds_to_start(from) == 0) return;  // they are done, and their counts are kept
        const bool first = before_own_years(from);
        if (first && !from.starts_replicate()) keeper_.restore(world);
        for (int year = first ? from.year : base_year + 1; year < apart_; ++year) {
            YearInputs inputs = year_inputs(law_, inputs_.economy, year);
            const YearPlace to = place(0, year);
            if (!first) std::ranges::fill(to.tallies, Tally{});  // are counted again
            own_year(runner, world, inputs, to);
            tell_year(0, year);
            if (first)
                keeper_.after_year({replicate_, 0, year + 1}, results_, clock(), world);
            else
                stop_early(from, counted);
        }
        if (!first) results_.provenance.person_years = counted;
        for (int year = base_year + 1; year < apart_; ++year) copy_baseline(year);
    }

    /// The years of each world in which it may differ from others, starting from the common one.
    void own_years(YearRunner& runner, World common, const RunPosition& from) {
        const bool within = from.year > apart_;  // the first world begins in its midst
        WaitingPopulation waiting(std::move(common), worlds_to_start(from),
                                  settings_.population_file);
        for (int s = from.scenario; s < run_count(); ++s) {
            World here;
            if (s == from.scenario && within)
                keeper_.restore(here);
            else
                here = waiting.take();
            scenario(runner, here, s, s == from.scenario && within ? from.year : apart_);
        }
    }

    void calibrate(YearRunner& runner, World& world, const YearInputs& inputs) {
        std::vector<Tally> unused(world.shards.size());
        runner.phases({Phase::tax_benefit, Phase::tax_benefit}, world, inputs, unused);
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

    /// Tells of a year done. Of several processes none knows all authorities before the end.
    void tell_year(int index, int year) {
        const bool all = loop_.partition().ranks().size() == 1;
        progress_.year_done(all ? emerging_headline(results_, index, replicate_, year - start_year)
                                : "");
    }

    /// The years from `first` on of one world: current law (0), a scenario or a coalition.
    void scenario(YearRunner& runner, World& world, int index, int first) {
        const int beyond = index - 1 - static_cast<int>(inputs_.scenarios.size());
        const bool whole = beyond < 0;
        const Scenario& scenario =
            index == 0 ? law_
            : whole    ? inputs_.scenarios[static_cast<std::size_t>(index) - 1]
                       : inputs_.coalitions[static_cast<std::size_t>(beyond)].scenario;
        const Economy economy = inputs_.economy.with(scenario.economy, scenario.from);
        for (int year = first; year <= settings_.last_year; ++year) {
            YearInputs inputs = year_inputs(scenario, economy, year);
            if (whole)
                own_year(runner, world, inputs, place(index, year));
            else
                coalition_year(runner, world, inputs, static_cast<std::size_t>(beyond));
            tell_year(index, year);
            keeper_.after_year({replicate_, index, year + 1}, results_, clock(), world);
        }
    }

    /// A year after the base year.
    void own_year(YearRunner& runner, World& world, YearInputs& inputs, const YearPlace& to) {
        runner.demography(world, inputs, to.tallies);
        runner.phases({Phase::circumstances, Phase::tax_benefit}, world, inputs, to.tallies);
        finish_year(runner, world, inputs, to);
    }

    /// Of a coalition only the headline outcomes of each year are kept.
    void coalition_year(YearRunner& runner, World& world, YearInputs& inputs, std::size_t number) {
        std::vector<Tally> tallies(settings_.authorities.size());
        UkYearRecord uk;
        const auto of = static_cast<std::size_t>(inputs_.coalitions[number].of);
        own_year(runner, world, inputs, {results_.scenarios[of].name, tallies, uk});
        keep_headline(number, tallies, uk);
    }

    const RunInputs& inputs_;
    const RunSettings& settings_;
    int number_;            ///< among all replicates
    ParameterTable table_;  ///< with the replicate's values
    Draws draws_;
    int replicate_;  ///< among those of the share
    ShardLoop& loop_;
    Progress& progress_;
    RunResults& results_;
    RunClock& clock_;
    CheckpointKeeper& keeper_;
    Clock::time_point simulation_;  ///< up to when clock_.simulation counts
    Scenario law_;
    int apart_;  ///< first year of the worlds' own; one beyond the last when none has any
    std::vector<AuthorityRates> rates_;
    PovertyCalibration poverty_;
    YearMedians base_medians_;
};

}  // namespace

int year_apart(const RunInputs& inputs, const RunSettings& settings) {
    if (inputs.thresholds) return base_year + 1;
    return std::min(first_year_apart(inputs.scenarios), settings.last_year + 1);
}

std::vector<Coalition> coalitions_of(const std::vector<Scenario>& scenarios,
                                     DecompositionRecord& record) {
    std::vector<Coalition> all;
    record.players = {{}};
    record.first = {0};
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
        record.players.push_back(players(scenarios[s]));
        record.first.push_back(all.size());
        const std::size_t count = coalition_count(record.players.back().size());
        for (std::size_t number = 1; number <= count; ++number)
            all.push_back({static_cast<int>(s) + 1, coalition(scenarios[s], number)});
    }
    record.coalitions = all.size();
    return all;
}

void simulate(const RunInputs& inputs, const RunSettings& settings, std::uint64_t seed,
              ShardLoop& loop, Progress& progress, RunResults& results, RunClock& clock,
              CheckpointKeeper& keeper) {
    const int all = settings.share ? settings.share->replicates : results.replicates;
    const ParameterDraws parameters(inputs.table, seed, inputs.varied, all);
    results.uncertainty = uncertainty_record(inputs.table, parameters, inputs.varied, all);
    RunPosition from = keeper.begin(results, clock);
    for (; from.replicate < results.replicates; from = {from.replicate + 1})
        Replicate(inputs, settings, seed, from.replicate, parameters, loop, progress, results,
                  clock, keeper)
            .run(from);
}

}  // namespace lc
