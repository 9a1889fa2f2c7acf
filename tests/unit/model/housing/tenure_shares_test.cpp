#include "model/housing/tenure_shares.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

constexpr std::size_t childless = static_cast<std::size_t>(HouseholdKind::no_children);
constexpr std::size_t outright = static_cast<std::size_t>(Tenure::owned_outright);
constexpr std::size_t privately = static_cast<std::size_t>(Tenure::private_rent);

/// Half of everybody owns outright, half rents privately, at ages up to 40; from 50 all own.
HousingRates half_until_forty() {
    HousingRates rates;
    for (auto& of_kind : rates.tenure_share)
        for (std::size_t cell = 0; cell < of_kind.size(); ++cell) {
            of_kind[cell][outright] = tenure_ages[cell] < 50 ? 0.5f : 1.0f;
            of_kind[cell][privately] = 1 - of_kind[cell][outright];
        }
    return rates;
}

/// Households of one person of 30, with the tenures given.
Shard with_tenures(std::initializer_list<Tenure> tenures) {
    Shard shard;
    for (const Tenure held : tenures) testing::add_household(shard, {{30, Sex::female}}, held);
    return shard;
}

}  // namespace

TEST_CASE("Tenure shares between two ages lie on the straight line") {
    const TenureShareTable table(half_until_forty());
    CHECK(table.of(childless, 40)[outright] == Approx(0.5));
    CHECK(table.of(childless, 45)[outright] == Approx(0.75));
    CHECK(table.of(childless, 17)[outright] == Approx(0.5));
    CHECK(table.of(childless, 99)[outright] == Approx(1));
}

TEST_CASE("A tenure's surplus is what it has beyond the shares and a shortage what it lacks") {
    using enum Tenure;
    const TenureShareTable table(half_until_forty());
    const TenureBalance balance(
        with_tenures({private_rent, private_rent, private_rent, owned_outright}), table);
    const std::size_t group = TenureBalance::group(childless, 30);
    CHECK(balance.surplus(group, privately) == Approx(1.0 / 3));
    CHECK(balance.shortage(group)[outright] == Approx(0.5));
    CHECK(balance.surplus(group, outright) == 0);
    CHECK(balance.largest_surplus(privately) == Approx(1.0 / 3));
    CHECK(balance.surplus(TenureBalance::group(childless, 40), privately) == 0);
}

TEST_CASE("Homes built beyond the law's and temporary accommodation leave tenures in balance") {
    using enum Tenure;
    const TenureShareTable table(half_until_forty());
    Shard shard = with_tenures({social_rent, owned_outright, temporary_accommodation});
    shard.households.quality[0] = dwelling::additional_social;
    const TenureBalance balance(shard, table);
    for (std::size_t t = 0; t < settled_tenures; ++t) CHECK(balance.largest_surplus(t) == 0);
}
