#include "model/processes/circumstances/housing_cost.hpp"

#include <algorithm>
#include <cmath>

#include "model/core/fixed_point.hpp"
#include "model/housing/home_model.hpp"

namespace lc {

const ProcessInfo housing_cost_info{
    "housing_cost",
    Phase::circumstances,
    {Stream::housing_cost},
    {Column::household_id, Column::age, Column::tenure, Column::bedrooms, Column::housing_cost,
     Column::selection, Column::structure},
    {},
    {Column::housing_cost}};

namespace {

constexpr double weeks_per_year = 52;

/// Weekly rent under a limit on how far it may rise in a year for a tenant who stays. A cost below
/// zero marks another home: its rent is agreed anew.
double limited(double rent, double before, const PrivateRentParameters& p) {
    return before > 0 ? std::min(rent, before * (1 + p.increase_limit)) : rent;
}

/// What temporary accommodation costs the council beyond the rent that is charged.
void tally_temporary_accommodation(const Context& context, const Shard& shard, Tally& tally) {
    std::int64_t& spending =
        tally.spending(Payer::council, FiscalComponent::temporary_accommodation);
    const Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        if (households.tenure[h] == Tenure::temporary_accommodation)
            spending += to_pence(
                context.parameters(households.selection[h]).temporary_accommodation.council_cost);
}

}  // namespace

std::int64_t set_housing_costs(const Context& context, const HousingRates& rates, Shard& shard) {
    const Parameters& law = context.law();
    std::int64_t lost_rent = 0;
    const UkYear& uk = *context.uk;
    const double interest = uk.mortgage_rate / 52 * uk.house_price_index;
    // Published social rents and balances are means: their spread is centred so that the mean
    // stays.
    const double social_centre = -law.social_rent.spread * law.social_rent.spread / 2;
    const double mortgage_centre = -law.mortgage.spread * law.mortgage.spread / 2;
    Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const auto rooms = static_cast<std::size_t>(std::clamp<int>(households.bedrooms[h], 1, 5));
        const Tenure home = households.tenure[h];
        if (home == Tenure::owned_outright) {
            households.housing_cost[h] = 0;
            continue;
        }
        const double own = own_deviation(context.draws, households.household_id[h]);
        double level = 0, log_deviation = 0;
        if (home == Tenure::mortgage) {
            const int age = shard.persons.age[shard.first_person[h]];
            level =
                static_cast<double>(rates.mortgage_balance[mortgage_band(age)][rooms]) * interest;
            log_deviation = mortgage_centre + law.mortgage.spread * own;
        } else if (home == Tenure::social_rent) {
            level = static_cast<double>(rates.social_rent[rooms]) * uk.social_rent_index;
            log_deviation = social_centre + law.social_rent.spread * own;
        } else {
            level = static_cast<double>(rates.private_rent[rooms]) * uk.rent_index;
            if (home == Tenure::temporary_accommodation)
                level *= law.temporary_accommodation.rent_ratio;
            log_deviation = law.private_rent.spread * own;
        }
        double cost = level * std::exp(log_deviation);
        if (home == Tenure::private_rent) {
            const PrivateRentParameters& p =
                context.parameters(households.selection[h]).private_rent;
            const double market = cost;
            cost = limited(market * p.level, static_cast<double>(households.housing_cost[h]), p);
            lost_rent += to_pence((market - cost) * weeks_per_year);
        }
        households.housing_cost[h] = static_cast<float>(cost);
    }
    return lost_rent;
}

void housing_cost(const Context& context, Shard& shard, Tally& tally) {
    tally.landlord_cost_pence += set_housing_costs(context, context.rates->housing, shard);
    tally_temporary_accommodation(context, shard, tally);
}

}  // namespace lc
