#include "model/work/initialise_work.hpp"

#include "model/work/pay.hpp"
#include "model/work/working_life.hpp"

namespace lc {
namespace {

/// Rank in the yearly distribution of activity that stands for rank `rank` in the distribution of
/// the synthesised population, whose log odds of working are `shift` higher: the same activity, and
/// a readiness to work that carries the difference on.
float yearly_rank(const ActivityModel& model, const WorkSituation& s, float rank, float shift) {
    const float here = model.works(s, shift);
    const float later = model.works(s, 0.0f);
    if (rank < here) return rank / here * later;
    return 1.0f - (1.0f - rank) / (1.0f - here) * (1.0f - later);
}

void initialise_activity(const Context& context, Shard& shard) {
    const WorkModels models(context.law(), context.rates->work);
    const NormalTable& table = normal_table();
    Persons& persons = shard.persons;
    float shift = 0;
    const auto decide = [&](std::size_t p, const WorkSituation& s) {
        persons.hours[p] = 0;
        const auto bits = context.draws(persons.id[p], context.year, Stream::employment);
        const float drawn = table.rank(table.deviate(bits[0]));
        const bool of_working_age = s.age < ActivityModel::last_working_age;
        const float rank = of_working_age ? yearly_rank(models.activity, s, drawn, shift) : drawn;
        persons.work_propensity[p] = to_propensity(table.quantile(rank));
        if (!of_working_life(persons.activity[p])) {
            settle_learner(models, persons, p, rank);
        } else if (of_working_age) {
            settle(models, context.draws, persons, p, s, rank, bits[1]);
        } else {
            persons.activity[p] = Activity::retired;
        }
    };
    const auto works_now = [&](std::size_t p) { return persons.hours[p] > 0; };
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        shift = social_shift(context.law().employment.social_renting,
                             context.rates->work.social_share, shard.households.tenure[h]);
        visit_working_life(shard, h, decide, works_now);
    }
}

void initialise_pay(const Context& context, Shard& shard) {
    const WageModel model(context.law(), context.rates->work, context.uk->earnings_index);
    const NormalTable& table = normal_table();
    Persons& persons = shard.persons;
    const Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const float mean = model.mean_component(households.tenure[h], households.decile[h],
                                                dependent_children(shard, h)) +
                           social_shift(context.law().earnings.social_renting,
                                        context.rates->work.social_share, households.tenure[h]);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            persons.income[p] = 0;
            if (persons.age[p] < 16) continue;
            const auto bits = context.draws(persons.id[p], context.year, Stream::earnings);
            persons.wage[p] = mean + model.deviation() * table.deviate(bits[0]);
            persons.income[p] = market_income(model, persons, p, bits);
        }
    }
}

}  // namespace

void initialise_work(const Context& context, Shard& shard) {
    initialise_activity(context, shard);
    initialise_pay(context, shard);
}

}  // namespace lc
