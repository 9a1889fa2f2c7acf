#include "model/population/couples.hpp"

#include <set>

#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

constexpr std::uint8_t seeks = event::seeks_partner;

using Pair = std::pair<std::uint64_t, std::uint64_t>;

std::set<Pair> pairs(const MadeWorld& world, const Shard& shard) {
    std::set<Pair> found;
    for (const NewCouple& couple : match_couples(world.context(), shard))
        found.insert({shard.persons.id[couple.woman], shard.persons.id[couple.man]});
    return found;
}

/// Singles of all ages who seek a partner.
Shard singles(std::size_t count) {
    Shard shard;
    for (std::size_t k = 0; k < count; ++k)
        add_household(shard,
                      {{18 + static_cast<int>(k * 7 % 50), k % 3 == 0 ? Sex::female : Sex::male,
                        Relation::reference, 0, seeks}});
    return shard;
}

}  // namespace

TEST_CASE("couples are a woman and a man near in age and each of them once", "[population]") {
    const auto world = made_world();
    const Shard shard = singles(600);
    const auto couples = match_couples(world->context(), shard);
    CHECK(couples.size() > 180);  // of 200 women
    std::set<std::uint32_t> rows;
    for (const NewCouple& couple : couples) {
        CHECK(rows.insert(couple.woman).second);
        CHECK(rows.insert(couple.man).second);
        CHECK(shard.persons.sex[couple.woman] == Sex::female);
        CHECK(shard.persons.sex[couple.man] == Sex::male);
        CHECK(std::abs(shard.persons.age[couple.woman] - shard.persons.age[couple.man]) <= 11);
        CHECK(shard.first_person[couple.woman_household] == couple.woman);
    }
}

TEST_CASE("nobody is matched who did not seek or who dies or who emigrates", "[population]") {
    const auto world = made_world();
    Shard shard;
    add_household(shard, {{30, Sex::female, Relation::reference, 0, seeks}});
    add_household(shard, {{30, Sex::male, Relation::reference, 0, seeks | event::dies}});
    add_household(shard, {{30, Sex::male, Relation::reference, 0, seeks | event::emigrates}});
    add_household(shard, {{30, Sex::male}});
    CHECK(match_couples(world->context(), shard).empty());
}

TEST_CASE("people of one household are not matched with each other", "[population]") {
    const auto world = made_world();
    Shard shard;
    add_household(shard, {{60, Sex::female},
                          {30, Sex::female, Relation::adult_child, 1, seeks},
                          {31, Sex::male, Relation::adult_child, 2, seeks}});
    CHECK(match_couples(world->context(), shard).empty());
}

TEST_CASE("matching does not depend on the order of households", "[population]") {
    const auto world = made_world();
    const Shard shard = singles(400);
    CHECK(pairs(*world, shard) == pairs(*world, reversed(shard)));
}

TEST_CASE("one candidate less changes few pairs", "[population]") {
    const auto world = made_world();
    world->rates.demography.couple_slots = 20;
    const Shard shard = singles(2000);
    const auto all = pairs(*world, shard);
    Shard less = shard;
    less.persons.event[0] = 0;
    less.persons.event[999] = 0;
    const auto fewer = pairs(*world, less);
    std::size_t kept = 0;
    for (const Pair& pair : fewer) kept += all.count(pair);
    CHECK(kept + 20 >= all.size());
}
