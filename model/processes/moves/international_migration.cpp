#include "model/processes/moves/international_migration.hpp"

#include "model/core/draw_block.hpp"
#include "model/population/units.hpp"

namespace lc {

const ProcessInfo international_migration_info{
    .name = "international_migration",
    .phase = Phase::moves,
    .streams = {Stream::international_migration},
    .this_year = {Column::age, Column::relation, Column::unit, Column::structure},
    .last_year = {},
    .writes = {Column::event},
};

namespace {

using ByAge = std::array<std::array<float, age_count>, sex_count>;

/// Rates of the year by single age.
ByAge of_year(const MigrationBands& rates, const MigrationBands& factors) {
    ByAge table{};
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (int age = 0; age < age_count; ++age) {
            const auto band = static_cast<std::size_t>(migration_band(age));
            table[sex][static_cast<std::size_t>(age)] = rates[sex][band] * factors[sex][band];
        }
    return table;
}

float mean_over(const Persons& persons, const UnitRows& unit, const ByAge& table) {
    float sum = 0;
    for (std::size_t p = unit.first; p < unit.last; ++p)
        sum += table[static_cast<std::size_t>(persons.sex[p])][persons.age[p]];
    return sum / static_cast<float>(unit.last - unit.first);
}

/// Nobody emigrates in the year of a birth.
bool gives_birth(const Persons& persons, const UnitRows& unit) {
    for (std::size_t p = unit.first; p < unit.last; ++p)
        if ((persons.event[p] & event::gives_birth) != 0) return true;
    return false;
}

}  // namespace

void international_migration(const Context& context, Shard& shard, Tally&) {
    const MovesRates& rates = context.rates->moves;
    const auto year = static_cast<std::size_t>(control_index(context.year));
    const ByAge arrival = of_year(rates.arrival, rates.arrival_factor[year]);
    const ByAge departure = of_year(rates.departure, rates.departure_factor[year]);
    Persons& persons = shard.persons;
    DrawBlock draws(context.draws, persons.id, context.year, Stream::international_migration);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t end = shard.first_person[h + 1];
        for (std::size_t head = shard.first_person[h]; head < end;) {
            const UnitRows unit = unit_at(persons, head, end);
            if ((persons.event[head] & event::dies) == 0) {
                const float leaves = mean_over(persons, unit, departure);
                const float arrives = mean_over(persons, unit, arrival);
                const float uniform = unit_float(draws[head][0]);
                if (uniform < leaves) {
                    if (!gives_birth(persons, unit)) persons.event[head] |= event::emigrates;
                } else if (uniform < leaves + arrives) {
                    persons.event[head] |= event::is_copied;
                }
            }
            head = unit.last;
        }
    }
}

}  // namespace lc
