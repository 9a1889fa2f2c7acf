#include "model/processes/demography/partnership.hpp"

#include "model/population/block.hpp"
#include "model/processes/demography/chances.hpp"
#include "model/processes/distinct_sets.hpp"

namespace lc {

const ProcessInfo partnership_info{
    .name = "partnership",
    .phase = Phase::demography,
    .streams = {Stream::partnership},
    .this_year = {Column::age, Column::relation, Column::unit, Column::structure},
    .last_year = {Column::activity},
    .writes = {Column::event},
};

namespace {

/// Largest chance of seeking a partner under any of the year's parameters, by sex and age.
using LargestChances = std::array<std::array<float, age_count>, sex_count>;

LargestChances largest_chances(const Context& context) {
    LargestChances most{};
    const auto raise = [&](const Parameters& set) {
        // A ratio above one raises the chance, whatever else does.
        const bool lone_parent = set.partnership.lone_parent_ratio > 1;
        const Activity activity =
            set.partnership.student_ratio > 1 ? Activity::student : Activity::retired;
        for (const Sex sex : {Sex::female, Sex::male})
            for (int age = 0; age < age_count; ++age) {
                float& largest = most[static_cast<std::size_t>(sex)][static_cast<std::size_t>(age)];
                largest = std::max(
                    largest, seeking_chance(set.partnership, age, sex, lone_parent, activity));
            }
    };
    for_each_distinct(
        context.sets, [](const Parameters& set) -> const auto& { return set.partnership; }, raise);
    return most;
}

/// Flags heads who have no partner.
void find_singles(const std::uint8_t* __restrict head, const std::uint8_t* __restrict partner,
                  const std::uint8_t* __restrict events, std::size_t size,
                  std::uint8_t* __restrict flags) noexcept {
    for (std::size_t i = 0; i < size; ++i)
        flags[i] = static_cast<std::uint8_t>(head[i] & (partner[i + 1] ^ 1) & lives(events[i]));
}

}  // namespace

void partnership(const Context& context, Shard& shard, Tally&) {
    const LargestChances most = largest_chances(context);
    Persons& persons = shard.persons;
    BlockDraws draws(context.draws, context.year, Stream::partnership);
    BlockFamilies families;
    BlockColumn<std::uint8_t> flags;
    RowList singles;
    for_each_block(shard, [&](Block block) {
        families.find(shard, block);
        find_singles(families.head(), families.partner(), persons.event.data() + block.first,
                     block.size(), flags.room(block.size()));
        singles.select(flags.data(), block.size());
        const auto* const bits = draws.of(persons.id, block.first, singles.rows());
        std::size_t h = block.first_household;
        for (std::size_t n = 0; n < singles.rows().size(); ++n) {
            const std::size_t i = singles.rows()[n], head = block.first + i;
            const float uniform = unit_float(bits[n][0]);
            if (uniform >= most[static_cast<std::size_t>(persons.sex[head])][persons.age[head]])
                continue;
            while (shard.first_person[h + 1] <= head) ++h;
            const PartnershipParameters& parameters =
                context.parameters(shard.households.selection[h]).partnership;
            if (uniform < seeking_chance(parameters, persons.age[head], persons.sex[head],
                                         families.unit(block, i).children() > 0,
                                         persons.activity[head]))
                persons.event[head] |= event::seeks_partner;
        }
    });
}

}  // namespace lc
