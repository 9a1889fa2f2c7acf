#include "model/population/rebuild.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

struct Result {
    Shard after;
    Outbox outbox;
    Tally tally{};
};

Shard columns(const RowBuffer& rows) {
    Shard shard;
    rows.append_to(shard);
    return shard;
}

Result run(const MadeWorld& world, const Shard& before, bool whole_country = true) {
    Result result;
    Context context = world.context();
    context.whole_country = whole_country;
    rebuild(context, before, result.after, result.outbox, result.tally);
    CHECK(structure_faults(result.after).empty());
    CHECK(structure_faults(columns(result.outbox.movers)).empty());
    return result;
}

std::size_t household_of(const Shard& shard, std::uint64_t person) {
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
            if (shard.persons.id[p] == person) return h;
    return shard.household_count();
}

std::size_t row_of_person(const Shard& shard, std::uint64_t person) {
    const auto& ids = shard.persons.id;
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), person) - ids.begin());
}

std::size_t size(const Shard& shard, std::size_t h) {
    return shard.first_person[h + 1] - shard.first_person[h];
}

using enum Relation;

}  // namespace

TEST_CASE("households without events stay as they are", "[rebuild]") {
    const auto world = made_world();
    Shard before;
    add_household(before,
                  {{40, Sex::female}, {42, Sex::male, partner}, {7, Sex::male, dependent_child}});
    add_household(before, {{80, Sex::male}}, Tenure::owned_outright);
    const Result result = run(*world, before);
    CHECK(household_lines(result.after) == household_lines(before));
}

TEST_CASE("the dead leave and the partner carries on", "[rebuild]") {
    const auto world = made_world();
    Shard before;
    add_household(before, {{70, Sex::male, reference, 0, event::dies}, {69, Sex::female, partner}});
    const Result result = run(*world, before);
    REQUIRE(result.after.person_count() == 1);
    CHECK(result.after.persons.relation[0] == reference);
    CHECK(result.after.persons.id[0] == before.persons.id[1]);
    CHECK(result.after.households.household_id[0] == before.households.household_id[0]);
    CHECK(result.after.households.housing_cost[0] == 100);
}

TEST_CASE("children are born into their mother's unit with identifiers derived from hers",
          "[rebuild]") {
    const auto world = made_world();
    Shard before;
    constexpr std::uint8_t twins = event::gives_birth | event::gives_birth_to_twins;
    add_household(before, {{60, Sex::female},
                           {25, Sex::female, adult_child, 1, twins},
                           {3, Sex::male, dependent_child, 1}});
    const Result result = run(*world, before);
    REQUIRE(result.after.person_count() == 5);
    CHECK(result.tally.births == 2);
    const std::uint64_t first = derived_id(before.persons.id[1], 2025, 0);
    const std::uint64_t second = derived_id(before.persons.id[1], 2025, 1);
    for (const std::uint64_t id : {first, second}) {
        const std::size_t p = row_of_person(result.after, id);
        REQUIRE(p < 5);
        CHECK(result.after.persons.age[p] == 0);
        CHECK(result.after.persons.unit[p] == 1);
        CHECK(result.after.persons.activity[p] == Activity::pre_school);
    }
}

TEST_CASE("a dependent child who gives birth heads a unit of her own", "[rebuild]") {
    const auto world = made_world();
    Shard before;
    add_household(before, {{40, Sex::female},
                           {16, Sex::female, dependent_child, 0, event::gives_birth},
                           {5, Sex::male, dependent_child}});
    const Result result = run(*world, before);
    const std::size_t mother = row_of_person(result.after, before.persons.id[1]);
    CHECK(result.after.persons.relation[mother] == adult_child);
    CHECK(result.after.persons.unit[mother] == 1);
    CHECK(result.after.persons.age[mother + 1] == 0);
    CHECK(result.after.persons.unit[mother + 1] == 1);
}

