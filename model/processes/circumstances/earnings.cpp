#include "model/processes/circumstances/earnings.hpp"

#include "model/core/draw_block.hpp"
#include "model/core/fixed_point.hpp"
#include "model/work/pay.hpp"

namespace lc {

const ProcessInfo earnings_info{
    "earnings",
    Phase::circumstances,
    {Stream::earnings},
    {Column::id, Column::age, Column::sex, Column::relation, Column::qualification,
     Column::activity, Column::hours, Column::work_propensity, Column::decile, Column::selection,
     Column::structure},
    {Column::tenure, Column::wage},
    {Column::wage, Column::income}};

namespace {

/// Raises the wages of row `p` to a minimum above the law's. Whether the employer pledges a living
/// wage is a draw for life, so that wider coverage only adds employees.
void raise_to_minimum(const WageModel& model, const Draws& draws, Persons& persons, std::size_t p,
                      const std::array<std::uint32_t, 4>& bits, Tally& tally) {
    if (!works(persons.activity[p])) return;
    PaySituation s = pay_situation(persons, p, bits);
    s.pledged = model.coverage() > 0 &&
                unit_float(draws(persons.id[p], 0, Stream::earnings)[0]) < model.coverage();
    const float rise = model.rise_of_minimum(s);
    persons.income[p] += rise;
    tally.employer_cost_pence += to_pence(rise);
}

}  // namespace

void earnings(const Context& context, Shard& shard, Tally& tally) {
    const std::vector<WageModel> models = wage_models(context);
    const NormalTable& table = normal_table();
    Persons& persons = shard.persons;
    const Households& households = shard.households;
    DrawBlock draws(context.draws, persons.id, context.year, Stream::earnings);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const WageModel& model = models[households.selection[h]];
        const float mean = model.mean_component(households.tenure[h], households.decile[h],
                                                dependent_children(shard, h));
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const int age = persons.age[p];
            if (age < 16) {
                persons.income[p] = 0;
                continue;
            }
            std::array<std::uint32_t, 4> bits{};
            if (persons.activity[p] != Activity::retired) {
                bits = draws[p];
                const float deviate = table.deviate(bits[0]);
                persons.wage[p] = age == 16 ? mean + model.deviation() * deviate
                                            : model.next_component(persons.wage[p], mean, deviate);
            }
            persons.income[p] = market_income(model, persons, p, bits);
            if (model.raises_minimum())
                raise_to_minimum(model, context.draws, persons, p, bits, tally);
        }
    }
}

}  // namespace lc
