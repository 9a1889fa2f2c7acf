#include "model/population/household_rules.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

PersonRow person(std::uint64_t id, int age, Relation relation, int unit = 0) {
    PersonRow row;
    row.id = id;
    row.age = static_cast<std::uint8_t>(age);
    row.relation = relation;
    row.unit = static_cast<std::uint8_t>(unit);
    row.activity = age < 19 ? Activity::school : Activity::full_time;
    return row;
}

std::vector<std::uint64_t> ids(const std::vector<PersonRow>& members) {
    std::vector<std::uint64_t> list;
    for (const PersonRow& member : members) list.push_back(member.id);
    return list;
}

}  // namespace

TEST_CASE("the partner becomes the reference person when the old one is gone", "[population]") {
    std::vector<PersonRow> home{person(1, 40, Relation::partner),
                                person(2, 8, Relation::dependent_child),
                                person(3, 20, Relation::adult_child, 1)};
    REQUIRE(settle_household(home, 19));
    CHECK(ids(home) == std::vector<std::uint64_t>{1, 2, 3});
    CHECK(home[0].relation == Relation::reference);
    CHECK(home[2].relation == Relation::adult_child);
}

TEST_CASE("without a partner the eldest adult takes in the children that are left",
          "[population]") {
    std::vector<PersonRow> home{person(1, 9, Relation::dependent_child),
                                person(2, 19, Relation::adult_child, 1),
                                person(3, 23, Relation::adult_child, 2)};
    REQUIRE(settle_household(home, 19));
    CHECK(ids(home) == std::vector<std::uint64_t>{3, 1, 2});
    CHECK(home[0].relation == Relation::reference);
    CHECK(home[1].unit == 0);
    CHECK(home[2].relation == Relation::other_adult);
    CHECK(home[2].unit == 1);
}

TEST_CASE("a couple of another unit becomes the first when its member is the eldest adult",
          "[population]") {
    std::vector<PersonRow> home{person(1, 30, Relation::other_adult, 1),
                                person(2, 34, Relation::other_partner, 1),
                                person(3, 2, Relation::dependent_child, 1)};
    REQUIRE(settle_household(home, 19));
    CHECK(ids(home) == std::vector<std::uint64_t>{2, 1, 3});
    CHECK(home[1].relation == Relation::partner);
    CHECK(home[2].unit == 0);
}

TEST_CASE("children who leave school or come of age get a unit of their own", "[population]") {
    std::vector<PersonRow> home{
        person(1, 50, Relation::reference), person(2, 19, Relation::dependent_child),
        person(3, 17, Relation::dependent_child), person(4, 16, Relation::dependent_child),
        person(5, 12, Relation::dependent_child)};
    home[2].activity = Activity::full_time;
    REQUIRE(settle_household(home, 19));
    CHECK(ids(home) == std::vector<std::uint64_t>{1, 4, 5, 2, 3});
    CHECK(home[3].relation == Relation::adult_child);
    CHECK(home[3].unit == 1);
    CHECK(home[4].unit == 2);
}

TEST_CASE("a partner alone in a unit becomes its head and children alone join the first unit",
          "[population]") {
    std::vector<PersonRow> home{person(1, 60, Relation::reference),
                                person(2, 30, Relation::other_partner, 1),
                                person(3, 5, Relation::dependent_child, 2)};
    REQUIRE(settle_household(home, 19));
    CHECK(ids(home) == std::vector<std::uint64_t>{1, 3, 2});
    CHECK(home[1].unit == 0);
    CHECK(home[2].relation == Relation::other_adult);
}

TEST_CASE("children without any adult are no household unless one is eighteen", "[population]") {
    std::vector<PersonRow> alone{person(1, 9, Relation::dependent_child),
                                 person(2, 17, Relation::dependent_child)};
    CHECK_FALSE(settle_household(alone, 19));
    CHECK(ids(alone) == std::vector<std::uint64_t>{1, 2});
    std::vector<PersonRow> led{person(1, 9, Relation::dependent_child),
                               person(2, 18, Relation::dependent_child)};
    REQUIRE(settle_household(led, 19));
    CHECK(ids(led) == std::vector<std::uint64_t>{2, 1});
    CHECK(led[0].relation == Relation::reference);
    CHECK(led[1].unit == 0);
}
