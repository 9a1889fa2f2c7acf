#include "tests/support/country.hpp"

#include <numeric>

#include "model/processes/consequences/child_development.hpp"
#include "model/processes/consequences/exposure.hpp"
#include "model/rates/make_health_rates.hpp"
#include "model/rates/make_mortality_rates.hpp"
#include "runner/simulation/base_year.hpp"
#include "runner/simulation/build_world.hpp"
#include "scenarios/resolve.hpp"

namespace lc::testing {
namespace {

UkYear uk_year(int year, const Parameters& law) {
    UkYear uk = project_inputs().economy.uk_year(year);
    if (year == 2022) uk.mortality_factor = law.mortality.factor_2022;
    if (year == 2023) uk.mortality_factor = law.mortality.factor_2023;
    return uk;
}

}  // namespace

Country::Country(double scale, std::initializer_list<const char*> places) {
    settings_.scale = scale;
    settings_.whole_country = places.size() == 0;
    for (const char* place : places) settings_.authorities.push_back(inputs_.data.find(place));
    if (settings_.whole_country) {
        settings_.authorities.resize(inputs_.data.authorities.size());
        std::iota(settings_.authorities.begin(), settings_.authorities.end(), 0);
    }
    law_ = inputs_.table.at(start_year, inputs_.economy);
    uk_ = uk_year(start_year, law_);
    ShardLoop loop(1);
    Progress progress(1, Progress::Style::none);
    StartingPoint point =
        build_world(inputs_.data, settings_, law_, uk_, Draws(1, 0), loop, progress);
    world_ = std::move(point.world);
    rates_ = std::move(point.rates);
}

Context Country::context(std::size_t k) const {
    Context context;
    context.year = uk_.year;
    context.scale = settings_.scale;
    context.whole_country = settings_.whole_country;
    context.uk = &uk_;
    context.authority = &authority(k);
    context.rates = &rates_[k];
    context.sets = {&law_, 1};
    return context;
}

void Country::live_to(int year) {
    for (; next_year_ <= year; ++next_year_) live(next_year_);
}

YearMedians Country::medians(YearRunner& runner) const {
    if (settings_.whole_country) return runner.medians(world_);
    const National& national = inputs_.data.national;
    return {national.median_ahc * uk_.earnings_index, national.median_bhc * uk_.earnings_index};
}

void Country::calibrate_incomes(YearRunner& runner, const YearInputs& inputs) {
    std::vector<Tally> unused(world_.shards.size());
    runner.phases({Phase::tax_benefit, Phase::tax_benefit}, world_, inputs, unused);
    const YearMedians given = medians(runner);
    calibrate_poverty(world_, inputs_.data, settings_, runner, rates_,
                      settings_.whole_country ? nullptr : &given);
}

void Country::live(int year) {
    ShardLoop loop(1);
    Progress progress(1, Progress::Style::none);
    YearRunner runner(inputs_.data, settings_, Draws(1, 0), loop, rates_, progress);
    law_ = inputs_.table.at(year, inputs_.economy);
    uk_ = uk_year(year, law_);
    YearInputs inputs{uk_, {}};
    const Scenario scenario = baseline_scenario();
    for (const int authority : settings_.authorities)
        inputs.parameters.push_back(
            resolve_scenario(scenario, law_, inputs_.economy, inputs_.data, authority, year));
    tallies_.assign(world_.shards.size(), {});
    if (year > start_year) {
        runner.demography(world_, inputs, tallies_);
        runner.phases({Phase::circumstances, Phase::circumstances}, world_, inputs, tallies_);
    } else {
        runner.select(world_, inputs);
    }
    if (year == base_year) calibrate_incomes(runner, inputs);
    runner.phases({Phase::tax_benefit, Phase::tax_benefit}, world_, inputs, tallies_);
    const YearMedians now = medians(runner);
    if (year <= base_year) base_medians_ = now;
    set_thresholds(inputs.uk, now, base_medians_);
    uk_ = inputs.uk;
    const auto calibrate = [&](const Process& process, const Context& context, std::size_t k) {
        if (year == start_year && process.step == exposure)
            calibrate_health(context, world_.shards[k], rates_[k].health);
        if ((year == start_year || year == base_year) && process.step == child_development)
            calibrate_mortality(context, world_.shards[k], rates_[k].mortality);
    };
    runner.phases({Phase::consequences, Phase::record}, world_, inputs, tallies_, calibrate);
    tally_ = {};
    for (const Tally& tally : tallies_) tally_ += tally;
}

}  // namespace lc::testing
