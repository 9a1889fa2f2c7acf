// The yearly processes of homes on made households: costs, lettings, retrofit, quality.
#include <algorithm>
#include <cmath>

#include "model/housing/home_model.hpp"
#include "model/population/bedroom_standard.hpp"
#include "model/processes/circumstances/dwelling_quality.hpp"
#include "model/processes/circumstances/home.hpp"
#include "model/processes/circumstances/housing_cost.hpp"
#include "model/processes/circumstances/rehousing.hpp"
#include "model/processes/circumstances/retrofit.hpp"
#include "model/processes/circumstances/social_letting.hpp"
#include "model/processes/circumstances/tenure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

struct Setting {
    std::vector<Parameters> sets{testing::law(2024)};
    AuthorityRates rates;
    Authority authority;
    UkYear uk;
    Setting() {
        HousingRates& housing = rates.housing;
        housing.private_rent = {0, 150, 180, 210, 280, 320};
        housing.social_rent = {0, 90, 100, 110, 120, 130};
        for (auto& band : housing.mortgage_balance) band.fill(150000);
        authority.temporary_accommodation = 20;
        uk.mortgage_rate = 0.04;
    }
    Context context(int year = 2030) {
        Context made;
        made.year = year;
        made.uk = &uk;
        made.authority = &authority;
        made.rates = &rates;
        made.sets = sets;
        return made;
    }
};

Shard homes(std::size_t households) {
    Shard shard = testing::made_population(households);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        shard.households.decile[h] =
            static_cast<std::uint8_t>(1 + mix(shard.households.household_id[h]) % 10);
        shard.households.bedrooms[h] = static_cast<std::uint8_t>(1 + h % 5);
        shard.households.equivalised_ahc[h] =
            static_cast<float>(mix(shard.households.household_id[h] + 5) % 900);
    }
    return shard;
}

double total(const Shard& shard, Tenure tenure_wanted) {
    double sum = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        if (shard.households.tenure[h] == tenure_wanted)
            sum += static_cast<double>(shard.households.housing_cost[h]);
    return sum;
}

}  // namespace

TEST_CASE("Costs follow tenure bedrooms and the year's indices") {
    Setting setting;
    Parameters& law = setting.sets[0];
    law.private_rent.spread = law.social_rent.spread = law.mortgage.spread = 0;
    law.temporary_accommodation.rent_ratio = 1.5;
    Shard shard;
    for (const Tenure held : {Tenure::owned_outright, Tenure::mortgage, Tenure::social_rent,
                              Tenure::private_rent, Tenure::temporary_accommodation})
        testing::add_household(shard, {{45, Sex::female}}, held);
    shard.households.bedrooms.assign(5, 2);
    Tally tally;
    housing_cost(setting.context(), shard, tally);
    const auto& cost = shard.households.housing_cost;
    CHECK(cost[0] == 0.0f);
    CHECK(cost[1] == Approx(150000 * 0.04 / 52));
    CHECK(cost[2] == Approx(100));
    CHECK(cost[3] == Approx(180));
    CHECK(cost[4] == Approx(270));
    setting.uk.rent_index = 1.1;
    setting.uk.social_rent_index = 1.2;
    setting.uk.house_price_index = 1.3;
    setting.uk.mortgage_rate = 0.05;
    housing_cost(setting.context(), shard, tally);
    CHECK(cost[1] == Approx(150000 * 0.05 * 1.3 / 52));
    CHECK(cost[2] == Approx(120));
    CHECK(cost[3] == Approx(198));
}

