// Tenure, rents, mortgages, quality and moves of the overcrowded against the published figures that
// they are calibrated to.
//
// Leeds at one in four, the country at one in a hundred; bounds are four standard errors (error
// rate of one comparison 1 in 16,000).
#include <algorithm>
#include <cmath>

#include "model/housing/temporary_accommodation.hpp"
#include "model/population/bedroom_standard.hpp"
#include "model/processes/circumstances/dwelling_quality.hpp"
#include "model/processes/circumstances/housing_cost.hpp"
#include "model/processes/circumstances/rehousing.hpp"
#include "model/processes/circumstances/tenure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/country.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/work_setting.hpp"

using namespace lc;
using testing::Country;
using testing::Portion;

namespace {

constexpr double errors = 4;

/// Another year of homes of the population as it stands, at the prices of the start year.
void keep_house_a_year(Country& country) {
    Tally tally{};
    for (std::size_t k = 0; k < country.count(); ++k) {
        Context context = country.context(k);
        context.year = start_year + 1;
        tenure(context, country.shard(k), tally);
        dwelling_quality(context, country.shard(k), tally);
        housing_cost(context, country.shard(k), tally);
    }
}

struct Mean {
    double number = 0, sum = 0, squares = 0;
    void add(double value) {
        number += 1;
        sum += value;
        squares += value * value;
    }
    double value() const { return sum / number; }
    double error() const { return std::sqrt((squares / number - value() * value()) / number); }
};

void check(const Portion& found, double published) {
    REQUIRE(found.of > 5000);
    CHECK(found.value() == Approx(published).margin(errors * found.error(published)));
}

}  // namespace

TEST_CASE("an authority's tenures are those of the census a year on", "[statistical]") {
    Country leeds(0.25, {"E08000035"});
    keep_house_a_year(leeds);
    const Authority& published = leeds.authority();
    const double homeless = published.temporary_accommodation / 1000;
    // Who is in temporary accommodation would else rent, mostly from private landlords.
    const double social_share =
        social_share_of_entrants(count_risks(leeds.shard()), leeds.law().temporary_accommodation);
    const std::array<double, tenure_count> wanted{
        published.tenure[0], published.tenure[1], published.tenure[2] - homeless * social_share,
        published.tenure[3] - homeless * (1 - social_share), homeless};
    for (std::size_t t = 0; t < tenure_count; ++t) {
        INFO(tenure_names[t]);
        Portion found;
        for (const Tenure held : leeds.shard().households.tenure)
            found.count(held == static_cast<Tenure>(t));
        check(found, wanted[t]);
    }
}

TEST_CASE("private rents by bedrooms are the published medians carried on", "[statistical]") {
    // ONS and VOA, Private rental market statistics to September 2022: configs/data/authority. The
    // median of n normal values has a standard error of 1.2533 deviations over the root of n.
    Country leeds(0.25, {"E08000035"});
    keep_house_a_year(leeds);
    const PrivateRentParameters& rules = leeds.law().private_rent;
    const double carried = rules.growth_2022_to_2024 * rules.sitting_tenant_ratio *
                           leeds.context().uk->rent_index * 12 / 52;
    const Households& households = leeds.shard().households;
    for (std::size_t rooms = 1; rooms <= 4; ++rooms) {
        INFO(rooms << " bedrooms");
        std::vector<double> rents;
        for (std::size_t h = 0; h < households.size(); ++h)
            if (households.tenure[h] == Tenure::private_rent && households.bedrooms[h] == rooms)
                rents.push_back(static_cast<double>(households.housing_cost[h]));
        REQUIRE(rents.size() > 500);
        const auto middle = rents.begin() + static_cast<std::ptrdiff_t>(rents.size() / 2);
        std::nth_element(rents.begin(), middle, rents.end());
        const double error = 1.2533 * rules.spread / std::sqrt(static_cast<double>(rents.size()));
        CHECK(std::log(*middle / (leeds.authority().private_rent[rooms] * carried)) ==
              Approx(0).margin(errors * error));
    }
}

TEST_CASE("mortgages and social rents of the country have the published means", "[statistical]") {
    // Balances: 1.36 trillion pounds over 8.1 million households, within the rounding of both, see
    // mortgage.balance_30s. Social rents of England, 2024-25: the Regulator of Social Housing, see
    // social_rent.england, known to the pound.
    Country country(0.01);
    keep_house_a_year(country);
    const UkYear& uk = *country.context().uk;
    Mean balance, rent;
    country.each([&](const Shard& shard, const Authority& authority) {
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            const auto cost = static_cast<double>(shard.households.housing_cost[h]);
            const Tenure held = shard.households.tenure[h];
            if (held == Tenure::mortgage)
                balance.add(cost * 52 / (uk.mortgage_rate * uk.house_price_index));
            if (held == Tenure::social_rent && authority.nation == Nation::england)
                rent.add(cost / uk.social_rent_index);
        }
    });
    CHECK(balance.value() == Approx(150000).margin(errors * balance.error() + 10000));
    CHECK(rent.value() ==
          Approx(country.law().social_rent.england / 52).margin(errors * rent.error() + 0.5));
}

TEST_CASE("homes of each tenure fail as often as published", "[statistical]") {
    // English Housing Survey 2023-24 and fuel poverty statistics of England: dwelling.* in
    // configs/model/housing.json.
    Country country(0.01);
    keep_house_a_year(country);
    std::array<Portion, tenure_count> unfit, chilly;
    country.each([&](const Shard& shard, const Authority& authority) {
        if (authority.nation != Nation::england) return;
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            auto t = static_cast<std::size_t>(shard.households.tenure[h]);
            if (t == 1) t = 0;  // owned, one way or the other
            unfit[t].count((shard.households.quality[h] & dwelling::non_decent) != 0);
            chilly[t].count((shard.households.quality[h] & dwelling::cold) != 0);
        }
    });
    const DwellingParameters& published = country.law().dwelling;
    check(unfit[0], published.non_decent_owned);
    check(unfit[2], published.non_decent_social);
    check(unfit[3], published.non_decent_private);
    check(chilly[0], published.cold_owned);
    check(chilly[2], published.cold_social);
    check(chilly[3], published.cold_private);
}

TEST_CASE("households move in three years as often as the housing survey finds", "[statistical]") {
    // English Housing Survey 2021-22, household moves: who has lived in the home for less than
    // three years. Households short of bedrooms that move as everybody does (crowded_ratio 1).
    testing::WorkSetting setting;
    setting.sets[0].rehousing.crowded_ratio = 1;
    const std::array<double, 4> published{0.07, 0.23, 0.17, 0.50};
    for (std::size_t t = 0; t < published.size(); ++t) {
        Shard shard;
        for (int i = 0; i < 20000; ++i)
            testing::add_household(shard,
                                   {{40, Sex::female}, {12, Sex::male, Relation::dependent_child}},
                                   static_cast<Tenure>(t));
        std::vector<bool> moved(shard.household_count());
        for (int year = 2025; year < 2028; ++year) {
            shard.households.bedrooms.assign(shard.household_count(), 1);
            shard.households.housing_cost.assign(shard.household_count(), 100);
            Tally tally{};
            rehousing(setting.context(year), shard, tally);
            for (std::size_t h = 0; h < moved.size(); ++h)
                moved[h] = moved[h] || shard.households.housing_cost[h] < 0;
        }
        Portion found;
        for (const bool has : moved) found.count(has);
        INFO(tenure_names[t]);
        check(found, published[t]);
    }
}
