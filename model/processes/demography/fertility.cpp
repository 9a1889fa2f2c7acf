#include "model/processes/demography/fertility.hpp"

#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"

namespace lc {

const ProcessInfo fertility_info{
    .name = "fertility",
    .phase = Phase::demography,
    .streams = {Stream::fertility},
    .this_year = {Column::age, Column::relation, Column::unit, Column::structure},
    .last_year = {Column::qualification, Column::activity},
    .writes = {Column::event},
};

namespace {

/// Draws for one benefit unit's women. A year has at most one maternity a woman; children at home
/// stand for children ever born.
void draw_unit(const Context& context, Persons& persons, const UnitRows& unit, int grown_up,
               const FertilityParameters& fertility, float year_factor) {
    const DemographyRates& rates = context.rates->demography;
    for (std::size_t p = unit.first; p < unit.last; ++p) {
        const int age = persons.age[p];
        if (persons.sex[p] != Sex::female || age < first_birth_age || age > last_birth_age ||
            (persons.event[p] & event::dies) != 0)
            continue;
        const bool adult = p < unit.first_child;
        const int children = adult ? unit.children() + grown_up : 0;
        const float chance = rates.maternity[static_cast<std::size_t>(age - first_birth_age)]
                                            [static_cast<std::size_t>(std::min(children, 4))] *
                             maternity_ratio(fertility, age, adult && unit.couple(), children,
                                             persons.activity[p], persons.qualification[p]) *
                             year_factor;
        const auto draw = context.draws(persons.id[p], context.year, Stream::fertility);
        if (unit_float(draw[0]) >= chance) continue;
        persons.event[p] |= event::gives_birth;
        if (unit_float(draw[1]) < static_cast<float>(fertility.twin_share))
            persons.event[p] |= event::gives_birth_to_twins;
    }
}

}  // namespace

void fertility(const Context& context, Shard& shard, Tally&) {
    Persons& persons = shard.persons;
    const float control =
        context.rates->demography
            .maternity_factor[static_cast<std::size_t>(control_index(context.year))];
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
        const FertilityParameters& parameters =
            context.parameters(shard.households.selection[h]).fertility;
        const float year_factor = control * static_cast<float>(parameters.level);
        const int grown_up = adult_children(persons, first, last);
        for (std::size_t head = first; head < last;) {
            const UnitRows unit = unit_at(persons, head, last);
            draw_unit(context, persons, unit, head == first ? grown_up : 0, parameters,
                      year_factor);
            head = unit.last;
        }
    }
}

}  // namespace lc