TEST_CASE("Like homes differ by a deviation that stays with the household") {
    Setting setting;
    Shard shard;
    for (int i = 0; i < 4000; ++i)
        testing::add_household(shard, {{45, Sex::female}}, Tenure::private_rent);
    shard.households.bedrooms.assign(shard.household_count(), 2);
    Tally tally;
    housing_cost(setting.context(2030), shard, tally);
    const auto first = shard.households.housing_cost;
    setting.uk.rent_index = 1.05;
    housing_cost(setting.context(2031), shard, tally);
    double squares = 0;
    for (std::size_t h = 0; h < first.size(); ++h) {
        CHECK(shard.households.housing_cost[h] / first[h] == Approx(1.05));
        squares += std::pow(std::log(static_cast<double>(first[h]) / 180), 2);
    }
    CHECK(std::sqrt(squares / 4000) == Approx(setting.sets[0].private_rent.spread).epsilon(0.06));
}

TEST_CASE("A new population has temporary accommodation at the published rate") {
    // 20 per 1,000 of 10,000 households: standard deviation at most 14; margin 4.5 of them.
    Setting setting;
    Shard shard = homes(10000);
    initialise_home(setting.context(start_year), shard, setting.rates.housing);
    const auto& tenures = shard.households.tenure;
    const auto placed = std::count(tenures.begin(), tenures.end(), Tenure::temporary_accommodation);
    CHECK(static_cast<double>(placed) == Approx(200).margin(63));
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        CHECK((shard.households.housing_cost[h] > 0) == (tenures[h] != Tenure::owned_outright));
    for (const auto& ages : setting.rates.housing.tenure_share)
        for (const auto& shares : ages) {
            float sum = 0;
            for (const float share : shares) sum += share;
            CHECK(sum == Approx(1));
        }
}

TEST_CASE("Quality is drawn anew at its turnover and always after a move") {
    Setting setting;
    Shard shard = homes(5000);
    shard.households.quality.assign(shard.household_count(), 3);
    Tally tally;
    setting.sets[0].dwelling.turnover = 0;
    dwelling_quality(setting.context(), shard, tally);
    for (const std::uint8_t quality : shard.households.quality) CHECK(quality == 3);
    for (std::size_t h = 0; h < shard.household_count(); h += 2)
        shard.households.housing_cost[h] = -1;
    dwelling_quality(setting.context(), shard, tally);
    double bad = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        if (h % 2 == 1) CHECK(shard.households.quality[h] == 3);
        if (h % 2 == 0) bad += shard.households.quality[h] == 3;
    }
    CHECK(bad / 2500 < 0.1);
}

TEST_CASE("Only households short of bedrooms are rehoused and their new homes fit") {
    Setting setting;
    setting.sets[0].rehousing.crowded_ratio = 1000;
    Shard shard = homes(4000);
    const Shard before = shard;
    Tally tally;
    rehousing(setting.context(), shard, tally);
    std::size_t rehoused = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const int held = before.households.bedrooms[h];
        const int needed = std::min(bedrooms_needed(before, h), 5);
        const bool moves =
            needed > held && before.households.tenure[h] != Tenure::temporary_accommodation;
        REQUIRE(shard.households.bedrooms[h] == (moves ? needed : held));
        REQUIRE((shard.households.housing_cost[h] < 0) == moves);
        rehoused += moves;
    }
    CHECK(rehoused > 100);
}

TEST_CASE("Crowded households move as often as their tenure does") {
    Setting setting;
    setting.sets[0].rehousing.crowded_ratio = 1;
    setting.sets[0].rehousing.private_rent = 0.2;
    setting.sets[0].rehousing.owned_outright = 0;
    Shard shard = homes(20000);
    shard.households.bedrooms.assign(shard.household_count(), 1);
    Tally tally;
    rehousing(setting.context(), shard, tally);
    double crowded = 0, moved = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        if (bedrooms_needed(shard, h) < 2) continue;
        if (shard.households.tenure[h] == Tenure::owned_outright)
            REQUIRE(shard.households.bedrooms[h] == 1);
        if (shard.households.tenure[h] != Tenure::private_rent) continue;
        ++crowded;
        moved += shard.households.bedrooms[h] > 1;
    }
    REQUIRE(crowded > 500);
    // Four standard deviations of a binomial share: wrong once in 16,000 seeds.
    CHECK(moved / crowded == Approx(0.2).margin(4 * std::sqrt(0.16 / crowded)));
}