TEST_CASE("who separates founds a household and the children stay with the other", "[rebuild]") {
    const auto world = made_world();
    Shard before;
    add_household(before, {{40, Sex::male, reference, 0, event::separates},
                           {38, Sex::female, partner},
                           {9, Sex::male, dependent_child}});
    const Result result = run(*world, before);
    REQUIRE(result.after.household_count() == 2);
    CHECK(result.tally.separations == 1);
    const std::size_t father = household_of(result.after, before.persons.id[0]);
    const std::size_t mother = household_of(result.after, before.persons.id[1]);
    CHECK(size(result.after, father) == 1);
    CHECK(size(result.after, mother) == 2);
    CHECK(result.after.households.household_id[mother] == before.households.household_id[0]);
    CHECK(result.after.households.housing_cost[father] == -1);
    CHECK(result.after.households.housing_cost[mother] == 100);
}

TEST_CASE("leavers found a household with their own children", "[rebuild]") {
    const auto world = made_world();
    set_move_levels(*world, 0, 0);
    Shard before;
    add_household(before, {{60, Sex::female},
                           {25, Sex::female, adult_child, 1, event::leaves_home},
                           {2, Sex::male, dependent_child, 1}});
    const Result result = run(*world, before);
    REQUIRE(result.after.household_count() == 2);
    const std::size_t home = household_of(result.after, before.persons.id[1]);
    REQUIRE(size(result.after, home) == 2);
    CHECK(result.after.persons.relation[result.after.first_person[home]] == reference);
    CHECK(result.after.persons.unit[result.after.first_person[home] + 1] == 0);
}

TEST_CASE("leavers who share meet in a home with a unit each", "[rebuild]") {
    const auto world = made_world();
    set_move_levels(*world, 0, 0);
    world->law.household_formation.sharing_under_21 = 1;
    world->law.household_formation.sharing_under_30 = 1;
    world->rates.demography.sharer_slots = 1;
    Shard before;
    for (int k = 0; k < 4; ++k)
        add_household(before,
                      {{50, Sex::female}, {20 + k, Sex::male, adult_child, 1, event::leaves_home}});
    const Result result = run(*world, before);
    REQUIRE(result.after.household_count() == 5);
    const std::size_t home = household_of(result.after, before.persons.id[1]);
    REQUIRE(size(result.after, home) == 4);
    CHECK(result.after.persons.relation[result.after.first_person[home] + 3] == other_adult);
    CHECK(result.after.persons.unit[result.after.first_person[home] + 3] == 3);
    CHECK(result.after.households.bedrooms[home] >= 4);
}

TEST_CASE("a parent stays and the partner without children moves in", "[rebuild]") {
    const auto world = made_world();
    world->rates.demography.couple_slots = 1;
    Shard before;
    add_household(before, {{35, Sex::female, reference, 0, event::seeks_partner},
                           {6, Sex::female, dependent_child}});
    add_household(before, {{36, Sex::male, reference, 0, event::seeks_partner}},
                  Tenure::owned_outright);
    const Result result = run(*world, before);
    REQUIRE(result.after.household_count() == 1);
    CHECK(result.tally.couples_formed == 1);
    CHECK(result.after.households.household_id[0] == before.households.household_id[0]);
    CHECK(result.after.persons.relation[1] == partner);
    CHECK(result.after.persons.id[1] == before.persons.id[2]);
    CHECK(result.after.persons.relation[2] == dependent_child);
}

TEST_CASE("two who live with their parents find a home together", "[rebuild]") {
    const auto world = made_world();
    world->rates.demography.couple_slots = 1;
    Shard before;
    add_household(before, {{55, Sex::female},
                           {25, Sex::female, adult_child, 1, event::seeks_partner},
                           {1, Sex::female, dependent_child, 1}});
    add_household(before, {{56, Sex::male}, {26, Sex::male, adult_child, 1, event::seeks_partner}});
    const Result result = run(*world, before);
    REQUIRE(result.after.household_count() == 3);
    const std::size_t home = household_of(result.after, before.persons.id[1]);
    CHECK(home == household_of(result.after, before.persons.id[4]));
    CHECK(home == household_of(result.after, before.persons.id[2]));
    CHECK(result.after.households.housing_cost[home] == -1);
    const std::size_t first = result.after.first_person[home];
    CHECK(result.after.persons.age[first] == 26);
}

