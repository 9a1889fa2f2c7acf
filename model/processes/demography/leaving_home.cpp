#include "model/processes/demography/leaving_home.hpp"

#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"

namespace lc {

const ProcessInfo leaving_home_info{
    .name = "leaving_home",
    .phase = Phase::demography,
    .streams = {Stream::leaving_home},
    .this_year = {Column::age, Column::relation, Column::unit, Column::structure},
    .last_year = {},
    .writes = {Column::event},
};

void leaving_home(const Context& context, Shard& shard, Tally&) {
    Persons& persons = shard.persons;
    const DemographyRates& rates = context.rates->demography;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t first = shard.first_person[h], end = shard.first_person[h + 1];
        if (persons.unit[end - 1] == 0) continue;
        const HouseholdFormationParameters& parameters =
            context.parameters(shard.households.selection[h]).household_formation;
        for (std::size_t p = first + 1; p < end; ++p) {
            if (persons.unit[p] == persons.unit[p - 1] || (persons.event[p] & event::dies) != 0)
                continue;
            const auto draw = context.draws(persons.id[p], context.year, Stream::leaving_home);
            if (unit_float(draw[0]) < leaving_chance(parameters, rates, persons.relation[p],
                                                     persons.age[p], persons.sex[p]))
                persons.event[p] |= event::leaves_home;
        }
    }
}

}  // namespace lc
