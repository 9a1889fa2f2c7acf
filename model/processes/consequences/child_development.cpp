#include "model/processes/consequences/child_development.hpp"

#include <vector>

#include "model/core/fixed_point.hpp"
#include "model/education/attainment_model.hpp"
#include "model/education/parents.hpp"

namespace lc {

const ProcessInfo child_development_info{
    "child_development",
    Phase::consequences,
    {Stream::child_development},
    {Column::id, Column::age, Column::relation, Column::unit, Column::qualification,
     Column::selection, Column::poverty_status, Column::structure},
    {Column::attainment},
    {Column::attainment}};

namespace {

struct Development {
    AttainmentModel model;
    std::int64_t hub_pence = 0;  ///< a year per child under 5
};

void grow(const Development& development, const Context& context, Persons& persons,
          const BenefitUnit& unit, bool poor, std::int64_t& hub_pence) {
    const Qualification parents = highest_qualification(persons, unit);
    for (std::size_t p = unit.adults_end(); p < unit.end; ++p) {
        const int age = persons.age[p];
        if (age > 15) continue;
        if (age == 0)
            persons.attainment[p] = development.model.ability_deviation() *
                                    Talent::of(context.draws, persons.id[p]).ability;
        persons.attainment[p] += development.model.growth(age, parents, poor);
        if (age < 5) hub_pence += development.hub_pence;
    }
}

}  // namespace

void child_development(const Context& context, Shard& shard, Tally& tally) {
    std::vector<Development> developments;
    developments.reserve(context.sets.size());
    for (const Parameters& set : context.sets)
        developments.push_back({AttainmentModel(set, context.rates->education.school_effect),
                                to_pence(set.early_years.family_hub_intensity *
                                         set.early_years.family_hub_spend_per_child)});
    const Payer payer =
        context.authority->nation == Nation::england ? Payer::council : Payer::devolved_government;
    std::int64_t& hubs = tally.fiscal_pence[static_cast<std::size_t>(payer)]
                                           [static_cast<std::size_t>(FiscalComponent::family_hubs)];
    Persons& persons = shard.persons;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t end = shard.first_person[h + 1];
        const bool poor = (shard.households.poverty_status[h] & poverty::relative_ahc) != 0;
        const Development& development = developments[shard.households.selection[h]];
        for (std::size_t begin = shard.first_person[h]; begin < end;) {
            const BenefitUnit unit = benefit_unit(persons, begin, end);
            if (unit.children > 0) grow(development, context, persons, unit, poor, hubs);
            begin = unit.end;
        }
    }
}

}  // namespace lc
