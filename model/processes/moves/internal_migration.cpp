#include "model/processes/moves/internal_migration.hpp"

#include "model/population/block.hpp"
#include "model/population/household_members.hpp"
#include "model/processes/distinct_sets.hpp"
#include "model/processes/moves/chances.hpp"
#include "model/processes/moves/destinations.hpp"

namespace lc {

const ProcessInfo internal_migration_info{
    .name = "internal_migration",
    .phase = Phase::moves,
    .streams = {Stream::internal_migration},
    .this_year = {Column::age, Column::relation, Column::structure},
    .last_year = {Column::tenure},
    .writes = {Column::destination},
};

namespace {

/// Largest relative chance under any of the year's parameters.
float largest_ratio(const Context& context, Tenure tenure) {
    float most = 0;
    const auto raise = [&](const Parameters& set) {
        for (const bool children : {false, true})
            most = std::max(most, move_ratio(set.migration, tenure, children));
    };
    for_each_distinct(
        context.sets, [](const Parameters& set) -> const auto& { return set.migration; }, raise);
    return most;
}

/// Largest chance of a move away or here, by tenure and age of the reference person.
using LargestChances = std::array<std::array<float, age_count>, tenure_count>;

LargestChances largest_chances(const Context& context, const UkMoves& moves) {
    LargestChances most{};
    for (std::size_t tenure = 0; tenure < tenure_count; ++tenure) {
        const float ratio = largest_ratio(context, static_cast<Tenure>(tenure));
        for (int age = 0; age < age_count; ++age) {
            const auto c = static_cast<std::size_t>(mover_class(age));
            float& largest = most[tenure][static_cast<std::size_t>(age)];
            largest = move_chance(moves.leaving[c], ratio);
            if (!context.whole_country) largest += move_chance(moves.arriving[c], ratio);
        }
    }
    return most;
}

/// Where household `h` moves to, if it does.
std::int16_t destination_of(const Context& context, const Shard& shard, std::size_t h,
                            const UkMoves& moves, const std::array<std::uint32_t, 4>& draw) {
    const std::size_t first = shard.first_person[h];
    const Households& households = shard.households;
    const MoverClass mover = mover_class(shard.persons.age[first]);
    const auto c = static_cast<std::size_t>(mover);
    const float ratio =
        move_ratio(context.parameters(households.selection[h]).migration, households.tenure[h],
                   count_members(shard, h, Relation::dependent_child) > 0);
    const float uniform = unit_float(draw[0]);
    const float leaves = move_chance(moves.leaving[c], ratio);
    if (uniform < leaves)
        return context.whole_country ? draw_destination(moves, mover, unit_float(draw[1]))
                                     : destination::outside_run;
    const bool arrives =
        !context.whole_country && uniform < leaves + move_chance(moves.arriving[c], ratio);
    return arrives ? static_cast<std::int16_t>(shard.authority) : destination::none;
}

}  // namespace

std::int16_t draw_destination(const UkMoves& moves, MoverClass mover, float draw) noexcept {
    const std::vector<float>& shares = moves.destinations[static_cast<std::size_t>(mover)];
    const auto found = std::upper_bound(shares.begin(), shares.end(), draw);
    return static_cast<std::int16_t>(found - shares.begin());
}

void internal_migration(const Context& context, Shard& shard, Tally&) {
    Households& households = shard.households;
    std::fill(households.destination.begin(), households.destination.end(), destination::none);
    if (!context.moves) return;
    const UkMoves& moves = context.rates->moves.within_uk(context.year);
    const LargestChances most = largest_chances(context, moves);
    BlockDraws draws(context.draws, context.year, Stream::internal_migration);
    for_each_block(shard, [&](Block block) {
        const auto* const bits =
            draws.of({households.household_id.data() + block.first_household, block.households()});
        for (std::size_t h = block.first_household; h < block.last_household; ++h) {
            const auto& draw = bits[h - block.first_household];
            const auto tenure = static_cast<std::size_t>(households.tenure[h]);
            if (unit_float(draw[0]) < most[tenure][shard.persons.age[shard.first_person[h]]])
                households.destination[h] = destination_of(context, shard, h, moves, draw);
        }
    });
}

}  // namespace lc
