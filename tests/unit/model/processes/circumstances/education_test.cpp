#include "model/processes/circumstances/education.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/work_setting.hpp"

using namespace lc;
using testing::WorkSetting;

namespace {

/// Households of a parent of 45 and one child of `age`; `attainment` of the child.
Shard families(std::size_t count, int age, float attainment) {
    Shard shard;
    for (std::size_t h = 0; h < count; ++h)
        testing::add_household(shard, {{45}, {age, Sex::male, Relation::dependent_child}});
    for (std::size_t p = 0; p < shard.person_count(); ++p)
        if (shard.persons.age[p] == age) {
            shard.persons.attainment[p] = attainment;
            shard.persons.activity[p] = Activity::school;
            shard.persons.qualification[p] = Qualification::none;
        }
    return shard;
}

double share(const Shard& shard, int age, bool (*is)(const Persons&, std::size_t)) {
    double yes = 0, all = 0;
    for (std::size_t p = 0; p < shard.person_count(); ++p) {
        if (shard.persons.age[p] != age) continue;
        all += 1;
        yes += is(shard.persons, p);
    }
    return yes / all;
}

bool at_school(const Persons& persons, std::size_t p) {
    return persons.activity[p] == Activity::school;
}
bool level_3(const Persons& persons, std::size_t p) {
    return persons.qualification[p] >= Qualification::level_3;
}

/// A year older, as demography leaves them.
void age_by_one(Shard& shard, int from) {
    for (auto& age : shard.persons.age)
        if (age == from) ++age;
}

}  // namespace

TEST_CASE("children go to school at five", "[education]") {
    WorkSetting setting;
    Tally tally;
    Shard shard;
    testing::add_household(shard, {{30},
                                   {15, Sex::male, Relation::dependent_child},
                                   {5, Sex::male, Relation::dependent_child},
                                   {4, Sex::male, Relation::dependent_child}});
    education(setting.context(2025), shard, tally);
    CHECK(shard.persons.activity[1] == Activity::school);
    CHECK(shard.persons.activity[2] == Activity::school);
    CHECK(shard.persons.activity[3] == Activity::pre_school);
}

TEST_CASE("attainment decides level 2 at sixteen and level 3 of those who stay", "[education]") {
    WorkSetting setting;
    Tally tally;
    for (const float attainment : {-3.0f, 3.0f}) {
        Shard shard = families(300, 16, attainment);
        education(setting.context(2025), shard, tally);
        const bool able = attainment > 0;
        CHECK(share(shard, 16, [](const Persons& persons, std::size_t p) {
                  return persons.qualification[p] == Qualification::level_1_2;
              }) == Approx(able ? 1 : 0).margin(0.01));
        age_by_one(shard, 16);
        education(setting.context(2026), shard, tally);
        const double stayed = share(shard, 17, at_school);
        age_by_one(shard, 17);
        education(setting.context(2027), shard, tally);
        CHECK(share(shard, 18, level_3) == Approx(able ? stayed : 0).margin(0.01));
    }
}

TEST_CASE("nobody returns to school and nobody is at school at nineteen", "[education]") {
    WorkSetting setting;
    Tally tally;
    Shard shard = families(400, 16, 0.0f);
    double before = 1;
    for (int age = 16; age < 19; ++age) {
        education(setting.context(2009 + age), shard, tally);
        const double now = share(shard, age, at_school);
        CHECK(now < before);
        before = now;
        age_by_one(shard, age);
    }
    education(setting.context(2028), shard, tally);
    CHECK(share(shard, 19, at_school) == 0);
}

TEST_CASE("a maintenance allowance keeps pupils of poor families at school", "[education]") {
    WorkSetting setting;
    Tally tally;
    Shard without = families(3000, 16, -0.5f), with = without, rich = without;
    for (std::size_t p = 0; p < rich.person_count(); ++p)
        if (rich.persons.age[p] == 45) rich.persons.income[p] = 90000.0f;
    education(setting.context(2025), without, tally);
    setting.sets[0].education_maintenance.weekly = 51.0 * 52;
    education(setting.context(2025), with, tally);
    education(setting.context(2025), rich, tally);
    // 4.5 points; the same draws, so that only those who would have left are moved.
    CHECK(share(with, 16, at_school) - share(without, 16, at_school) ==
          Approx(0.045).margin(0.015));
    CHECK(share(rich, 16, at_school) == share(without, 16, at_school));
    for (std::size_t p = 0; p < with.person_count(); ++p)
        if (at_school(without.persons, p)) CHECK(at_school(with.persons, p));
}

TEST_CASE("who leaves school or university is left to employment", "[education]") {
    WorkSetting setting;
    Tally tally;
    Shard shard;
    testing::add_household(shard, {{31}});
    testing::add_household(shard, {{19}});
    shard.persons.activity[0] = Activity::student;
    shard.persons.activity[1] = Activity::school;
    education(setting.context(2025), shard, tally);
    CHECK(shard.persons.activity[0] == Activity::other_inactive);
    CHECK(shard.persons.activity[1] > Activity::school);
}

TEST_CASE("most students with level 3 hold level 4 from twenty-one", "[education]") {
    WorkSetting setting;
    Tally tally;
    Shard shard;
    constexpr std::size_t count = 2000;
    for (std::size_t h = 0; h < count; ++h) testing::add_household(shard, {{21}});
    for (std::size_t p = 0; p < count; ++p) {
        shard.persons.qualification[p] = Qualification::level_3;
        shard.persons.activity[p] = Activity::student;
        shard.persons.attainment[p] = 1;
    }
    education(setting.context(2025), shard, tally);
    double degrees = 0;
    for (const Qualification q : shard.persons.qualification)
        degrees += q == Qualification::level_4_plus;
    // Binomial with 2,000 trials: 4 standard errors are 0.024.
    CHECK(degrees / count == Approx(setting.sets[0].post_16.completion).margin(0.025));
}
