#include "model/processes/circumstances/employment.hpp"

#include <cmath>

#include "model/core/draw_block.hpp"
#include "model/core/fixed_point.hpp"
#include "model/work/working_life.hpp"

namespace lc {

const ProcessInfo employment_info{
    "employment",
    Phase::circumstances,
    {Stream::employment},
    {Column::id, Column::age, Column::sex, Column::relation, Column::unit, Column::qualification,
     Column::activity, Column::decile, Column::selection, Column::structure},
    {Column::disability, Column::tenure, Column::hours, Column::work_propensity},
    {Column::activity, Column::hours, Column::work_propensity}};

namespace {

/// Readiness to work a year on; at 16 it begins.
float next_propensity(float before, int age, float persistence, float innovation, float deviate) {
    return age == 16 ? deviate : persistence * before + innovation * deviate;
}

}  // namespace

void employment(const Context& context, Shard& shard, Tally& tally) {
    const std::vector<WorkModels> all = work_models(context);
    std::int64_t& support = tally.spending(central_payer(context.authority->nation),
                                           FiscalComponent::employment_support);
    const NormalTable& table = normal_table();
    const auto persistence = static_cast<float>(context.law().work_dynamics.propensity_persistence);
    const float innovation = std::sqrt(1.0f - persistence * persistence);
    Persons& persons = shard.persons;
    const WorkModels* models = nullptr;
    DrawBlock draws(context.draws, persons.id, context.year, Stream::employment);

    const auto decide = [&](std::size_t p, const WorkSituation& s) {
        if (s.age >= ActivityModel::last_working_age) {
            persons.activity[p] = Activity::retired;
            persons.hours[p] = 0;
            return;
        }
        const auto& bits = draws[p];
        const float propensity = next_propensity(from_propensity(persons.work_propensity[p]), s.age,
                                                 persistence, innovation, table.deviate(bits[0]));
        persons.work_propensity[p] = to_propensity(propensity);
        const float rank = table.rank(propensity);
        if (!of_working_life(persons.activity[p])) {
            settle_learner(*models, persons, p, rank);
            return;
        }
        settle(*models, context.draws, persons, p, s, rank, bits[1]);
        if (models->activity.works_by_support(s, rank)) support += models->support_pence;
    };
    const auto works_now = [&](std::size_t p) { return persons.hours[p] > 0; };
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        models = &all[shard.households.selection[h]];
        visit_working_life(shard, h, decide, works_now);
    }
}

}  // namespace lc
