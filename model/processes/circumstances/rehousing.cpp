#include "model/processes/circumstances/rehousing.hpp"

#include <algorithm>
#include <array>

#include "model/population/bedroom_standard.hpp"

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
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const Tenure tenure = households.tenure[h];
        if (tenure == Tenure::temporary_accommodation) continue;
        // No standard asks for more bedrooms than there are people.
        const std::uint32_t persons = shard.first_person[h + 1] - shard.first_person[h];
        if (persons <= households.bedrooms[h]) continue;
        const int needed = std::min(bedrooms_needed(shard, h), most_bedrooms);
        if (needed <= households.bedrooms[h]) continue;
        const bool moved_anyhow = households.housing_cost[h] < 0;
        if (!moved_anyhow && unit_float(context.draws(households.household_id[h], context.year,
                                                      Stream::rehousing)[0]) >=
                                 chances[static_cast<std::size_t>(tenure)])
            continue;
        households.bedrooms[h] = static_cast<std::uint8_t>(needed);
        households.housing_cost[h] = -1;
    }
}

}  // namespace lc
