#include "model/processes/consequences/health.hpp"

#include <algorithm>

#include "model/health/health_model.hpp"
#include "model/population/block.hpp"
#include "model/processes/consequences/exposure.hpp"
#include "model/rates/make_health_rates.hpp"

namespace lc {

const ProcessInfo health_info{
    "health",
    Phase::consequences,
    {Stream::health},
    {Column::id, Column::age, Column::qualification, Column::adult_exposure, Column::child_exposure,
     Column::decile, Column::quality, Column::structure},
    {Column::health, Column::disability},
    {Column::health, Column::disability}};

namespace {

/// States of three ordered levels (0 best) after a small change of the chances of being at level 1
/// or worse and at level 2: what a level loses on balance leaves it, nobody else moves, so that the
/// shares of an age stay with the age.
int drift(int level, float worse, float worst, float worse_change, float worst_change,
          float uniform) {
    const float best_before = 1 - (worse - worse_change), worst_before = worst - worst_change;
    const float middle_before = 1 - best_before - worst_before;
    const int from_best = uniform * best_before < worse_change ? 1 : 0;
    const int from_worst = uniform * worst_before < -worst_change ? 1 : 2;
    const int from_middle = (1 - uniform) * middle_before < -worse_change ? 0 : 1;
    const int middle = uniform * middle_before < worst_change ? 2 : from_middle;
    const int not_worst = level == 0 ? from_best : middle;
    return level == 2 ? from_worst : not_worst;
}

void redraw(const HealthChances& chances, float shared, const std::array<std::uint32_t, 4>& draw,
            Persons& persons, std::size_t p) {
    const float first = unit_float(draw[1]);
    const float second = unit_float(draw[2]) < shared ? first : unit_float(draw[3]);
    persons.health[p] = draw_health(chances, first);
    persons.disability[p] = draw_limitation(chances, second);
}

/// Largest chance, by age, that someone in the best state leaves it for age alone: with chance p of
/// a worse state it is p times the step of the log-odds. Most persons are settled by it, without
/// their own chances.
std::array<float, age_count> largest_drift(const HealthModel& model) {
    std::array<float, age_count> largest{};
    for (int age = 1; age < age_count; ++age)
        for (const std::size_t state : {0u, 2u})
            largest[static_cast<std::size_t>(age)] =
                std::max(largest[static_cast<std::size_t>(age)],
                         model.profile(state, age) - model.profile(state, age - 1));
    return largest;
}

/// Yearly chance of a redraw by age.
std::array<float, age_count> redraw_chances(const HealthStateParameters& parameters) {
    std::array<float, age_count> chances{};
    for (std::size_t age = 1; age < chances.size(); ++age)
        chances[age] = static_cast<float>(age < 16   ? parameters.redraw_child
                                          : age < 65 ? parameters.redraw_working_age
                                                     : parameters.redraw_older);
    chances[0] = 1;
    return chances;
}

/// One year's health of one shard, a block at a time: lists who is redrawn and whose state may
/// drift, most being settled by the largest chance of their age, then works out their chances.
class HealthYear {
  public:
    HealthYear(const Context& context, Shard& shard)
        : shard_(shard),
          model_(context.law().health_state, context.rates->health),
          anew_(redraw_chances(context.law().health_state)),
          drift_at_most_(largest_drift(model_)),
          shared_(static_cast<float>(context.law().health_state.shared_draw)),
          draws_(context.draws, context.year, Stream::health) {}

    void age(Block block) {
        const Households& households = shard_.households;
        spread(
            shard_, block,
            [&](std::size_t h) {
                return model_.effect_of_home(households.decile[h], households.quality[h]);
            },
            home_);
        bits_ = draws_.of({shard_.persons.id.data() + block.first, block.size()});
        list(block);
        for (const std::uint32_t i : redrawn_.rows())
            redraw(chances(block, i), shared_, bits_[i], shard_.persons, block.first + i);
        for (const std::uint32_t i : unhealthy_.rows()) drift_health(block, i);
        for (const std::uint32_t i : limited_.rows()) drift_limitation(block, i);
    }

