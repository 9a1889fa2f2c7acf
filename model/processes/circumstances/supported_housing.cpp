#include "model/processes/circumstances/supported_housing.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"
#include "model/housing/allocation.hpp"
#include "model/housing/home_model.hpp"

namespace lc {

const ProcessInfo supported_housing_info{
    "supported_housing",
    Phase::circumstances,
    {Stream::housing_first},
    {Column::household_id, Column::tenure, Column::relation, Column::quality, Column::selection,
     Column::structure},
    {Column::equivalised_ahc},
    {Column::tenure, Column::bedrooms, Column::quality, Column::housing_cost}};

namespace {

bool is_supported(const Households& households, std::size_t h) {
    return (households.quality[h] & dwelling::supported) != 0 &&
           households.tenure[h] == Tenure::social_rent;
}

void clear_support(Households& households, std::size_t h) {
    households.quality[h] = static_cast<std::uint8_t>(households.quality[h] & ~dwelling::supported);
}

/// Tenancies that fail end in temporary accommodation.
void end_tenancies(const Context& context, Shard& shard) {
    Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        if ((households.quality[h] & dwelling::supported) == 0) continue;
        const auto draw =
            context.draws(households.household_id[h], context.year, Stream::housing_first);
        const bool keeps = unit_double(draw[0]) <
                           context.parameters(households.selection[h]).housing_first.retention;
        if (is_supported(households, h) && keeps) continue;
        if (is_supported(households, h)) {
            households.tenure[h] = Tenure::temporary_accommodation;
            households.housing_cost[h] = -1;
        }
        clear_support(households, h);
    }
}

void let(Shard& shard, std::size_t h) {
    Households& households = shard.households;
    households.tenure[h] = Tenure::social_rent;
    households.bedrooms[h] = 1;
    households.quality[h] = dwelling::supported;  // decent and warm
    households.housing_cost[h] = -1;
}

}  // namespace

void supported_housing(const Context& context, Shard& shard, Tally& tally) {
    if (std::none_of(context.sets.begin(), context.sets.end(),
                     [](const Parameters& p) { return p.housing_first.places > 0; }))
        return;
    end_tenancies(context, shard);
    Households& households = shard.households;
    // Tenants come first: they hold the places that they have.
    std::vector<Claim> claims;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const double places = context.parameters(households.selection[h]).housing_first.places;
        const bool tenant = is_supported(households, h);
        const bool homeless = households.tenure[h] == Tenure::temporary_accommodation &&
                              household_kind(shard, h) == HouseholdKind::no_children;
        if (places > 0 && (tenant || homeless))
            claims.push_back({h, households.household_id[h], tenant ? 0 : 1,
                              households.equivalised_ahc[h], places});
    }
    std::int64_t& spending = tally.spending(Payer::council, FiscalComponent::supported_housing);
    for (const std::size_t h : allocate(std::move(claims), context.scale, context.draws,
                                        shard.authority, context.year, Stream::housing_first)) {
        if (!is_supported(households, h)) let(shard, h);
        spending +=
            to_pence(context.parameters(households.selection[h]).housing_first.cost_per_place);
    }
}

}  // namespace lc
