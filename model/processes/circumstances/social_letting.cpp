#include "model/processes/circumstances/social_letting.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"
#include "model/housing/allocation.hpp"
#include "model/housing/home_model.hpp"
#include "model/population/bedroom_standard.hpp"

namespace lc {

const ProcessInfo social_letting_info{
    "social_letting",
    Phase::circumstances,
    {Stream::social_letting},
    {Column::household_id, Column::tenure, Column::age, Column::sex, Column::relation, Column::unit,
     Column::selection, Column::structure},
    {Column::equivalised_ahc},
    {Column::tenure, Column::bedrooms, Column::quality, Column::housing_cost}};

namespace {

/// Class of need, or -1 for none.
int need(const Shard& shard, std::size_t h) {
    switch (shard.households.tenure[h]) {
        case Tenure::temporary_accommodation:
            return 0;
        case Tenure::private_rent:
            return household_kind(shard, h) == HouseholdKind::no_children ? 2 : 1;
        default:
            return -1;
    }
}

}  // namespace

void social_letting(const Context& context, Shard& shard, Tally& tally) {
    const bool none =
        std::none_of(context.sets.begin(), context.sets.end(),
                     [](const Parameters& p) { return p.social_housing.homes_built > 0; });
    if (none) return;
    Households& households = shard.households;
    std::vector<Claim> claims;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const double homes = context.parameters(households.selection[h]).social_housing.homes_built;
        const int priority = homes > 0 ? need(shard, h) : -1;
        if (priority >= 0)
            claims.push_back(
                {h, households.household_id[h], priority, households.equivalised_ahc[h], homes});
    }
    const Payer payer = context.authority->nation == Nation::england ? Payer::uk_government
                                                                     : Payer::devolved_government;
    auto& spending =
        tally.fiscal_pence[static_cast<std::size_t>(payer)]
                          [static_cast<std::size_t>(FiscalComponent::social_housing_capital)];
    for (const std::size_t h : allocate(std::move(claims), context.scale, context.draws,
                                        shard.authority, context.year, Stream::social_letting)) {
        households.tenure[h] = Tenure::social_rent;
        households.bedrooms[h] =
            static_cast<std::uint8_t>(std::clamp(bedrooms_needed(shard, h), 1, 5));
        households.quality[h] = 0;  // a new home is decent and warm
        households.housing_cost[h] = -1;
        spending +=
            to_pence(context.parameters(households.selection[h]).social_housing.grant_per_home);
        ++tally.social_lettings_added;
    }
}

}  // namespace lc