TEST_CASE("Who changed home this year takes one that fits") {
    Setting setting;
    setting.sets[0].rehousing.crowded_ratio = 0;
    Shard shard = homes(4000);
    shard.households.bedrooms.assign(shard.household_count(), 1);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        shard.households.housing_cost[h] = h % 2 == 0 ? -1.0f : 100.0f;
    Tally tally;
    rehousing(setting.context(), shard, tally);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const bool moves =
            h % 2 == 0 && shard.households.tenure[h] != Tenure::temporary_accommodation;
        REQUIRE(shard.households.bedrooms[h] ==
                (moves ? std::min(bedrooms_needed(shard, h), 5) : 1));
    }
}

TEST_CASE("Without homes to give nobody moves and nothing is spent") {
    Setting setting;
    Shard shard = homes(500);
    const Shard before = shard;
    Tally tally;
    social_letting(setting.context(), shard, tally);
    retrofit(setting.context(), shard, tally);
    CHECK(shard.households.tenure == before.households.tenure);
    CHECK(shard.households.quality == before.households.quality);
    CHECK(tally.social_lettings_added == 0);
    CHECK(tally.retrofits == 0);
}

TEST_CASE("New social homes go to temporary accommodation and then to poor tenants with children") {
    Setting setting;
    setting.sets[0].social_housing.homes_built = 60;
    setting.sets[0].social_housing.grant_per_home = 100000;
    Shard shard = homes(1000);
    for (std::size_t h = 0; h < 20; ++h)
        shard.households.tenure[h] = Tenure::temporary_accommodation;
    shard.households.quality.assign(shard.household_count(), 3);
    const Shard before = shard;
    Tally tally;
    social_letting(setting.context(), shard, tally);
    CHECK(tally.social_lettings_added == 60);
    CHECK(
        tally.fiscal_pence[0][static_cast<std::size_t>(FiscalComponent::social_housing_capital)] ==
        60 * 100000 * 100);
    float poorest_without = 1e9f, richest_with = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const bool let = shard.households.tenure[h] != before.households.tenure[h];
        if (h < 20) CHECK(let);
        if (let) {
            CHECK(shard.households.tenure[h] == Tenure::social_rent);
            CHECK(shard.households.quality[h] == dwelling::additional_social);
            CHECK(shard.households.bedrooms[h] >= 1);
        }
        if (h < 20 || before.households.tenure[h] != Tenure::private_rent ||
            household_kind(before, h) == HouseholdKind::no_children) {
            if (h >= 20) CHECK_FALSE(let);
            continue;
        }
        const float income = before.households.equivalised_ahc[h];
        if (let) richest_with = std::max(richest_with, income);
        if (!let) poorest_without = std::min(poorest_without, income);
    }
    CHECK(richest_with <= poorest_without);
}

TEST_CASE("An additional social home is let again when its tenants leave") {
    Setting setting;
    setting.sets[0].social_housing.homes_built = 50;
    setting.sets[0].dwelling.turnover = 0;
    Shard shard = homes(1500);
    Tally tally;
    social_letting(setting.context(2030), shard, tally);
    CHECK(shard.additional_social_homes == 50);
    housing_cost(setting.context(2030), shard, tally);
    setting.sets[0].social_housing.homes_built = 0;
    const auto additional = [&](std::size_t h) {
        return (shard.households.quality[h] & dwelling::additional_social) != 0;
    };
    std::vector<std::size_t> stayed;
    int left = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        if (!additional(h)) continue;
        if (left++ < 12) {  // to a home of their own
            shard.households.housing_cost[h] = -1;
            shard.households.tenure[h] = Tenure::mortgage;
        } else {
            stayed.push_back(h);
        }
    }
    dwelling_quality(setting.context(2031), shard, tally);
    social_letting(setting.context(2031), shard, tally);
    int held = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        held += additional(h);
        if (additional(h)) CHECK(shard.households.tenure[h] == Tenure::social_rent);
    }
    CHECK(held == 50);
    for (const std::size_t h : stayed) CHECK(additional(h));
    CHECK(tally.social_lettings_added == 50);  // the new ones alone
    CHECK(shard.additional_social_homes == 50);
}

