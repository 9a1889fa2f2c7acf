#include "model/processes/demography/partnership.hpp"

#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"

namespace lc {

const ProcessInfo partnership_info{
    .name = "partnership",
    .phase = Phase::demography,
    .streams = {Stream::partnership},
    .this_year = {Column::age, Column::relation, Column::unit, Column::structure},
    .last_year = {Column::activity},
    .writes = {Column::event},
};

void partnership(const Context& context, Shard& shard, Tally&) {
    Persons& persons = shard.persons;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t end = shard.first_person[h + 1];
        const PartnershipParameters& parameters =
            context.parameters(shard.households.selection[h]).partnership;
        for (std::size_t head = shard.first_person[h]; head < end;) {
            const UnitRows unit = unit_at(persons, head, end);
            if (!unit.couple() && (persons.event[head] & event::dies) == 0) {
                const auto draw =
                    context.draws(persons.id[head], context.year, Stream::partnership);
                if (unit_float(draw[0]) < seeking_chance(parameters, persons.age[head],
                                                         persons.sex[head], unit.children() > 0,
                                                         persons.activity[head]))
                    persons.event[head] |= event::seeks_partner;
            }
            head = unit.last;
        }
    }
}

}  // namespace lc
