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

/// Levels and spreads of a year's housing costs, of those who do not own outright.
class HousingCosts {
  public:
    HousingCosts(const Context& context, const HousingRates& rates) {
        const Parameters& law = context.law();
        const UkYear& uk = *context.uk;
        const double interest = uk.mortgage_rate / 52 * uk.house_price_index;
        for (std::size_t band = 0; band < mortgage_band_count; ++band)
            for (std::size_t rooms = 1; rooms <= most_bedrooms; ++rooms) {
                const double charged = static_cast<double>(rates.private_rent[rooms]);
                const double market = charged * uk.rent_index;
                level(Tenure::mortgage, band)[rooms] =
                    static_cast<double>(rates.mortgage_balance[band][rooms]) * interest;
                level(Tenure::social_rent, band)[rooms] =
                    static_cast<double>(rates.social_rent[rooms]) * uk.social_rent_index;
                level(Tenure::private_rent, band)[rooms] = market;
                level(Tenure::temporary_accommodation, band)[rooms] =
                    market * law.temporary_accommodation.rent_ratio;
            }
        // Published social rents and balances are means: their spread is centred so that the mean
        // stays.
        spread(Tenure::mortgage) = {-law.mortgage.spread * law.mortgage.spread / 2,
                                    law.mortgage.spread};
        spread(Tenure::social_rent) = {-law.social_rent.spread * law.social_rent.spread / 2,
                                       law.social_rent.spread};
        spread(Tenure::private_rent) = {0, law.private_rent.spread};
        spread(Tenure::temporary_accommodation) = spread(Tenure::private_rent);
    }

    /// £/week of the households in rows `rows` of a block, without a limit on rents.
    /// @param bits  draws of each, of which its own deviation follows
    void find_usual(const Shard& shard, Block block, std::span<const std::uint32_t> rows,
                    const std::array<std::uint32_t, 4>* bits, double* __restrict usual) {
        double* const log_deviation = log_deviation_.room(rows.size());
        for (std::size_t n = 0; n < rows.size(); ++n) {
            const std::size_t h = block.first_household + rows[n];
            const Tenure home = shard.households.tenure[h];
            const auto rooms = static_cast<std::size_t>(
                std::clamp<int>(shard.households.bedrooms[h], 1, most_bedrooms));
            const std::size_t band = mortgage_band(shard.persons.age[shard.first_person[h]]);
            usual[n] = level(home, band)[rooms];
            const Spread& own = spread(home);
            log_deviation[n] = own.centre + own.width * own_deviation(bits[n]);
        }
        for (std::size_t n = 0; n < rows.size(); ++n) usual[n] *= std::exp(log_deviation[n]);
    }

  private:
    static constexpr std::size_t most_bedrooms = 5;
    using ByBedrooms = std::array<double, most_bedrooms + 1>;
    /// Of the logarithm of costs about their level.
    struct Spread {
        double centre = 0, width = 0;
    };

    ByBedrooms& level(Tenure home, std::size_t band) {
        return level_[static_cast<std::size_t>(home)][band];
    }
    Spread& spread(Tenure home) { return spread_[static_cast<std::size_t>(home)]; }

    /// By age band of mortgages, which is of no account in other tenures.
    std::array<std::array<ByBedrooms, mortgage_band_count>, tenure_count> level_{};
    std::array<Spread, tenure_count> spread_{};
    BlockColumn<double> log_deviation_;
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
    HousingCosts costs(context, rates);
    BlockColumn<double> usual;
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
        costs.find_usual(shard, block, paying.rows(), bits, usual.room(paying.rows().size()));
        for (std::size_t n = 0; n < paying.rows().size(); ++n) {
            const std::size_t h = block.first_household + paying.rows()[n];
            double cost = usual.data()[n];
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
