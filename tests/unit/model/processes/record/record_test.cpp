// Depth of children's poverty and their moves across the line, as recorded for a year.
#include "model/processes/record/record.hpp"

#include <cmath>
#include <vector>

#include "analysis/statistics/poverty.hpp"
#include "model/core/fixed_point.hpp"
#include "model/population/bedroom_standard.hpp"
#include "runner/io/distribution_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

namespace lc {
namespace {

constexpr double line = 300;

/// A household with children of these ages at an income, poor or not the year before.
std::size_t family(Shard& shard, double income, bool poor_before, std::vector<int> ages) {
    const Relation child = Relation::dependent_child;
    std::size_t h = 0;
    if (ages.size() == 1)
        h = testing::add_household(shard, {{30}, {ages[0], Sex::male, child}});
    else
        h = testing::add_household(
            shard, {{30}, {ages[0], Sex::male, child}, {ages[1], Sex::female, child}});
    shard.households.equivalised_ahc[h] = static_cast<float>(income);
    const bool poor = income < line;
    shard.households.poverty_status[h] = poor ? poverty::relative_ahc : 0;
    for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
        shard.persons.poverty_history[p] =
            static_cast<std::uint8_t>((poor_before ? 2 : 0) | (poor ? 1 : 0));
    return h;
}

Tally recorded(Shard& shard) {
    const auto world = testing::made_world();
    world->uk.threshold_ahc = line;
    Tally tally;
    record(world->context(), shard, tally);
    return tally;
}

}  // namespace

TEST_CASE("squared poverty gaps are those of Foster and Greer and Thorbecke") {
    Shard shard;
    family(shard, 250, true, {10, 4});
    family(shard, 120.5, true, {0});
    family(shard, 299.99, false, {7});
    family(shard, 300, false, {7});  // at the line is not below it
    family(shard, 900, false, {12, 11});
    family(shard, -40, false, {3});  // a gap cannot exceed the line
    Tally tally = recorded(shard);
    // What poverty_status counts in the same year.
    tally.children = 8;
    tally.children_in_poverty[0] = 5;
    tally.poverty_gap_pence_week = 2 * 5'000 + 17'950 + 1 + 30'000;
    const std::vector<double> incomes{250, 120.5, 299.99, 300, 900, 0}, children{2, 1, 1, 1, 2, 1};
    const auto found = child_poverty_of(tally, line, true);
    for (const int alpha : {0, 1, 2})
        CHECK(found[static_cast<std::size_t>(alpha)] ==
              Approx(poverty_index(incomes, children, line, alpha)).epsilon(1e-9));
}

TEST_CASE("children move into and out of poverty from one year to the next") {
    Shard shard;
    family(shard, 250, true, {10, 4});  // stay in
    family(shard, 250, false, {8});     // enter
    family(shard, 400, true, {15, 1});  // leave
    family(shard, 400, false, {6, 5});  // stay out
    family(shard, 250, false, {0});     // not there the year before
    family(shard, 400, false, {9, 0});  // one of the two
    const Tally tally = recorded(shard);
    CHECK(tally.children_poor_before == 4);
    CHECK(tally.children_leaving_poverty == 2);
    CHECK(tally.children_not_poor_before == 4);
    CHECK(tally.children_entering_poverty == 1);
    const auto found = child_poverty_of(tally, line, true);
    CHECK(found[4] == 0.25);
    CHECK(found[5] == 0.5);
    CHECK(std::isnan(child_poverty_of(tally, line, false)[4]));
}

TEST_CASE("counts are those of going over persons and homes one by one") {
    Shard shard = testing::made_population(1000);
    Tally expected;
    Persons& persons = shard.persons;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        const std::uint64_t bits = mix(p);
        persons.age[p] = static_cast<std::uint8_t>(bits % age_count);
        persons.sex[p] = static_cast<Sex>(bits / 101 % 2);
        persons.qualification[p] = static_cast<Qualification>(bits / 202 % 4);
        persons.activity[p] = static_cast<Activity>(bits / 808 % activity_count);
        persons.health[p] = static_cast<GeneralHealth>(bits / 8888 % 3);
        persons.disability[p] = static_cast<Disability>(bits / 26664 % 3);
        persons.income[p] = static_cast<float>(bits / 79992 % 100000) * 0.7f - 9000.0f;
        persons.attainment[p] = static_cast<float>(bits / 79992 % 6000) / 1000 - 3;

        const int age = persons.age[p];
        const auto sex = static_cast<std::size_t>(persons.sex[p]);
        const auto band = static_cast<std::size_t>(band_of(age));
        const Qualification held = persons.qualification[p];
        expected.good_health[sex][band] += persons.health[p] == GeneralHealth::good;
        expected.not_limited[sex][band] += persons.disability[p] == Disability::none;
        if (age >= 25 && age < 65) ++expected.qualification_25_64[static_cast<std::size_t>(held)];
        if (age >= 16 && age < 65)
            ++expected.activity_16_64[static_cast<std::size_t>(persons.activity[p])];
        expected.level_2_at_16 += age == 16 && held >= Qualification::level_1_2;
        expected.level_3_at_18 += age == 19 && held >= Qualification::level_3;
        if (age == 16)
            expected.attainment_at_16_milli +=
                static_cast<std::int64_t>(persons.attainment[p] * 1000.0f);
        if (age >= 16 && works(persons.activity[p]) && persons.income[p] > 0) {
            ++expected.earners;
            expected.earnings_pence += to_pence(static_cast<double>(persons.income[p]));
        }
    }
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        shard.households.bedrooms[h] = static_cast<std::uint8_t>(1 + mix(h) % 3);
        shard.households.quality[h] = static_cast<std::uint8_t>(mix(h) / 3 % 4);
        shard.households.housing_cost[h] = static_cast<float>(mix(h) / 12 % 30000) / 100;
        const auto tenure = static_cast<std::size_t>(shard.households.tenure[h]);
        ++expected.tenure[tenure];
        expected.housing_cost_pence_week[tenure] +=
            to_pence(static_cast<double>(shard.households.housing_cost[h]));
        expected.non_decent += (shard.households.quality[h] & dwelling::non_decent) != 0;
        expected.cold += (shard.households.quality[h] & dwelling::cold) != 0;
        expected.overcrowded += bedrooms_needed(shard, h) > shard.households.bedrooms[h];
    }
    REQUIRE(expected.overcrowded > 50);
    const Tally found = recorded(shard);
    CHECK(found.good_health == expected.good_health);
    CHECK(found.not_limited == expected.not_limited);
    CHECK(found.qualification_25_64 == expected.qualification_25_64);
    CHECK(found.level_2_at_16 == expected.level_2_at_16);
    CHECK(found.level_3_at_18 == expected.level_3_at_18);
    CHECK(found.attainment_at_16_milli == expected.attainment_at_16_milli);
    CHECK(found.activity_16_64 == expected.activity_16_64);
    CHECK(found.earners == expected.earners);
    CHECK(found.earnings_pence == expected.earnings_pence);
    CHECK(found.households == shard.household_count());
    CHECK(found.tenure == expected.tenure);
    CHECK(found.housing_cost_pence_week == expected.housing_cost_pence_week);
    CHECK(found.non_decent == expected.non_decent);
    CHECK(found.cold == expected.cold);
    CHECK(found.overcrowded == expected.overcrowded);
}

}  // namespace lc