TEST_CASE("orphans are taken in by a household with children", "[rebuild]") {
    const auto world = made_world();
    Shard before;
    add_household(before, {{40, Sex::female, reference, 0, event::dies},
                           {6, Sex::female, dependent_child},
                           {4, Sex::male, dependent_child}});
    add_household(before, {{90, Sex::male}});
    add_household(before,
                  {{30, Sex::female}, {31, Sex::male, partner}, {5, Sex::male, dependent_child}});
    const Result result = run(*world, before);
    REQUIRE(result.after.person_count() == 6);
    const std::size_t home = household_of(result.after, before.persons.id[4]);
    CHECK(home == household_of(result.after, before.persons.id[1]));
    CHECK(home == household_of(result.after, before.persons.id[2]));
    const std::size_t child = row_of_person(result.after, before.persons.id[1]);
    CHECK(result.after.persons.relation[child] == dependent_child);
    CHECK(result.after.persons.unit[child] == 0);
}

TEST_CASE("emigrants leave with their unit and arrivals are likenesses of their donors",
          "[rebuild]") {
    const auto world = made_world();
    Shard before;
    add_household(before, {{50, Sex::female},
                           {25, Sex::female, adult_child, 1, event::emigrates},
                           {2, Sex::male, dependent_child, 1}});
    add_household(before, {{30, Sex::female, reference, 0, event::is_copied},
                           {33, Sex::male, partner},
                           {4, Sex::male, dependent_child}});
    const Result result = run(*world, before);
    CHECK(result.tally.departures_international == 2);
    CHECK(result.tally.arrivals_international == 3);
    REQUIRE(result.after.household_count() == 3);
    CHECK(result.after.person_count() == 7);
    CHECK(household_of(result.after, before.persons.id[1]) == 3);
    int of_30 = 0;
    for (const std::uint8_t age : result.after.persons.age) of_30 += age == 30;
    CHECK(of_30 == 2);
}

TEST_CASE("movers wait in the outbox for their destination and are received there", "[rebuild]") {
    const auto world = made_world();
    Shard before;
    add_household(before, {{40, Sex::female}, {9, Sex::male, dependent_child}},
                  Tenure::social_rent);
    add_household(before, {{50, Sex::male}});
    before.households.destination[0] = 2;
    const Result result = run(*world, before);
    CHECK(result.after.household_count() == 1);
    CHECK(result.outbox.movers.household_count() == 1);
    CHECK(result.tally.departures_internal == 2);

    Shard there;
    there.authority = 2;
    add_household(there, {{30, Sex::male}});
    Tally tally{};
    std::vector<std::vector<Arrival>> arrivals;
    list_arrivals({&result.outbox, 1}, arrivals);
    REQUIRE(arrivals.size() > 2);
    receive(world->context(), arrivals[2], there, tally);
    REQUIRE(there.household_count() == 2);
    CHECK(tally.arrivals_internal == 2);
    CHECK(there.households.household_id[1] == before.households.household_id[0]);
    CHECK(there.households.tenure[1] == Tenure::social_rent);
    CHECK(there.households.housing_cost[1] == -1);
    CHECK(there.households.destination[1] == destination::none);
    Shard elsewhere;
    elsewhere.authority = 1;
    receive(world->context(), arrivals[1], elsewhere, tally);
    CHECK(elsewhere.household_count() == 0);
}

TEST_CASE("in a run of a part of the UK movers are gone and likenesses arrive", "[rebuild]") {
    const auto world = made_world();
    Shard before;
    add_household(before, {{40, Sex::female}, {9, Sex::male, dependent_child}});
    add_household(before, {{50, Sex::male}}, Tenure::owned_outright);
    before.households.destination[0] = destination::outside_run;
    before.households.destination[1] = 0;  // its own authority
    const Result result = run(*world, before, false);
    CHECK(result.tally.departures_internal == 2);
    CHECK(result.tally.arrivals_internal == 1);
    REQUIRE(result.after.household_count() == 2);
    CHECK(result.outbox.movers.household_count() == 0);
    for (std::size_t h = 0; h < 2; ++h) {
        CHECK(result.after.persons.age[h] == 50);
        CHECK(result.after.households.tenure[h] == Tenure::owned_outright);
    }
}
