#include "model/processes/consequences/health.hpp"

#include <algorithm>

#include "model/core/draw_block.hpp"
#include "model/health/health_model.hpp"
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
    if (level == 0) return uniform * best_before < worse_change ? 1 : 0;
    if (level == 2) return uniform * worst_before < -worst_change ? 1 : 2;
    if (uniform * middle_before < worst_change) return 2;
    return (1 - uniform) * middle_before < -worse_change ? 0 : 1;
}

void redraw(const HealthChances& chances, float shared, const std::array<std::uint32_t, 4>& draw,
            Persons& persons, std::size_t p) {
    const float first = unit_float(draw[1]);
    const float second = unit_float(draw[2]) < shared ? first : unit_float(draw[3]);
    persons.health[p] = draw_health(chances, first);
    persons.disability[p] = draw_limitation(chances, second);
}

void age_by_a_year(const HealthModel& model, const HealthChances& now, float uniform, float other,
                   Persons& persons, std::size_t p) {
    const HealthChances change = model.change_with_age(persons.age[p], now);
    persons.health[p] =
        static_cast<GeneralHealth>(drift(static_cast<int>(persons.health[p]), now.fair_or_bad,
                                         now.bad, change.fair_or_bad, change.bad, uniform));
    persons.disability[p] = static_cast<Disability>(
        drift(static_cast<int>(persons.disability[p]), now.limited, now.limited_a_lot,
              change.limited, change.limited_a_lot, other));
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

}  // namespace

void health(const Context& context, Shard& shard, Tally& /*tally*/) {
    const HealthStateParameters& parameters = context.law().health_state;
    const HealthModel model(parameters, context.rates->health);
    const auto redraw_chance = redraw_chances(parameters);
    const auto drift_at_most = largest_drift(model);
    const auto shared = static_cast<float>(parameters.shared_draw);
    Persons& persons = shard.persons;
    const Households& households = shard.households;
    DrawBlock draws(context.draws, persons.id, context.year, Stream::health);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const float home = model.effect_of_home(households.decile[h], households.quality[h]);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const std::size_t age = persons.age[p];
            const auto& draw = draws[p];
            const float anew = redraw_chance[age], first = unit_float(draw[0]);
            const float uniform = (first - anew) / (1 - anew), other = unit_float(draw[1]);
            const bool best = persons.health[p] == GeneralHealth::good &&
                              persons.disability[p] == Disability::none;
            if (first >= anew && best && std::min(uniform, other) >= drift_at_most[age]) continue;
            const HealthChances chances =
                model.chances(static_cast<int>(age), model.circumstances(persons, p, home));
            if (first < anew)
                redraw(chances, shared, draw, persons, p);
            else
                age_by_a_year(model, chances, uniform, other, persons, p);
        }
    }
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
