#include "model/processes/demography/leaving_home.hpp"

#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"
#include "model/processes/moves/chances.hpp"

namespace lc {

const ProcessInfo leaving_home_info{
    .name = "leaving_home",
    .phase = Phase::demography,
    .streams = {Stream::leaving_home},
    .this_year = {Column::age, Column::relation, Column::unit, Column::structure},
    .last_year = {Column::activity},
    .writes = {Column::event},
};

void leaving_home(const Context& context, Shard& shard, Tally&) {
    Persons& persons = shard.persons;
    const DemographyRates& rates = context.rates->demography;
    const UkMoves& moves = context.rates->moves.within_uk(context.year);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const Parameters& parameters = context.parameters(shard.households.selection[h]);
        for (std::size_t p = shard.first_person[h] + 1; p < shard.first_person[h + 1]; ++p) {
            const int age = persons.age[p];
            if (!could_leave(persons.relation[p], age, persons.activity[p]) ||
                (persons.event[p] & event::dies) != 0)
                continue;
            const float here =
                leaving_chance(parameters, rates, persons.relation[p], age, persons.sex[p]);
            const float away =
                move_chance(moves.leaving[static_cast<std::size_t>(mover_class(age))],
                            leaver_move_ratio(parameters.migration, age));
            const auto draw = context.draws(persons.id[p], context.year, Stream::leaving_home);
            if (unit_float(draw[0]) < here + away) persons.event[p] |= event::leaves_home;
        }
    }
}

}  // namespace lc
