#include "model/population/unchanged.hpp"

#include <algorithm>

#include "model/population/affected.hpp"
#include "model/population/row_buffer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

/// Households that are not affected, appended one by one.
Shard left_over(const Shard& before, const std::vector<std::uint8_t>& affected) {
    Shard shard;
    for (std::size_t h = 0; h < before.household_count(); ++h)
        if (affected[h] == 0) shard.append_household(before, h);
    return shard;
}

/// A shard of `first` and behind it the copies of what is left over, over rows of rubbish.
Shard copied(const Shard& before, const std::vector<std::uint8_t>& affected, const Shard& first) {
    const UnchangedHouseholds unchanged(before, affected, first.household_count(),
                                        first.person_count());
    Shard after = first;
    after.households.resize(first.household_count() + unchanged.households());
    after.persons.resize(first.person_count() + unchanged.persons());
    after.first_person.resize(after.household_count() + 1);
    unchanged.write_to(after);
    return after;
}

std::vector<std::string> lines_of_both(const Shard& first, const Shard& second) {
    Shard both = first;
    for (std::size_t h = 0; h < second.household_count(); ++h) both.append_household(second, h);
    return household_lines(both);
}

}  // namespace

TEST_CASE("unchanged households are copied with all columns", "[population]") {
    Shard before = made_population(3000);
    // Homes of as many people as an institution has, which no piece holds.
    Shard large;
    for (int k = 0; k < 40; ++k) {
        add_household(large, {{50, Sex::female}});
        for (std::uint8_t unit = 1; unit < 45; ++unit) {
            large.persons.append_row(large.persons, 0);
            large.persons.id.back() = 1'000'000u + static_cast<std::uint64_t>(k) * 100u + unit;
            large.persons.unit.back() = unit;
            large.persons.relation.back() = Relation::other_adult;
        }
        large.first_person.back() = static_cast<std::uint32_t>(large.person_count());
    }
    for (std::size_t h = 0; h < large.household_count(); ++h) {
        large.households.household_id[h] += 2'000'000;
        before.append_household(large, h);
    }
    std::fill(before.persons.event.begin(), before.persons.event.end(), std::uint8_t{0});
    std::fill(before.households.destination.begin(), before.households.destination.end(),
              std::int16_t{0});
    Shard first = made_population(7, 9);
    std::fill(first.households.destination.begin(), first.households.destination.end(),
              std::int16_t{0});
    for (const unsigned one_in : {1u, 2u, 6u, 100u, 100'000u}) {
        std::vector<std::uint8_t> affected(before.household_count());
        for (std::size_t h = 0; h < affected.size(); ++h)
            affected[h] = mix(before.households.household_id[h]) % one_in == 0 && one_in < 100'000;
        INFO("one in " << one_in);
        CHECK(household_lines(copied(before, affected, first)) ==
              lines_of_both(first, left_over(before, affected)));
    }
}

TEST_CASE("nothing but what the year changes is affected", "[population]") {
    Shard shard;
    const auto add = [&](std::initializer_list<Member> members, std::int16_t to) {
        const std::size_t h = add_household(shard, members);
        shard.households.destination[h] = to;
    };
    constexpr std::int16_t stays = destination::none;
    add({{40}, {42, Sex::male, Relation::partner}, {17, Sex::male, Relation::dependent_child}},
        stays);
    add({{40, Sex::male, Relation::reference, 0, event::dies}}, stays);
    add({{40, Sex::male, Relation::reference, 0, event::seeks_partner}}, stays);
    add({{40, Sex::male, Relation::reference, 0, event::is_copied}}, stays);
    add({{40}, {16, Sex::male, Relation::dependent_child}}, stays);  // has left school
    shard.persons.activity.back() = Activity::other_inactive;
    add({{40}, {19, Sex::male, Relation::dependent_child}}, stays);  // is of age
    add({{40}}, 3);
    add({{40, Sex::male, Relation::reference, 0, event::dies}}, 3);
    add({{40}}, static_cast<std::int16_t>(shard.authority));
    // More members than are looked at together: the last leaves.
    add({{40, Sex::male},
         {31, Sex::male, Relation::other_adult, 1},
         {31, Sex::male, Relation::other_adult, 2},
         {31, Sex::male, Relation::other_adult, 3},
         {31, Sex::male, Relation::other_adult, 4},
         {31, Sex::male, Relation::other_adult, 5},
         {31, Sex::male, Relation::other_adult, 6},
         {31, Sex::male, Relation::other_adult, 7},
         {31, Sex::male, Relation::other_adult, 8, event::leaves_home}},
        stays);
    add({{40}}, stays);
    std::vector<std::uint8_t> affected(shard.household_count());
    affected.back() = 1;
    const AffectedHouseholds found = find_affected(shard, 19, affected);
    using Rows = std::vector<std::uint32_t>;
    const auto rows = [](const RowList& list) {
        return Rows(list.rows().begin(), list.rows().end());
    };
    CHECK(rows(found.taken_apart) == Rows{1, 4, 5, 7, 9, 10});
    CHECK(rows(found.moving) == Rows{6});
    CHECK(rows(found.copied) == Rows{8});
    CHECK(rows(found.with_copied_units) == Rows{3});
    CHECK(affected == std::vector<std::uint8_t>{0, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1});
}

TEST_CASE("rows are appended as they were added and chosen in any order", "[population]") {
    const Shard shard = made_population(50);
    RowBuffer all, chosen;
    for (std::size_t h = 0; h < shard.household_count(); ++h) all.add(shard, h);
    Shard back;
    all.append_to(back);
    Shard expected = shard;
    std::fill(expected.persons.event.begin(), expected.persons.event.end(), std::uint8_t{0});
    CHECK(household_lines(back) == household_lines(expected));
    chosen.add(all, std::vector<std::uint32_t>{7, 3});
    REQUIRE(chosen.household_count() == 2);
    CHECK(chosen.homes()[0].household_id == shard.households.household_id[7]);
    CHECK(chosen.members(1).front().id == shard.persons.id[shard.first_person[3]]);
    CHECK(chosen.members(1).size() == shard.first_person[4] - shard.first_person[3]);
}
