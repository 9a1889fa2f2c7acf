#include "model/processes/circumstances/employment.hpp"

#include "model/work/initialise_work.hpp"
#include "model/work/working_life.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/work_setting.hpp"

using namespace lc;
using testing::WorkSetting;

TEST_CASE("hours fit the activity", "[work]") {
    WorkSetting setting;
    Tally tally;
    Shard shard = testing::made_population(2000);
    initialise_work(setting.context(2022), shard);
    for (int year = 2023; year < 2026; ++year) employment(setting.context(year), shard, tally);
    const Persons& persons = shard.persons;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        const int hours = persons.hours[p];
        switch (persons.activity[p]) {
            case Activity::full_time:
                CHECK((hours >= 31 && hours <= 65));
                break;
            case Activity::part_time:
                CHECK((hours >= 4 && hours <= 30));
                break;
            case Activity::self_employed:
                CHECK(hours >= 4);
                break;
            case Activity::student:
                CHECK((hours == 0 || hours == static_cast<int>(setting.sets[0].hours.student)));
                break;
            default:
                CHECK(hours == 0);
        }
        if (persons.age[p] < 16) CHECK(persons.activity[p] <= Activity::school);
        if (persons.age[p] >= 76) CHECK(persons.activity[p] == Activity::retired);
    }
}

TEST_CASE("who stays in full-time work keeps the hours", "[work]") {
    WorkSetting setting;
    Tally tally;
    Shard shard = testing::made_population(1000);
    initialise_work(setting.context(2022), shard);
    const Persons before = shard.persons;
    employment(setting.context(2023), shard, tally);
    int kept = 0;
    for (std::size_t p = 0; p < before.size(); ++p) {
        if (before.activity[p] != Activity::full_time ||
            shard.persons.activity[p] != Activity::full_time)
            continue;
        CHECK(shard.persons.hours[p] == before.hours[p]);
        ++kept;
    }
    CHECK(kept > 300);
}

TEST_CASE("the order of households does not change anybody's work", "[work]") {
    WorkSetting setting;
    Tally tally;
    Shard shard = testing::made_population(300);
    Shard backwards = testing::reversed(shard);
    for (Shard* each : {&shard, &backwards}) {
        initialise_work(setting.context(2022), *each);
        employment(setting.context(2023), *each, tally);
    }
    CHECK(testing::household_lines(shard) == testing::household_lines(backwards));
}

TEST_CASE("a couple of two women or two men is decided like any other", "[work]") {
    WorkSetting setting;
    Shard shard;
    for (const Sex sex : {Sex::female, Sex::male})
        for (int h = 0; h < 200; ++h)
            testing::add_household(
                shard,
                {{35, sex}, {34, sex, Relation::partner}, {6, sex, Relation::dependent_child}});
    initialise_work(setting.context(2022), shard);
    double works[2] = {0, 0};
    for (std::size_t p = 0; p < shard.person_count(); ++p)
        works[static_cast<std::size_t>(shard.persons.sex[p])] += shard.persons.hours[p] > 0;
    CHECK(works[0] / 400 > 0.6);
    CHECK(works[1] / 400 > 0.8);
}

TEST_CASE("a job lost by a lever's opposite comes back with the same people", "[work]") {
    // Common random numbers: a parameter moved there and back leaves everybody as they were.
    WorkSetting setting;
    Tally tally;
    Shard one = testing::made_population(500), two = one;
    initialise_work(setting.context(2022), one);
    initialise_work(setting.context(2022), two);
    setting.sets[0].employment.parent_support = 1;
    employment(setting.context(2023), two, tally);
    setting.sets[0].employment.parent_support = 0;
    employment(setting.context(2023), one, tally);
    employment(setting.context(2024), one, tally);
    employment(setting.context(2024), two, tally);
    CHECK(one.persons.activity == two.persons.activity);
    CHECK(one.persons.work_propensity == two.persons.work_propensity);
}

TEST_CASE("in a recession every group loses the same share of its work", "[work]") {
    WorkSetting setting;
    const ActivityModel usual(setting.sets[0], setting.rates.work);
    const ActivityModel slump(setting.sets[0], setting.rates.work, 0.9);
    WorkSituation s;
    for (const int age : {18, 30, 45, 58}) {
        s.age = age;
        const float chance = usual.works(s, 0);
        CHECK(slump.works(s, 0) == Approx(0.9 * chance));
        for (int step = 0; step < 1000; ++step) {
            const float rank = (static_cast<float>(step) + 0.5f) / 1000;
            const Activity then = usual.choose(s, rank), now = slump.choose(s, rank);
            if (rank < 0.9f * chance)
                CHECK(works(now));
            else if (rank < chance)
                CHECK(now == Activity::unemployed);  // who would work in another year
            else
                CHECK(now == then);  // who would not does the same as then
        }
    }
}

TEST_CASE("a fall of employment reaches the people simulated", "[work]") {
    WorkSetting setting;
    Tally tally;
    Shard usual = testing::made_population(4000);
    initialise_work(setting.context(2022), usual);
    Shard slump = usual;
    employment(setting.context(2023), usual, tally);
    setting.uk.employment_ratio = 0.95;
    employment(setting.context(2023), slump, tally);
    double before = 0, after = 0;
    for (std::size_t p = 0; p < usual.persons.size(); ++p) {
        if (!of_working_life(usual.persons.activity[p])) continue;
        before += works(usual.persons.activity[p]);
        after += works(slump.persons.activity[p]);
    }
    REQUIRE(before > 3000);
    // Of n who work each loses it with a chance of 5%: five standard errors are 5 sqrt(0.0475 / n),
    // at most 0.02. (A partner's work moves a mother's own chance, which adds a little.)
    CHECK(after / before == Approx(0.95).margin(0.02));
}
