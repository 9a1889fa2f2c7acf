#include "model/housing/home_model.hpp"

#include <cmath>

#include "model/housing/temporary_accommodation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

TEST_CASE("Households are told apart by children and partner") {
    using enum Relation;
    Shard shard;
    testing::add_household(shard, {{30, Sex::female}, {31, Sex::male, partner}});
    testing::add_household(
        shard, {{30, Sex::female}, {31, Sex::male, partner}, {4, Sex::male, dependent_child}});
    testing::add_household(shard, {{30, Sex::female}, {4, Sex::male, dependent_child}});
    testing::add_household(shard, {{60, Sex::female}, {25, Sex::male, adult_child, 1}});
    CHECK(household_kind(shard, 0) == HouseholdKind::no_children);
    CHECK(household_kind(shard, 1) == HouseholdKind::couple_with_children);
    CHECK(household_kind(shard, 2) == HouseholdKind::lone_parent);
    CHECK(household_kind(shard, 3) == HouseholdKind::no_children);
}

TEST_CASE("Chances of bad quality are the tenure's at its decile and rise with deprivation") {
    const DwellingParameters& parameters = testing::law(2024).dwelling;
    const QualityChances chances(parameters);
    for (std::size_t t = 0; t < tenure_count; ++t)
        for (std::size_t d = 1; d < 10; ++d) {
            CHECK(chances.non_decent[t][d] < chances.non_decent[t][d - 1]);
            CHECK(chances.cold[t][d] < chances.cold[t][d - 1]);
        }
    const auto social = static_cast<std::size_t>(Tenure::social_rent);
    // Between the whole deciles on either side of the tenure's mean.
    const auto below = static_cast<std::size_t>(parameters.decile_social) - 1;
    const auto within =
        static_cast<float>(parameters.decile_social - std::floor(parameters.decile_social));
    CHECK((1 - within) * chances.non_decent[social][below] +
              within * chances.non_decent[social][below + 1] ==
          Approx(parameters.non_decent_social).margin(1e-4));
    CHECK(chances.draw(Tenure::private_rent, 1, 0.0f, 0.0f) ==
          (dwelling::non_decent | dwelling::cold));
    CHECK(chances.draw(Tenure::private_rent, 1, 0.999f, 0.0f) == dwelling::cold);
    CHECK(chances.draw(Tenure::private_rent, 1, 0.999f, 0.999f) == 0);
}

TEST_CASE("A household's own deviation is standard normal in mean spread and tails") {
    // 100,000 draws: standard error of the mean 0.0032, of the deviation 0.0022, of a share below
    // 1.96 deviations 0.0007 (the sum of eight uniforms has 0.0003 less there than the normal).
    const Draws draws(1, 0);
    double sum = 0, squares = 0, tail = 0;
    for (std::uint64_t id = 0; id < 100000; ++id) {
        const double x = own_deviation(draws, mix(id));
        sum += x;
        squares += x * x;
        tail += std::abs(x) > 1.96;
    }
    CHECK(sum / 1e5 == Approx(0).margin(0.0145));
    CHECK(std::sqrt(squares / 1e5) == Approx(1).margin(0.01));
    CHECK(tail / 1e5 == Approx(0.05).margin(0.0035));
    CHECK(own_deviation(draws, 77) == own_deviation(draws, 77));
}

TEST_CASE("Mortgage bands follow decades of age") {
    CHECK(mortgage_band(18) == 0);
    CHECK(mortgage_band(29) == 0);
    CHECK(mortgage_band(30) == 1);
    CHECK(mortgage_band(59) == 3);
    CHECK(mortgage_band(60) == 4);
    CHECK(mortgage_band(95) == 4);
}

TEST_CASE("Risks of temporary accommodation add up to the published number") {
    const TemporaryAccommodationParameters& parameters = testing::law(2024).temporary_accommodation;
    Shard shard = testing::made_population(4000);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        shard.households.decile[h] = static_cast<std::uint8_t>(1 + h % 10);
    const RiskCounts counts = count_risks(shard);
    HousingRates rates;
    rates.temporary_accommodation_risk = {
        temporary_accommodation_risk(counts, parameters, false, 9),
        temporary_accommodation_risk(counts, parameters, true, 21)};
    double with = 0, without = 0, entries = 0, social = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const HouseholdKind kind = household_kind(shard, h);
        const Tenure home = shard.households.tenure[h];
        const int decile = shard.households.decile[h];
        const double chance = temporary_accommodation_chance(rates, parameters, home, decile, kind);
        (kind == HouseholdKind::no_children ? without : with) += chance;
        const double entry = temporary_accommodation_entry(rates, parameters, home, decile, kind);
        // In a year as many enter as leave.
        CHECK((1 - chance) * entry == Approx(chance * parameters.exit));
        entries += chance;
        if (home == Tenure::social_rent) social += chance;
        if (home == Tenure::mortgage || home == Tenure::owned_outright) CHECK(chance == 0);
    }
    CHECK(with == Approx(21).epsilon(1e-5));
    CHECK(without == Approx(9).epsilon(1e-5));
    CHECK(social / entries == Approx(social_share_of_entrants(counts, parameters)).margin(0.05));
}
