#include "model/population/bedroom_standard.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

constexpr Relation reference = Relation::reference, partner = Relation::partner,
                   child = Relation::dependent_child, adult_child = Relation::adult_child,
                   other = Relation::other_adult;
constexpr Sex female = Sex::female, male = Sex::male;

int rooms(std::initializer_list<Member> members) {
    Shard shard;
    add_household(shard, members);
    return bedrooms_needed(shard, 0);
}

}  // namespace

TEST_CASE("the bedroom standard counts rooms by couple and age and sex", "[population]") {
    CHECK(rooms({{70, female, reference, 0}}) == 1);
    CHECK(rooms({{40, female, reference, 0}, {42, male, partner, 0}}) == 1);
    CHECK(rooms({{40, female, reference, 0},
                 {42, male, partner, 0},
                 {14, female, child, 0},
                 {12, male, child, 0}}) == 3);
    CHECK(rooms({{40, female, reference, 0},
                 {42, male, partner, 0},
                 {15, male, child, 0},
                 {11, male, child, 0}}) == 2);
    CHECK(rooms({{40, female, reference, 0}, {12, male, child, 0}, {5, male, child, 0}}) == 2);
    CHECK(rooms({{40, female, reference, 0}, {12, female, child, 0}, {5, male, child, 0}}) == 3);
    CHECK(rooms({{40, female, reference, 0}, {8, female, child, 0}, {6, male, child, 0}}) == 2);
    CHECK(rooms({{40, female, reference, 0},
                 {9, female, child, 0},
                 {6, male, child, 0},
                 {1, male, child, 0}}) == 3);
    CHECK(rooms({{55, female, reference, 0}, {57, male, partner, 0}, {24, male, adult_child, 1}}) ==
          2);
    CHECK(rooms({{22, female, reference, 0}, {23, male, other, 1}, {24, female, other, 2}}) == 3);
    CHECK(rooms({{50, female, reference, 0},
                 {30, male, other, 1},
                 {29, female, Relation::other_partner, 1}}) == 2);
}