TEST_CASE("Grants outside England are paid by the devolved government") {
    Setting setting;
    setting.authority.nation = Nation::scotland;
    setting.sets[0].social_housing.homes_built = 5;
    setting.sets[0].social_housing.grant_per_home = 1;
    Shard shard = homes(300);
    Tally tally;
    social_letting(setting.context(), shard, tally);
    CHECK(tally.fiscal_pence[static_cast<std::size_t>(Payer::devolved_government)]
                            [static_cast<std::size_t>(FiscalComponent::social_housing_capital)] ==
          500);
}

TEST_CASE("A letting for some households stays with them") {
    Setting setting;
    setting.sets.push_back(setting.sets[0]);
    setting.sets[1].social_housing.homes_built = 30;
    Shard shard = homes(2000);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        shard.households.selection[h] = shard.households.decile[h] <= 2 ? 1 : 0;
    const Shard before = shard;
    Tally tally;
    social_letting(setting.context(), shard, tally);
    CHECK(tally.social_lettings_added == 30);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        if (shard.households.tenure[h] != before.households.tenure[h])
            CHECK(shard.households.decile[h] <= 2);
}

TEST_CASE("Retrofit mends the most deprived and poorest first") {
    Setting setting;
    setting.sets[0].retrofit.homes = 100;
    setting.sets[0].retrofit.cost_per_home = 5000;
    Shard shard = homes(1000);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        shard.households.quality[h] = static_cast<std::uint8_t>(h % 4);
    const Shard before = shard;
    Tally tally;
    retrofit(setting.context(), shard, tally);
    CHECK(tally.retrofits == 100);
    int worst_mended = 0, best_left = 11;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        if (before.households.quality[h] == 0) continue;
        const int decile = shard.households.decile[h];
        if (shard.households.quality[h] == 0) worst_mended = std::max(worst_mended, decile);
        if (shard.households.quality[h] != 0) best_left = std::min(best_left, decile);
    }
    CHECK(worst_mended <= best_left);
}

TEST_CASE("Retrofit of cold homes alone leaves other failures") {
    Setting setting;
    setting.sets[0].retrofit.homes = 1e6;
    setting.sets[0].retrofit.mends_non_decent = 0;
    Shard shard = homes(200);
    shard.households.quality.assign(shard.household_count(), 3);
    Tally tally;
    retrofit(setting.context(), shard, tally);
    for (const std::uint8_t quality : shard.households.quality)
        CHECK(quality == dwelling::non_decent);
}

TEST_CASE("Homes do not depend on the order of households") {
    Setting setting;
    setting.sets[0].social_housing.homes_built = 37;
    setting.sets[0].retrofit.homes = 53;
    Shard shard = homes(800), turned = testing::reversed(shard);
    AuthorityRates forwards = setting.rates, backwards = setting.rates;
    for (auto [each, rates] : {std::pair(&shard, &forwards), std::pair(&turned, &backwards)}) {
        setting.rates = *rates;
        initialise_home(setting.context(start_year), *each, setting.rates.housing);
        Tally tally;
        for (int year = 2025; year < 2028; ++year) {
            tenure(setting.context(year), *each, tally);
            dwelling_quality(setting.context(year), *each, tally);
            social_letting(setting.context(year), *each, tally);
            retrofit(setting.context(year), *each, tally);
            housing_cost(setting.context(year), *each, tally);
        }
    }
    CHECK(testing::household_lines(shard) == testing::household_lines(turned));
    CHECK(total(shard, Tenure::private_rent) > 0);
}
