// The processes of demography on made households: who can be meant by which event.
#include "model/processes/demography/ageing.hpp"
#include "model/processes/demography/fertility.hpp"
#include "model/processes/demography/leaving_home.hpp"
#include "model/processes/demography/partnership.hpp"
#include "model/processes/demography/separation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

using enum Relation;

void run(Step step, const MadeWorld& world, Shard& shard) {
    Tally tally{};
    step(world.context(), shard, tally);
}

bool has(const Shard& shard, std::size_t p, std::uint8_t what) {
    return (shard.persons.event[p] & what) != 0;
}

/// Parents, a dependent child, a grown-up daughter and a pair of lodgers.
Shard full_house(std::uint8_t events = 0) {
    Shard shard;
    add_household(shard, {{46, Sex::male, reference, 0, events},
                          {44, Sex::female, partner, 0, events},
                          {16, Sex::female, dependent_child, 0, events},
                          {15, Sex::female, dependent_child, 0, events},
                          {22, Sex::female, adult_child, 1, events},
                          {30, Sex::female, other_adult, 2, events},
                          {31, Sex::male, other_partner, 2, events}});
    return shard;
}

}  // namespace

TEST_CASE("everybody grows a year older up to the open age", "[demography]") {
    const auto world = made_world();
    Shard shard;
    add_household(shard, {{100, Sex::female}, {0, Sex::male, dependent_child}});
    run(ageing, *world, shard);
    CHECK(shard.persons.age[0] == 100);
    CHECK(shard.persons.age[1] == 1);
}

TEST_CASE("women of 16 to 46 give birth and nobody else", "[demography]") {
    const auto world = made_world();
    for (auto& by_children : world->rates.demography.maternity) by_children.fill(50);
    Shard shard = full_house();
    run(fertility, *world, shard);
    const std::vector<bool> expected{false, true, true, false, true, true, false};
    for (std::size_t p = 0; p < expected.size(); ++p)
        CHECK(has(shard, p, event::gives_birth) == expected[p]);
    Shard dying = full_house(event::dies);
    run(fertility, *world, dying);
    for (std::size_t p = 0; p < expected.size(); ++p)
        CHECK_FALSE(has(dying, p, event::gives_birth));
}

TEST_CASE("children at home count their adult brothers and sisters", "[demography]") {
    const auto world = made_world();
    for (auto& by_children : world->rates.demography.maternity) by_children = {0, 0, 0, 50, 0};
    Shard shard;
    add_household(shard, {{40, Sex::female},
                          {12, Sex::male, dependent_child},
                          {10, Sex::male, dependent_child},
                          {20, Sex::male, adult_child, 1}});
    world->law.fertility.lone_mother_ratio = 1;
    run(fertility, *world, shard);
    CHECK(has(shard, 0, event::gives_birth));
}

TEST_CASE("a fertility level of zero means no births", "[demography]") {
    const auto world = made_world();
    world->law.fertility.level = 0;
    Shard shard = made_population(500);
    run(fertility, *world, shard);
    for (std::size_t p = 0; p < shard.person_count(); ++p)
        REQUIRE_FALSE(has(shard, p, event::gives_birth));
}

TEST_CASE("only adults without a partner look for one", "[demography]") {
    const auto world = made_world();
    for (double* chance :
         {&world->law.partnership.seeking_20_24, &world->law.partnership.seeking_30_34,
          &world->law.partnership.seeking_40_44, &world->law.partnership.seeking_45_49})
        *chance = 1;
    Shard shard = full_house();
    run(partnership, *world, shard);
    for (std::size_t p = 0; p < shard.person_count(); ++p)
        CHECK(has(shard, p, event::seeks_partner) == (p == 4));
}

TEST_CASE("one of a couple leaves at a separation and never one of a couple that death parts",
          "[demography]") {
    const auto world = made_world();
    SeparationParameters& separating = world->law.separation;
    separating.age_30_39 = separating.age_40_49 = 1;
    separating.children_ratio = 1;
    Shard shard = full_house();
    run(separation, *world, shard);
    CHECK(has(shard, 0, event::separates) != has(shard, 1, event::separates));
    CHECK(has(shard, 5, event::separates) != has(shard, 6, event::separates));
    CHECK_FALSE(has(shard, 4, event::separates));
    Shard dying = full_house(event::dies);
    run(separation, *world, dying);
    for (std::size_t p = 0; p < 7; ++p) CHECK_FALSE(has(dying, p, event::separates));
}

TEST_CASE("fathers leave at the separation of parents when mothers never do", "[demography]") {
    const auto world = made_world();
    world->law.separation.age_40_49 = 1;
    world->law.separation.mother_leaves = 0;
    Shard shard = full_house();
    run(separation, *world, shard);
    CHECK(has(shard, 0, event::separates));
}

TEST_CASE("heads of units other than the first leave home", "[demography]") {
    const auto world = made_world();
    for (auto& by_age : world->rates.demography.leaving) by_age.fill(1);
    world->law.household_formation.sharer_leaving_under_35 = 1;
    Shard shard = full_house();
    run(leaving_home, *world, shard);
    for (std::size_t p = 0; p < shard.person_count(); ++p)
        CHECK(has(shard, p, event::leaves_home) == (p == 4 || p == 5));
}
