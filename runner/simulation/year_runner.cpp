#include "runner/simulation/year_runner.hpp"

#include <tbb/enumerable_thread_specific.h>

#include <memory>
#include <utility>

#include "model/year/schedule.hpp"
#include "runner/simulation/exchange.hpp"

namespace lc {

void set_thresholds(UkYear& uk, const YearMedians& year, const YearMedians& base) {
    uk.threshold_ahc = 0.6 * year.ahc;
    uk.threshold_bhc = 0.6 * year.bhc;
    uk.deep_ahc = 0.5 * year.ahc;
    uk.absolute_ahc = 0.6 * base.ahc * uk.price_index;
    uk.absolute_bhc = 0.6 * base.bhc * uk.price_index;
}

YearRunner::YearRunner(const UkData& data, const RunSettings& settings, const Draws& draws,
                       ShardLoop& loop, std::vector<AuthorityRates>& rates, Progress& progress)
    : data_(data),
      settings_(settings),
      draws_(draws),
      loop_(loop),
      rates_(rates),
      progress_(progress),
      sets_(settings.authorities.size()),
      limited_(settings.authorities.size()),
      outboxes_(settings.authorities.size()),
      arrivals_(data.authorities.size()) {}

Context YearRunner::context(std::size_t shard, const UkYear& uk) const {
    Context context;
    context.year = uk.year;
    context.scale = settings_.scale;
    context.moves = settings_.moves;
    context.whole_country = settings_.whole_country;
    context.draws = draws_;
    context.uk = &uk;
    context.authority = &data_.authorities[static_cast<std::size_t>(settings_.authorities[shard])];
    context.rates = &rates_[shard];
    context.sets = sets_[shard];
    context.limited = limited_[shard];
    return context;
}

template <class Function>
void YearRunner::each(const World& world, const Function& function) {
    loop_(
        world.shards.size(), [&](std::size_t k) { return world.shards[k].person_count(); },
        function);
}

void YearRunner::choose_parameters(Shard& shard, const YearInputs& inputs, std::size_t k) {
    std::vector<std::uint32_t> masks;
    select_parameters(inputs.parameters[k], draws_, shard, sets_[k], masks);
    limited_[k] = limited_levers(inputs.parameters[k], sets_[k], masks);
}

void YearRunner::select(World& world, const YearInputs& inputs) {
    each(world, [&](std::size_t k) { choose_parameters(world.shards[k], inputs, k); });
}

void YearRunner::demography(World& world, const YearInputs& inputs, std::span<Tally> tallies) {
    each(world, [&](std::size_t k) {
        // Takes over the columns of the shard before, a larger one as a rule, so that they are
        // neither copied nor allocated anew.
        thread_local Shard rebuilt;
        Shard& shard = world.shards[k];
        choose_parameters(shard, inputs, k);
        const Context here = context(k, inputs.uk);
        for (const Process& process : schedule())
            if (process.info.phase <= Phase::moves) process.step(here, shard, tallies[k]);
        rebuild(here, shard, rebuilt, outboxes_[k], tallies[k]);
        std::swap(shard, rebuilt);
    });
    if (!moves()) return;
    exchange_movers(partition(), outboxes_);
    list_arrivals(outboxes_, arrivals_);
}

void YearRunner::phases(PhaseRange range, World& world, const YearInputs& inputs,
                        std::span<Tally> tallies, const After& after) {
    each(world, [&](std::size_t k) {
        Shard& shard = world.shards[k];
        if (range.first == Phase::circumstances) {
            if (moves())
                receive(context(k, inputs.uk), arrivals_[static_cast<std::size_t>(shard.authority)],
                        shard, tallies[k]);
            choose_parameters(shard, inputs, k);
        }
        const Context here = context(k, inputs.uk);
        for (const Process& process : schedule()) {
            if (process.info.phase < range.first || process.info.phase > range.last) continue;
            process.step(here, shard, tallies[k]);
            if (after) after(process, here, k);
        }
        if (range.last == Phase::record) progress_.advance(shard.person_count());
    });
}

template <class Sum, class Count>
std::unique_ptr<Sum> YearRunner::sum(const World& world, const Count& count) {
    tbb::enumerable_thread_specific<std::unique_ptr<Sum>> sums(
        [] { return std::make_unique<Sum>(); });
    each(world, [&](std::size_t k) { count(k, *sums.local()); });
    auto total = std::make_unique<Sum>();
    for (const auto& own : sums) *total += *own;
    return total;
}

YearMedians YearRunner::medians(const World& world) {
    const auto total = sum<IncomeHistogram>(world, [&](std::size_t k, IncomeHistogram& own) {
        const Shard& shard = world.shards[k];
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            const std::uint32_t persons = shard.first_person[h + 1] - shard.first_person[h];
            const auto ahc = IncomeHistogram::bin(shard.households.equivalised_ahc[h]);
            const auto bhc = IncomeHistogram::bin(shard.households.equivalised_bhc[h]);
            own.ahc[static_cast<std::size_t>(ahc)] += persons;
            own.bhc[static_cast<std::size_t>(bhc)] += persons;
        }
    });
    partition().ranks().sum(total->ahc);
    partition().ranks().sum(total->bhc);
    return {median(total->ahc), median(total->bhc)};
}

std::unique_ptr<NationIncomes> YearRunner::incomes(const World& world) {
    auto total = sum<NationIncomes>(world, [&](std::size_t k, NationIncomes& own) {
        const auto authority = static_cast<std::size_t>(settings_.authorities[k]);
        own[static_cast<std::size_t>(data_.authorities[authority].nation)].add(world.shards[k]);
    });
    for (AreaIncomes& nation : *total)
        for (IncomeBins& bins : nation.incomes) {
            partition().ranks().sum(bins.persons);
            partition().ranks().sum(bins.pence);
        }
    return total;
}

std::uint64_t YearRunner::persons(const World& world) const {
    return partition().ranks().sum(std::uint64_t{world.persons()});
}

void YearRunner::share(std::span<Tally> tallies) const { partition().ranks().combine(tallies); }

}  // namespace lc
