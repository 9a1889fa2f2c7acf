#include "model/processes/circumstances/rehousing.hpp"

#include <algorithm>
#include <array>

#include "model/population/bedroom_standard.hpp"
#include "model/population/block.hpp"

namespace lc {

const ProcessInfo rehousing_info{
    "rehousing",
    Phase::circumstances,
    {Stream::rehousing},
    {Column::household_id, Column::age, Column::sex, Column::relation, Column::unit, Column::tenure,
     Column::housing_cost, Column::structure},
    {Column::bedrooms},
    {Column::bedrooms, Column::housing_cost}};

namespace {

constexpr int most_bedrooms = 5;

/// Yearly chance that a household short of bedrooms moves, by tenure.
std::array<float, tenure_count> move_chances(const RehousingParameters& p) {
    std::array<float, tenure_count> chances{};
    const double by_tenure[] = {p.owned_outright, p.mortgage, p.social_rent, p.private_rent, 0};
    for (std::size_t t = 0; t < tenure_count; ++t)
        chances[t] = static_cast<float>(std::min(1.0, by_tenure[t] * p.crowded_ratio));
    return chances;
}

}  // namespace

void rehousing(const Context& context, Shard& shard, Tally& /*tally*/) {
    const std::array<float, tenure_count> chances = move_chances(context.law().rehousing);
    Households& households = shard.households;
    RowList candidates;
    BlockDraws draws(context.draws, context.year, Stream::rehousing);
    for_each_block(shard, [&](Block block) {
        RowList::Writer list = candidates.start(block.households());
        for (std::size_t h = block.first_household; h < block.last_household; ++h) {
            // No standard asks for more bedrooms than there are people.
            const std::uint32_t persons = shard.first_person[h + 1] - shard.first_person[h];
            list.add_if((persons > households.bedrooms[h]) &
                            (households.tenure[h] != Tenure::temporary_accommodation),
                        h - block.first_household);
        }
        candidates.finish(list);
        const auto* const bits =
            draws.of(households.household_id, block.first_household, candidates.rows());
        for (std::size_t n = 0; n < candidates.rows().size(); ++n) {
            const std::size_t h = block.first_household + candidates.rows()[n];
            const bool moved_anyhow = households.housing_cost[h] < 0;
            const float chance = chances[static_cast<std::size_t>(households.tenure[h])];
            if (!moved_anyhow && unit_float(bits[n][0]) >= chance) continue;
            const int needed = std::min(bedrooms_needed(shard, h), most_bedrooms);
            if (needed <= households.bedrooms[h]) continue;
            households.bedrooms[h] = static_cast<std::uint8_t>(needed);
            households.housing_cost[h] = -1;
        }
    });
}

}  // namespace lc
