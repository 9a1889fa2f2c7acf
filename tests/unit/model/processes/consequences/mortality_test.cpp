#include "model/processes/consequences/mortality.hpp"

#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "model/core/fixed_point.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

struct Setting {
    Parameters law = testing::law(2024);
    AuthorityRates rates;
    UkYear uk;
    Context context(int year) {
        uk.year = year;
        Context made;
        made.year = year;
        made.uk = &uk;
        made.rates = &rates;
        made.sets = {&law, 1};
        return made;
    }
};

Setting constant_rates(float rate) {
    Setting made;
    for (auto& deciles : made.rates.mortality.rate)
        for (auto& ages : deciles) ages.fill(rate);
    return made;
}

}  // namespace

TEST_CASE("Expected deaths are the sum of rates and population is counted beside them") {
    Setting made = constant_rates(0.01f);
    Shard shard;
    testing::add_household(shard, {{40, Sex::female},
                                   {42, Sex::male, Relation::partner},
                                   {0, Sex::male, Relation::dependent_child}});
    shard.households.decile[0] = 3;
    for (auto& qualification : shard.persons.qualification) qualification = Qualification::none;
    Tally tally;
    mortality(made.context(base_year), shard, tally);
    CHECK(tally.population[0][9] == 1);
    CHECK(tally.population[1][9] == 1);
    CHECK(tally.population[1][0] == 1);
    CHECK(tally.population_by_decile[2][1][0] == 1);
    CHECK(from_fixed(tally.deaths_expected[0][9]) == Approx(0.01));
    CHECK(from_fixed(tally.deaths_expected_by_decile[2][1][0]) == Approx(0.01));
    CHECK(tally.deaths_expected_by_decile[1][1][0] == 0);
}

TEST_CASE("Pathways add up to what the risks add to expected deaths") {
    Setting made = constant_rates(0.01f);
    made.law.public_health.extra_per_person = 20;
    made.law.public_health.base_per_person = 60;
    Shard shard = testing::made_population(3000);
    for (std::size_t p = 0; p < shard.person_count(); ++p) {
        const std::uint64_t bits = mix(shard.persons.id[p]);
        shard.persons.adult_exposure[p] = static_cast<float>(bits % 100) / 100;
        shard.persons.child_exposure[p] = static_cast<float>(bits / 100 % 100) / 100;
    }
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        shard.households.decile[h] = 1;
        shard.households.quality[h] = static_cast<std::uint8_t>(h % 4);
    }
    Tally with, without;
    mortality(made.context(base_year + 3), shard, with);
    // The same people without any of the risks.
    shard.persons.adult_exposure.assign(shard.person_count(), 0.0f);
    shard.persons.child_exposure.assign(shard.person_count(), 0.0f);
    shard.persons.qualification.assign(shard.person_count(), Qualification::none);
    for (Activity& activity : shard.persons.activity)
        if (activity == Activity::unemployed || activity == Activity::other_inactive)
            activity = Activity::full_time;
    shard.households.quality.assign(shard.household_count(), 0);
    for (Tenure& tenure : shard.households.tenure)
        if (tenure == Tenure::temporary_accommodation) tenure = Tenure::social_rent;
    made.law.public_health.extra_per_person = 0;
    mortality(made.context(base_year + 3), shard, without);
    double added = 0, by_pathway = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        for (std::size_t band = 0; band < band_count; ++band)
            added += from_fixed(with.deaths_expected[sex][band]) -
                     from_fixed(without.deaths_expected[sex][band]);
        for (const std::int64_t deaths : with.deaths_by_pathway[sex])
            by_pathway += from_fixed_signed(deaths);
        for (const std::int64_t deaths : without.deaths_by_pathway[sex]) CHECK(deaths == 0);
    }
    // Rates and relative risks are held as float: seven digits of the sum of rates.
    double all = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < band_count; ++band)
            all += from_fixed(with.deaths_expected[sex][band]);
    CHECK(by_pathway == Approx(added).margin(1e-6 * all));
    CHECK(with.deaths_by_pathway[0][static_cast<std::size_t>(Pathway::education)] < 0);
    CHECK(with.deaths_by_pathway[0][static_cast<std::size_t>(Pathway::adult_income)] > 0);
    CHECK(with.deaths_by_pathway[1][static_cast<std::size_t>(Pathway::prevention)] < 0);
}

TEST_CASE("Rates fall after the base year and follow the warm-up factor before it") {
    Setting made = constant_rates(0.01f);
    Shard shard;
    testing::add_household(shard, {{40, Sex::male}});
    shard.households.decile[0] = 1;
    shard.persons.qualification[0] = Qualification::none;
    const auto expected = [&](int year, double factor) {
        Tally tally;
        made.uk.mortality_factor = factor;
        mortality(made.context(year), shard, tally);
        return from_fixed(tally.deaths_expected[1][9]);
    };
    CHECK(expected(2022, 1.02) == Approx(0.0102));
    CHECK(expected(2024, 1) == Approx(0.01));
    CHECK(expected(2034, 1) ==
          Approx(0.01 * std::pow(1 - made.law.mortality.improvement_male, 10)));
}

