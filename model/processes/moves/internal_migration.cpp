#include "model/processes/moves/internal_migration.hpp"

#include "model/core/draw_block.hpp"
#include "model/population/units.hpp"
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

bool has_children(const Persons& persons, std::size_t first, std::size_t last) {
    for (std::size_t p = first; p < last; ++p)
        if (persons.relation[p] == Relation::dependent_child) return true;
    return false;
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
    DrawBlock draws(context.draws, households.household_id, context.year,
                    Stream::internal_migration);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t first = shard.first_person[h];
        const MoverClass mover = mover_class(shard.persons.age[first]);
        const auto c = static_cast<std::size_t>(mover);
        const float ratio =
            move_ratio(context.parameters(households.selection[h]).migration, households.tenure[h],
                       has_children(shard.persons, first, shard.first_person[h + 1]));
        const float leaves = move_chance(moves.leaving[c], ratio);
        const auto& draw = draws[h];
        const float uniform = unit_float(draw[0]);
        if (context.whole_country) {
            if (uniform < leaves)
                households.destination[h] = draw_destination(moves, mover, unit_float(draw[1]));
        } else if (uniform < leaves) {
            households.destination[h] = destination::outside_run;
        } else if (uniform < leaves + move_chance(moves.arriving[c], ratio)) {
            households.destination[h] = static_cast<std::int16_t>(shard.authority);
        }
    }
}

}  // namespace lc
