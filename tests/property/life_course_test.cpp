// What holds of everybody's life in ten years of the whole country.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "model/population/units.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/country.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;
using testing::Country;

namespace {

struct Life {
    std::uint8_t age;
    Sex sex;
};

/// Faults of the people of one year beside those of the year before.
struct Census {
    std::unordered_map<std::uint64_t, Life> people;
    std::size_t twice = 0;       ///< in two places at once
    std::size_t without = 0;     ///< children under 16 without an adult in their unit
    std::size_t empty = 0;       ///< households
    std::size_t unsound = 0;     ///< shards with a fault of structure
    std::size_t born_alone = 0;  ///< newborns in a home without a woman who could be the mother
    std::size_t too_old = 0;     ///< dependent children beyond the law's age
};

void count_unit(const Persons& persons, const UnitRows& unit, Census& census) {
    for (std::size_t p = unit.first_child; p < unit.last; ++p) {
        census.without += persons.age[p] < 16 && persons.age[unit.first] < 16;
        census.too_old += persons.age[p] > 19;
    }
    census.without += persons.age[unit.first] < 16;
}

bool could_be_mother(const Persons& persons, std::size_t p) {
    return persons.sex[p] == Sex::female && persons.age[p] >= first_birth_age &&
           persons.age[p] <= last_birth_age + 1;
}

Census take(const Country& country) {
    Census census;
    std::unordered_set<std::uint64_t> homes;
    country.each([&](const Shard& shard, const Authority&) {
        census.unsound += !testing::structure_faults(shard).empty();
        const Persons& persons = shard.persons;
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
            census.empty += first >= last;
            census.twice += !homes.insert(shard.households.household_id[h]).second;
            bool mother = false, newborn = false;
            for (std::size_t p = first; p < last; ++p) {
                census.twice +=
                    !census.people.insert({persons.id[p], {persons.age[p], persons.sex[p]}}).second;
                mother = mother || could_be_mother(persons, p);
                newborn = newborn || persons.age[p] == 0;
            }
            census.born_alone += newborn && !mother;
            for (std::size_t head = first; head < last;) {
                const UnitRows unit = unit_at(persons, head, last);
                count_unit(persons, unit, census);
                head = unit.last;
            }
        }
    });
    return census;
}

}  // namespace

TEST_CASE("in ten years nobody is in two places and no identifier is used again", "[property]") {
    // A newborn's mother may die or a couple part before mid-year: children then live with others,
    // one in a hundred at most.
    Country country(0.002);
    Census before = take(country);
    std::unordered_set<std::uint64_t> gone;
    for (int year = start_year + 1; year <= start_year + 10; ++year) {
        country.live_to(year);
        const Census now = take(country);
        INFO(year);
        CHECK(now.twice == 0);
        CHECK(now.without == 0);
        CHECK(now.empty == 0);
        CHECK(now.unsound == 0);
        CHECK(now.too_old == 0);
        std::size_t back = 0, wrong_age = 0, other_sex = 0, newborn = 0;
        for (const auto& [id, life] : now.people) {
            newborn += life.age == 0;
            const auto was = before.people.find(id);
            if (was == before.people.end()) {
                back += gone.contains(id);
                continue;
            }
            wrong_age += life.age != std::min<int>(was->second.age + 1, oldest_age);
            other_sex += life.sex != was->second.sex;
        }
        CHECK(back == 0);
        CHECK(wrong_age == 0);
        CHECK(other_sex == 0);
        CHECK(now.born_alone * 100 <= newborn);
        for (const auto& [id, life] : before.people)
            if (!now.people.contains(id)) gone.insert(id);
        before = now;
    }
    CHECK(gone.size() > 5000);
}
