#include "model/rates/make_housing_rates.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

namespace {

/// Two English authorities, one with dear homes, and a Scottish one.
UkData three_authorities() {
    UkData data;
    data.authorities.resize(3);
    for (std::size_t k = 0; k < 3; ++k) {
        Authority& authority = data.authorities[k];
        const double level = k == 1 ? 2 : 1;
        authority.private_rent = {400 * level, 500 * level, 600 * level, 700 * level, 1000 * level};
        authority.private_rent_year = 2022;
        authority.median_house_price = 285000 * level;
        authority.households = 1000;
        authority.tenure = {0.3, 0.3, 0.2, 0.2};
    }
    data.authorities[2].nation = Nation::scotland;
    data.authorities[2].private_rent_year = 2020;
    return data;
}

HousingRates rates(const UkData& data, int authority) {
    return make_housing_rates(data, authority, testing::law(2024));
}

}  // namespace

TEST_CASE("Private rents are the published ones carried to 2024-25") {
    const UkData data = three_authorities();
    const PrivateRentParameters& p = testing::law(2024).private_rent;
    const double weekly = p.growth_2022_to_2024 * p.sitting_tenant_ratio * 12 / 52;
    const HousingRates made = rates(data, 0);
    CHECK(made.private_rent[1] == Approx(500 * weekly));
    CHECK(made.private_rent[4] == Approx(1000 * weekly));
    CHECK(made.private_rent[5] == Approx(1000 * weekly * p.five_bedroom_ratio));
    CHECK(rates(data, 2).private_rent[2] ==
          Approx(600 * p.growth_2020_to_2024 * p.sitting_tenant_ratio * 12 / 52));
}

TEST_CASE("Social rents follow local private rents by their elasticity") {
    const UkData data = three_authorities();
    const SocialRentParameters& p = testing::law(2024).social_rent;
    const HousingRates usual = rates(data, 0), dear = rates(data, 1);
    CHECK(dear.social_rent[2] / usual.social_rent[2] == Approx(std::pow(2, p.elasticity)));
    // The nation's mean two-bedroom private rent is 900 a month where the usual one is 600.
    CHECK(usual.social_rent[2] == Approx(p.england / 52 * std::pow(600.0 / 900, p.elasticity)));
    CHECK(usual.social_rent[3] / usual.social_rent[2] == Approx(p.three_bedrooms));
    CHECK(rates(data, 2).social_rent[2] == Approx(p.scotland / 52));
}

TEST_CASE("Mortgage balances fall with age and rise less than prices") {
    const UkData data = three_authorities();
    const MortgageParameters& p = testing::law(2024).mortgage;
    const HousingRates usual = rates(data, 0), dear = rates(data, 1);
    CHECK(usual.mortgage_balance[1][3] ==
          Approx(p.balance_30s * p.value_three_bedrooms * p.reference_price *
                 std::pow(285000 / p.reference_price, p.price_elasticity)));
    CHECK(dear.mortgage_balance[1][3] / usual.mortgage_balance[1][3] ==
          Approx(std::pow(2, p.price_elasticity)));
    for (std::size_t band = 1; band < mortgage_band_count; ++band)
        CHECK(usual.mortgage_balance[band][2] < usual.mortgage_balance[band - 1][2]);
}

TEST_CASE("A missing house price or rent takes the nation's level") {
    UkData data = three_authorities();
    data.authorities[0].median_house_price = 0;
    data.authorities[0].private_rent[2] = 0;
    const HousingRates made = rates(data, 0);
    CHECK(made.mortgage_balance[0][3] > 0);
    CHECK(made.social_rent[2] == Approx(testing::law(2024).social_rent.england / 52));
}
