#include "model/processes/demography/leaving_home.hpp"

#include "model/population/block.hpp"
#include "model/processes/demography/chances.hpp"
#include "model/processes/distinct_sets.hpp"
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

namespace {

/// Parameters on which chances depend.
struct Groups {
    HouseholdFormationParameters formation;
    PartnershipParameters partnership;
    MigrationParameters migration;
};

/// Chances of a year under one parameter set.
struct Leaving {
    Leaving(const Context& context, const Parameters& set)
        : parameters(set),
          rates(context.rates->demography),
          moves(context.rates->moves.within_uk(context.year)) {}

    float chance(Relation relation, int age, Sex sex) const noexcept {
        const float here = leaving_chance(parameters, rates, relation, age, sex);
        const float away = move_chance(moves.leaving[static_cast<std::size_t>(mover_class(age))],
                                       leaver_move_ratio(parameters.migration, age));
        return here + away;
    }

    const Parameters& parameters;
    const DemographyRates& rates;
    const UkMoves& moves;
};

/// Largest chances under any of the year's parameters: [sharer or child][sex][age].
using LargestChances = std::array<std::array<std::array<float, age_count>, sex_count>, 2>;

LargestChances largest_chances(const Context& context) {
    LargestChances most{};
    const auto raise = [&](const Parameters& set) {
        const Leaving leaving(context, set);
        for (const Relation relation : {Relation::other_adult, Relation::adult_child})
            for (const Sex sex : {Sex::female, Sex::male})
                for (int age = 0; age < age_count; ++age) {
                    float& largest =
                        most[relation == Relation::adult_child][static_cast<std::size_t>(sex)]
                            [static_cast<std::size_t>(age)];
                    largest = std::max(largest, leaving.chance(relation, age, sex));
                }
    };
    for_each_distinct(
        context.sets,
        [](const Parameters& set) {
            return Groups{set.household_formation, set.partnership, set.migration};
        },
        raise);
    return most;
}

/// Flags those who could leave.
void find_candidates(const Relation* __restrict relation, const std::uint8_t* __restrict age,
                     const Activity* __restrict activity, const std::uint8_t* __restrict events,
                     std::size_t size, std::uint8_t* __restrict flags) noexcept {
    for (std::size_t i = 0; i < size; ++i)
        flags[i] = static_cast<std::uint8_t>(could_leave(relation[i], age[i], activity[i]) &
                                             lives(events[i]));
}

}  // namespace

void leaving_home(const Context& context, Shard& shard, Tally&) {
    const LargestChances most = largest_chances(context);
    Persons& persons = shard.persons;
    BlockDraws draws(context.draws, context.year, Stream::leaving_home);
    BlockColumn<std::uint8_t> flags;
    RowList candidates;
    for_each_block(shard, [&](Block block) {
        find_candidates(persons.relation.data() + block.first, persons.age.data() + block.first,
                        persons.activity.data() + block.first, persons.event.data() + block.first,
                        block.size(), flags.room(block.size()));
        candidates.select(flags.data(), block.size());
        const auto* const bits = draws.of(persons.id, block.first, candidates.rows());
        std::size_t h = block.first_household;
        for (std::size_t n = 0; n < candidates.rows().size(); ++n) {
            const std::size_t p = block.first + candidates.rows()[n];
            const Relation relation = persons.relation[p];
            const float uniform = unit_float(bits[n][0]);
            if (uniform >= most[relation != Relation::other_adult]
                               [static_cast<std::size_t>(persons.sex[p])][persons.age[p]])
                continue;
            while (shard.first_person[h + 1] <= p) ++h;
            const Leaving leaving(context, context.parameters(shard.households.selection[h]));
            if (uniform < leaving.chance(relation, persons.age[p], persons.sex[p]))
                persons.event[p] |= event::leaves_home;
        }
    });
}

}  // namespace lc
