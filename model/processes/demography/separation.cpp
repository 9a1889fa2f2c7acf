#include "model/processes/demography/separation.hpp"

#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"

namespace lc {

const ProcessInfo separation_info{
    .name = "separation",
    .phase = Phase::demography,
    .streams = {Stream::separation},
    .this_year = {Column::age, Column::relation, Column::unit, Column::structure},
    .last_year = {Column::poverty_status},
    .writes = {Column::event},
};

namespace {

/// The age that decides: the woman's; of two women or two men, the younger's.
int deciding_age(const Persons& persons, const UnitRows& unit) {
    const std::size_t a = unit.first, b = unit.first + 1;
    if (persons.sex[a] != persons.sex[b]) return persons.age[persons.sex[a] == Sex::female ? a : b];
    return std::min(persons.age[a], persons.age[b]);
}

/// Who leaves the home. Of parents the father, but for a stated share; otherwise either, evenly.
std::size_t who_leaves(const Persons& persons, const UnitRows& unit, float draw,
                       const SeparationParameters& separation) {
    const bool mixed = persons.sex[unit.first] != persons.sex[unit.first + 1];
    const bool head_is_woman = persons.sex[unit.first] == Sex::female;
    if (unit.children() > 0 && mixed) {
        const bool mother = draw < static_cast<float>(separation.mother_leaves);
        return mother == head_is_woman ? unit.first : unit.first + 1;
    }
    return draw < 0.5f ? unit.first : unit.first + 1;
}

}  // namespace

void separation(const Context& context, Shard& shard, Tally&) {
    Persons& persons = shard.persons;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t end = shard.first_person[h + 1];
        const SeparationParameters& parameters =
            context.parameters(shard.households.selection[h]).separation;
        const bool poor = (shard.households.poverty_status[h] & poverty::relative_ahc) != 0;
        for (std::size_t head = shard.first_person[h]; head < end;) {
            const UnitRows unit = unit_at(persons, head, end);
            const std::size_t partner = head + 1;
            if (unit.couple() &&
                ((persons.event[head] | persons.event[partner]) & event::dies) == 0) {
                // Keyed by the smaller identifier: the same couple whoever is the head.
                const std::uint64_t id = std::min(persons.id[head], persons.id[partner]);
                const auto draw = context.draws(id, context.year, Stream::separation);
                if (unit_float(draw[0]) < separation_chance(parameters, deciding_age(persons, unit),
                                                            unit.children() > 0, poor))
                    persons.event[who_leaves(persons, unit, unit_float(draw[1]), parameters)] |=
                        event::separates;
            }
            head = unit.last;
        }
    }
}

}  // namespace lc
