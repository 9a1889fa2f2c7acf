#include "model/processes/circumstances/earnings.hpp"

#include "model/processes/circumstances/employment.hpp"
#include "model/work/initialise_work.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/work_setting.hpp"

using namespace lc;
using testing::WorkSetting;

TEST_CASE("income belongs to workers and to pensioners and children have none", "[work]") {
    WorkSetting setting;
    Tally tally;
    Shard shard = testing::made_population(2000);
    initialise_work(setting.context(2022), shard);
    employment(setting.context(2023), shard, tally);
    earnings(setting.context(2023), shard, tally);
    const Persons& persons = shard.persons;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        CHECK(persons.income[p] >= 0.0f);
        if (persons.age[p] < 16) CHECK(persons.income[p] == 0.0f);
        if (persons.hours[p] > 0) CHECK(persons.income[p] > 0.0f);
        if (persons.age[p] < 50 && persons.hours[p] == 0) CHECK(persons.income[p] == 0.0f);
        if (persons.activity[p] == Activity::full_time && persons.age[p] >= 21)
            CHECK(persons.income[p] >= 11.44f * 31 * 52 * 0.9999f);
    }
}

TEST_CASE("a pensioner's wage component and pension stay as they are", "[work]") {
    WorkSetting setting;
    Tally tally;
    Shard shard;
    for (int h = 0; h < 50; ++h) testing::add_household(shard, {{80}});
    initialise_work(setting.context(2022), shard);
    const Persons before = shard.persons;
    earnings(setting.context(2023), shard, tally);
    CHECK(shard.persons.wage == before.wage);
    CHECK(shard.persons.income == before.income);
    setting.uk.earnings_index = 1.1;
    earnings(setting.context(2024), shard, tally);
    for (std::size_t p = 0; p < before.size(); ++p)
        CHECK(shard.persons.income[p] == Approx(1.1f * before.income[p]));
}

TEST_CASE("a social home given changes neither work nor pay", "[work]") {
    WorkSetting setting;
    Tally tally;
    Shard tenants;
    for (int h = 0; h < 300; ++h)
        testing::add_household(tenants, {{33}, {5, Sex::male, Relation::dependent_child}},
                               Tenure::private_rent);
    initialise_work(setting.context(2022), tenants);
    Shard housed = tenants;
    for (Tenure& tenure : housed.households.tenure) tenure = Tenure::social_rent;
    for (Shard* shard : {&tenants, &housed})
        for (int year = 2023; year < 2030; ++year) {
            employment(setting.context(year), *shard, tally);
            earnings(setting.context(year), *shard, tally);
        }
    CHECK(housed.persons.activity == tenants.persons.activity);
    CHECK(housed.persons.income == tenants.persons.income);
}
