#include "model/rates/make_housing_rates.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace lc {
namespace {

/// Published two-bedroom private rent of a nation, £/month, weighted with private tenants.
double national_private_rent(const UkData& data, Nation nation) {
    double rent = 0, tenants = 0;
    for (const Authority& authority : data.authorities) {
        if (authority.nation != nation || authority.private_rent[2] <= 0) continue;
        const double weight = authority.households * authority.tenure[3];
        rent += weight * authority.private_rent[2];
        tenants += weight;
    }
    return tenants > 0 ? rent / tenants : 0;
}

std::array<float, 6> private_rents(const Authority& authority,
                                   const PrivateRentParameters& parameters) {
    const double growth = authority.private_rent_year < 2021.5 ? parameters.growth_2020_to_2024
                                                               : parameters.growth_2022_to_2024;
    const double weekly = growth * parameters.sitting_tenant_ratio * 12 / 52;
    std::array<float, 6> rents{};
    for (std::size_t rooms = 1; rooms <= 4; ++rooms)
        rents[rooms] = static_cast<float>(authority.private_rent[rooms] * weekly);
    rents[5] = rents[4] * static_cast<float>(parameters.five_bedroom_ratio);
    return rents;
}

std::array<float, 6> social_rents(const UkData& data, const Authority& authority,
                                  const SocialRentParameters& parameters) {
    const std::array<double, nation_count> nation{parameters.england, parameters.wales,
                                                  parameters.scotland, parameters.northern_ireland};
    const double usual = national_private_rent(data, authority.nation);
    const double dear =
        usual > 0 && authority.private_rent[2] > 0 ? authority.private_rent[2] / usual : 1;
    // Parameters in £/week are held as £/year.
    const double two = nation[static_cast<std::size_t>(authority.nation)] / 52 *
                       std::pow(dear, parameters.elasticity);
    const std::array<double, 6> ratio{0,
                                      parameters.one_bedroom,
                                      1,
                                      parameters.three_bedrooms,
                                      parameters.four_bedrooms,
                                      parameters.five_bedrooms};
    std::array<float, 6> rents{};
    for (std::size_t rooms = 1; rooms < rents.size(); ++rooms)
        rents[rooms] = static_cast<float>(two * ratio[rooms]);
    return rents;
}

void set_balances(const Authority& authority, const MortgageParameters& parameters,
                  HousingRates& rates) {
    const std::array<double, mortgage_band_count> share{
        parameters.balance_under_30, parameters.balance_30s, parameters.balance_40s,
        parameters.balance_50s, parameters.balance_60_plus};
    const std::array<double, 6> value{0,
                                      parameters.value_one_bedroom,
                                      parameters.value_two_bedrooms,
                                      parameters.value_three_bedrooms,
                                      parameters.value_four_bedrooms,
                                      parameters.value_five_bedrooms};
    const double price = authority.median_house_price > 0 ? authority.median_house_price
                                                          : parameters.reference_price;
    const double level = parameters.reference_price *
                         std::pow(price / parameters.reference_price, parameters.price_elasticity);
    for (std::size_t band = 0; band < share.size(); ++band)
        for (std::size_t rooms = 1; rooms < value.size(); ++rooms)
            rates.mortgage_balance[band][rooms] =
                static_cast<float>(share[band] * value[rooms] * level);
}

}  // namespace

HousingRates make_housing_rates(const UkData& data, int authority, const Parameters& law) {
    const Authority& published = data.authorities[static_cast<std::size_t>(authority)];
    HousingRates rates;
    rates.private_rent = private_rents(published, law.private_rent);
    rates.social_rent = social_rents(data, published, law.social_rent);
    set_balances(published, law.mortgage, rates);
    return rates;
}

}  // namespace lc
