#include "model/processes/demography/separation.hpp"

#include "model/population/block.hpp"
#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"
#include "model/processes/distinct_sets.hpp"

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

/// Largest chance of a couple under any of the year's parameters.
float largest_chance(const Context& context) {
    float most = 0;
    const auto raise = [&](const Parameters& set) {
        // A ratio above one raises the chance, whatever else does.
        const bool children = set.separation.children_ratio > 1;
        const bool poor = set.separation.poverty_ratio > 1;
        for (int age = 0; age < age_count; ++age)
            most = std::max(most, separation_chance(set.separation, age, children, poor));
    };
    for_each_distinct(
        context.sets, [](const Parameters& set) -> const auto& { return set.separation; }, raise);
    return most;
}

/// Flags the heads of couples.
void find_couples(const std::uint8_t* __restrict partner, const std::uint8_t* __restrict events,
                  std::size_t size, std::uint8_t* __restrict flags) noexcept {
    for (std::size_t i = 0; i + 1 < size; ++i)
        flags[i] = partner[i + 1] & lives(events[i]) & lives(events[i + 1]);
    if (size > 0) flags[size - 1] = 0;
}

/// Draws whether the couple whose head is in row `head` of household `h` parts.
void draw_couple(const Context& context, Shard& shard, std::size_t h, std::size_t head,
                 const std::array<std::uint32_t, 4>& draw) {
    Persons& persons = shard.persons;
    const SeparationParameters& parameters =
        context.parameters(shard.households.selection[h]).separation;
    const bool poor = (shard.households.poverty_status[h] & poverty::relative_ahc) != 0;
    const UnitRows unit = unit_at(persons, head, shard.first_person[h + 1]);
    if (unit_float(draw[0]) <
        separation_chance(parameters, deciding_age(persons, unit), unit.children() > 0, poor))
        persons.event[who_leaves(persons, unit, unit_float(draw[1]), parameters)] |=
            event::separates;
}

}  // namespace

void separation(const Context& context, Shard& shard, Tally&) {
    const float most = largest_chance(context);
    Persons& persons = shard.persons;
    BlockFamilies families;
    BlockColumn<std::uint8_t> flags;
    RowList couples;
    BlockColumn<std::uint64_t> ids;
    BlockDraws draws(context.draws, context.year, Stream::separation);
    for_each_block(shard, [&](Block block) {
        families.find(shard, block);
        find_couples(families.partner(), persons.event.data() + block.first, block.size(),
                     flags.room(block.size()));
        couples.select(flags.data(), block.size());
        // Keyed by the smaller identifier: the same couple whoever is the head.
        std::uint64_t* const id = ids.room(couples.rows().size());
        for (std::size_t n = 0; n < couples.rows().size(); ++n) {
            const std::size_t head = block.first + couples.rows()[n];
            id[n] = std::min(persons.id[head], persons.id[head + 1]);
        }
        const auto* const bits = draws.of({id, couples.rows().size()});
        std::size_t h = block.first_household;
        for (std::size_t n = 0; n < couples.rows().size(); ++n) {
            if (unit_float(bits[n][0]) >= most) continue;
            const std::size_t head = block.first + couples.rows()[n];
            while (shard.first_person[h + 1] <= head) ++h;
            draw_couple(context, shard, h, head, bits[n]);
        }
    });
}

}  // namespace lc
