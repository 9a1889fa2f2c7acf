#include "model/processes/circumstances/housing_cost.hpp"

#include <algorithm>
#include <cmath>

#include "model/core/fixed_point.hpp"
#include "model/housing/home_model.hpp"
#include "model/population/block.hpp"

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

/// Levels and spreads of a year's housing costs.
class HousingCosts {
  public:
    HousingCosts(const Context& context, const HousingRates& rates)
        : law_(context.law()),
          uk_(*context.uk),
          rates_(rates),
          interest_(uk_.mortgage_rate / 52 * uk_.house_price_index),
          // Published social rents and balances are means: their spread is centred so that the
          // mean stays.
          social_centre_(-law_.social_rent.spread * law_.social_rent.spread / 2),
          mortgage_centre_(-law_.mortgage.spread * law_.mortgage.spread / 2) {}

    /// £/week of household `h`, which does not own outright, without a limit on rents.
    /// @param own  its own deviation
    double usual(const Shard& shard, std::size_t h, double own) const {
        const auto rooms =
            static_cast<std::size_t>(std::clamp<int>(shard.households.bedrooms[h], 1, 5));
        const Tenure home = shard.households.tenure[h];
        double level = 0, log_deviation = 0;
        if (home == Tenure::mortgage) {
            const int age = shard.persons.age[shard.first_person[h]];
            level =
                static_cast<double>(rates_.mortgage_balance[mortgage_band(age)][rooms]) * interest_;
            log_deviation = mortgage_centre_ + law_.mortgage.spread * own;
        } else if (home == Tenure::social_rent) {
            level = static_cast<double>(rates_.social_rent[rooms]) * uk_.social_rent_index;
            log_deviation = social_centre_ + law_.social_rent.spread * own;
        } else {
            level = static_cast<double>(rates_.private_rent[rooms]) * uk_.rent_index;
            if (home == Tenure::temporary_accommodation)
                level *= law_.temporary_accommodation.rent_ratio;
            log_deviation = law_.private_rent.spread * own;
        }
        return level * std::exp(log_deviation);
    }

  private:
    const Parameters& law_;
    const UkYear& uk_;
    const HousingRates& rates_;
    double interest_, social_centre_, mortgage_centre_;
};

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
    const HousingCosts costs(context, rates);
    Households& households = shard.households;
    std::int64_t lost_rent = 0;
    RowList paying;
    BlockDraws draws(context.draws, 0, Stream::housing_cost);
    for_each_block(shard, [&](Block block) {
        RowList::Writer list = paying.start(block.households());
        for (std::size_t i = 0; i < block.households(); ++i) {
            float& cost = households.housing_cost[block.first_household + i];
            const bool pays =
                households.tenure[block.first_household + i] != Tenure::owned_outright;
            cost = pays ? cost : 0.0f;
            list.add_if(pays, i);
        }
        paying.finish(list);
        const auto* const bits =
            draws.of(households.household_id, block.first_household, paying.rows());
        for (std::size_t n = 0; n < paying.rows().size(); ++n) {
            const std::size_t h = block.first_household + paying.rows()[n];
            double cost = costs.usual(shard, h, own_deviation(bits[n]));
            if (households.tenure[h] == Tenure::private_rent) {
                const PrivateRentParameters& p =
                    context.parameters(households.selection[h]).private_rent;
                const double market = cost;
                cost =
                    limited(market * p.level, static_cast<double>(households.housing_cost[h]), p);
                lost_rent += to_pence((market - cost) * weeks_per_year);
            }
            households.housing_cost[h] = static_cast<float>(cost);
        }
    });
    return lost_rent;
}

void housing_cost(const Context& context, Shard& shard, Tally& tally) {
    tally.landlord_cost_pence += set_housing_costs(context, context.rates->housing, shard);
    tally_temporary_accommodation(context, shard, tally);
}

}  // namespace lc