  private:
    void list(Block block) {
        const Persons& persons = shard_.persons;
        const std::size_t first = block.first, size = block.size();
        const Margins margins{again_.room(size), unhealthy_by_.room(size), limited_by_.room(size)};
        weigh(persons.age.data() + first, size, uniform_.room(size), margins);
        RowList::Writer redrawn = redrawn_.start(size);
        RowList::Writer unhealthy = unhealthy_.start(size);
        RowList::Writer limited = limited_.start(size);
        for (std::size_t i = 0; i < size; ++i) {
            const bool ages = margins.again[i] >= 0;
            redrawn.add_if(margins.again[i] < 0, i);
            unhealthy.add_if(ages & ((persons.health[first + i] != GeneralHealth::good) |
                                     (margins.unhealthy[i] < 0)),
                             i);
            limited.add_if(ages & ((persons.disability[first + i] != Disability::none) |
                                   (margins.limited[i] < 0)),
                           i);
        }
        redrawn_.finish(redrawn);
        unhealthy_.finish(unhealthy);
        limited_.finish(limited);
    }

    /// Draws less the chances that they are compared with: below 0 for those who are redrawn, or
    /// who may leave the best state.
    struct Margins {
        float *again, *unhealthy, *limited;
    };
    void weigh(const std::uint8_t* __restrict age, std::size_t size, float* __restrict uniform,
               const Margins& margins) const noexcept {
        const float* __restrict const anew_at = anew_.data();
        const float* __restrict const drift_at = drift_at_most_.data();
        const std::array<std::uint32_t, 4>* __restrict const bits = bits_;
        float* __restrict const again = margins.again;
        float* __restrict const unhealthy = margins.unhealthy;
        float* __restrict const limited = margins.limited;
        for (std::size_t i = 0; i < size; ++i) {
            const float anew = anew_at[age[i]], first = unit_float(bits[i][0]);
            const float own = (first - anew) / (1 - anew);
            uniform[i] = own;
            again[i] = first - anew;
            unhealthy[i] = own - drift_at[age[i]];
            limited[i] = unit_float(bits[i][1]) - drift_at[age[i]];
        }
    }

    float circumstances(Block block, std::size_t i) const noexcept {
        return model_.circumstances(shard_.persons, block.first + i, home_.data()[i]);
    }
    HealthChances chances(Block block, std::size_t i) const noexcept {
        return model_.chances(shard_.persons.age[block.first + i], circumstances(block, i));
    }

    void drift_health(Block block, std::size_t i) noexcept {
        const int age = shard_.persons.age[block.first + i];
        GeneralHealth& state = shard_.persons.health[block.first + i];
        const HealthChances now = model_.health_chances(age, circumstances(block, i));
        const HealthChances change = model_.change_with_age(age, now);
        state =
            static_cast<GeneralHealth>(drift(static_cast<int>(state), now.fair_or_bad, now.bad,
                                             change.fair_or_bad, change.bad, uniform_.data()[i]));
    }
    void drift_limitation(Block block, std::size_t i) noexcept {
        const int age = shard_.persons.age[block.first + i];
        Disability& state = shard_.persons.disability[block.first + i];
        const HealthChances now = model_.limitation_chances(age, circumstances(block, i));
        const HealthChances change = model_.change_with_age(age, now);
        state = static_cast<Disability>(drift(static_cast<int>(state), now.limited,
                                              now.limited_a_lot, change.limited,
                                              change.limited_a_lot, unit_float(bits_[i][1])));
    }

    Shard& shard_;
    const HealthModel model_;
    const std::array<float, age_count> anew_, drift_at_most_;
    const float shared_;  ///< share of redraws in which health and limitation have one draw
    BlockDraws draws_;

    // Of the block.
    const std::array<std::uint32_t, 4>* bits_ = nullptr;
    BlockColumn<float> home_;
    BlockColumn<float> uniform_;                            ///< of those who are not redrawn
    BlockColumn<float> again_, unhealthy_by_, limited_by_;  ///< see Margins
    RowList redrawn_, unhealthy_, limited_;
};

}  // namespace

void health(const Context& context, Shard& shard, Tally& /*tally*/) {
    HealthYear year(context, shard);
    for_each_block(shard, [&](Block block) { year.age(block); });
}

void initialise_health(const Context& context, Shard& shard, HealthRates& rates) {
    expect_exposure(context, shard);
    calibrate_health(context, shard, rates);
    const HealthStateParameters& parameters = context.law().health_state;
    const HealthModel model(parameters, rates);
    const auto shared = static_cast<float>(parameters.shared_draw);
    Persons& persons = shard.persons;
    const Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const float home = model.effect_of_home(households.decile[h], households.quality[h]);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
            redraw(model.chances(persons.age[p], model.circumstances(persons, p, home)), shared,
                   context.draws(persons.id[p], context.year, Stream::health), persons, p);
    }
}

}  // namespace lc
