#include "model/processes/moves/international_migration.hpp"

#include <algorithm>

#include "model/population/block.hpp"
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

/// Flags the heads of units.
void find_heads(const std::uint8_t* __restrict head, const std::uint8_t* __restrict events,
                std::size_t size, std::uint8_t* __restrict flags) noexcept {
    for (std::size_t i = 0; i < size; ++i) flags[i] = head[i] & lives(events[i]);
}

float largest(const ByAge& table) {
    float most = 0;
    for (const auto& ages : table)
        most = std::max(most, *std::max_element(ages.begin(), ages.end()));
    return most;
}

}  // namespace

void international_migration(const Context& context, Shard& shard, Tally&) {
    const MovesRates& rates = context.rates->moves;
    const auto year = static_cast<std::size_t>(control_index(context.year));
    const ByAge arrival = of_year(rates.arrival, rates.arrival_factor[year]);
    const ByAge departure = of_year(rates.departure, rates.departure_factor[year]);
    // A mean is no more than the largest, but for what rounding of its sum adds: far less than
    // this.
    const float most = (largest(arrival) + largest(departure)) * 1.0001f;
    Persons& persons = shard.persons;
    BlockDraws draws(context.draws, context.year, Stream::international_migration);
    BlockFamilies families;
    BlockColumn<std::uint8_t> flags;
    RowList heads;
    for_each_block(shard, [&](Block block) {
        families.find(shard, block);
        find_heads(families.head(), persons.event.data() + block.first, block.size(),
                   flags.room(block.size()));
        heads.select(flags.data(), block.size());
        const auto* const bits = draws.of(persons.id, block.first, heads.rows());
        for (std::size_t n = 0; n < heads.rows().size(); ++n) {
            const float uniform = unit_float(bits[n][0]);
            if (uniform >= most) continue;
            const std::size_t head = block.first + heads.rows()[n];
            const UnitRows unit = families.unit(block, heads.rows()[n]);
            const float leaves = mean_over(persons, unit, departure);
            if (uniform < leaves) {
                if (!gives_birth(persons, unit)) persons.event[head] |= event::emigrates;
            } else if (uniform < leaves + mean_over(persons, unit, arrival)) {
                persons.event[head] |= event::is_copied;
            }
        }
    });
}

}  // namespace lc
