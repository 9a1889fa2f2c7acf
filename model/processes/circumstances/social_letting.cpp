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
     Column::quality, Column::selection, Column::structure},
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

/// Claims of all households in need; `homes(h)` is what is on offer to a household.
template <class Homes>
std::vector<Claim> claims_in_need(const Shard& shard, const Homes& homes) {
    std::vector<Claim> claims;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const double offer = homes(h);
        const int priority = offer > 0 ? need(shard, h) : -1;
        if (priority >= 0)
            claims.push_back({h, shard.households.household_id[h], priority,
                              shard.households.equivalised_ahc[h], offer});
    }
    return claims;
}

void let(Shard& shard, std::size_t h) {
    Households& households = shard.households;
    households.tenure[h] = Tenure::social_rent;
    households.bedrooms[h] = static_cast<std::uint8_t>(std::clamp(bedrooms_needed(shard, h), 1, 5));
    households.quality[h] = dwelling::additional_social;  // decent and warm
    households.housing_cost[h] = -1;
}

/// New homes of the year, with their grants.
void let_new_homes(const Context& context, Shard& shard, Tally& tally) {
    const auto& selection = shard.households.selection;
    auto claims = claims_in_need(shard, [&](std::size_t h) {
        return context.parameters(selection[h]).social_housing.homes_built;
    });
    const Payer payer = context.authority->nation == Nation::england ? Payer::uk_government
                                                                     : Payer::devolved_government;
    auto& spending =
        tally.fiscal_pence[static_cast<std::size_t>(payer)]
                          [static_cast<std::size_t>(FiscalComponent::social_housing_capital)];
    for (const std::size_t h : allocate(std::move(claims), context.scale, context.draws,
                                        shard.authority, context.year, Stream::social_letting)) {
        let(shard, h);
        spending += to_pence(context.parameters(selection[h]).social_housing.grant_per_home);
        ++tally.social_lettings_added;
        ++shard.additional_social_homes;
    }
}

/// Additional homes whose tenants have died, moved or taken another tenure go to the next in need.
void let_again(const Context& context, Shard& shard) {
    std::uint32_t held = 0;
    for (const std::uint8_t quality : shard.households.quality)
        held += (quality & dwelling::additional_social) != 0;
    if (held >= shard.additional_social_homes) return;
    const double vacant = shard.additional_social_homes - held;
    auto claims = claims_in_need(shard, [&](std::size_t) { return vacant; });
    for (const std::size_t h : allocate(std::move(claims), 1, context.draws, shard.authority,
                                        context.year, Stream::social_letting))
        let(shard, h);
}

}  // namespace

void social_letting(const Context& context, Shard& shard, Tally& tally) {
    if (std::any_of(context.sets.begin(), context.sets.end(),
                    [](const Parameters& p) { return p.social_housing.homes_built > 0; }))
        let_new_homes(context, shard, tally);
    if (shard.additional_social_homes > 0) let_again(context, shard);
}

}  // namespace lc