TEST_CASE("Deaths are drawn at the hazard from mid-year to mid-year") {
    // 60,000 persons at a rate of 0.05: chance 1 - exp(-0.05), standard deviation of the share
    // 0.0009; the margin is 4.5 of them (error rate 1 in 150,000), at a fixed seed.
    Setting made = constant_rates(0.05f);
    Shard shard;
    for (int i = 0; i < 60000; ++i) testing::add_household(shard, {{50, Sex::female}});
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        shard.households.decile[h] = 5;
        shard.persons.qualification[h] = Qualification::none;
    }
    Tally tally;
    mortality(made.context(base_year), shard, tally);
    std::uint32_t dying = 0;
    for (const std::uint8_t event : shard.persons.event) dying += (event & event::dies) != 0;
    CHECK(dying == tally.deaths_simulated[0][11]);
    CHECK(dying / 60000.0 == Approx(1 - std::exp(-0.05)).margin(0.004));
}

TEST_CASE("Newborns also die at the half of their rate that falls before their first mid-year") {
    Setting made = constant_rates(0);
    for (auto& deciles : made.rates.mortality.rate)
        for (auto& ages : deciles) ages[0] = 0.1f;
    Shard shard;
    for (int i = 0; i < 20000; ++i)
        testing::add_household(shard,
                               {{30, Sex::female}, {0, Sex::female, Relation::dependent_child}});
    for (auto& decile : shard.households.decile) decile = 5;
    Tally tally;
    mortality(made.context(base_year), shard, tally);
    CHECK(from_fixed(tally.deaths_expected[0][0]) == Approx(2000).epsilon(1e-6));
    // 4.5 standard deviations (0.0021) of the share.
    CHECK(tally.deaths_simulated[0][0] / 20000.0 == Approx(1 - std::exp(-0.1)).margin(0.0095));
}

TEST_CASE("Who dies does not depend on the order of households") {
    Setting made = constant_rates(0.2f);
    Shard shard = testing::made_population(300), turned = testing::reversed(shard);
    for (Shard* each : {&shard, &turned})
        for (auto& decile : each->households.decile) decile = 2;
    Tally one, other;
    mortality(made.context(2030), shard, one);
    mortality(made.context(2030), turned, other);
    CHECK(one.deaths_simulated == other.deaths_simulated);
    CHECK(one.deaths_expected == other.deaths_expected);
    CHECK(testing::household_lines(shard) == testing::household_lines(turned));
}

TEST_CASE("Everybody is counted in the age band and decile of their own") {
    Setting made = constant_rates(0.01f);
    Shard shard;
    for (int age = 0; age < age_count; ++age) {
        const auto home = static_cast<std::size_t>(age);
        testing::add_household(shard, {{age, age % 2 == 0 ? Sex::female : Sex::male}});
        shard.households.decile[home] = static_cast<std::uint8_t>(1 + age % 10);
    }
    Tally tally;
    mortality(made.context(base_year), shard, tally);
    std::array<BySexBand<std::uint32_t>, 10> expected{};
    for (std::size_t age = 0; age < age_count; ++age)
        ++expected[age % 10][age % 2][static_cast<std::size_t>(band_of(static_cast<int>(age)))];
    CHECK(tally.population_by_decile == expected);
}

TEST_CASE("Two parameter sets side by side give each household its own") {
    Setting made = constant_rates(0.01f);
    std::vector<Parameters> sets{made.law, made.law};
    sets[1].public_health.extra_per_person = 20;
    sets[1].public_health.base_per_person = 60;
    Context context = made.context(base_year + 3);
    Authority authority;
    context.authority = &authority;
    Shard mixed = testing::made_population(600);
    Tally of_both, of_each[2];
    for (std::size_t set = 0; set < 2; ++set) {
        Shard part;
        for (std::size_t h = set; h < mixed.household_count(); h += 2) {
            mixed.households.decile[h] = 1;
            mixed.households.selection[h] = static_cast<std::uint32_t>(set);
            part.append_household(mixed, h);
        }
        context.sets = std::span<const Parameters>(sets);
        mortality(context, part, of_each[set]);
    }
    mortality(context, mixed, of_both);
    of_each[0] += of_each[1];
    CHECK(of_both.deaths_expected == of_each[0].deaths_expected);
    CHECK(of_both.deaths_simulated == of_each[0].deaths_simulated);
    CHECK(of_both.deaths_by_pathway == of_each[0].deaths_by_pathway);
    CHECK(of_both.deaths_by_pathway[0][static_cast<std::size_t>(Pathway::prevention)] != 0);

    // Sets that differ in nothing are one kind.
    sets[1] = sets[0];
    Tally alike;
    mortality(context, mixed, alike);
    CHECK(alike.deaths_expected != of_both.deaths_expected);
}
