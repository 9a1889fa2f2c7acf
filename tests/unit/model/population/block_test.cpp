#include "model/population/block.hpp"

#include "model/population/household_members.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

/// Homes of all sizes from one to twelve: a head, a partner in every second, children, and in every
/// third a lodger with a unit of his own.
Shard homes_of_all_sizes(std::size_t count) {
    Shard shard;
    std::uint64_t id = 1;
    const auto add = [&](Relation relation, std::uint8_t unit, std::uint8_t age) {
        const std::size_t p = shard.persons.append_blank();
        shard.persons.id[p] = id++;
        shard.persons.relation[p] = relation;
        shard.persons.unit[p] = unit;
        shard.persons.age[p] = age;
    };
    for (std::size_t h = 0; h < count; ++h) {
        const std::size_t row = shard.households.append_blank();
        shard.households.household_id[row] = 1000 + h;
        add(Relation::reference, 0, 50);
        if (h % 2 == 1) add(Relation::partner, 0, 48);
        for (std::size_t child = 0; child < h % 11; ++child)
            add(Relation::dependent_child, 0, static_cast<std::uint8_t>(15 - child));
        if (h % 3 == 2) add(Relation::other_adult, 1, 30);
        shard.first_person.push_back(static_cast<std::uint32_t>(shard.persons.size()));
    }
    return shard;
}

}  // namespace

TEST_CASE("blocks follow one another and hold every household once", "[population]") {
    const Shard shard = homes_of_all_sizes(1000);
    std::size_t households = 0, persons = 0;
    for_each_block(shard, [&](Block block) {
        CHECK(block.first_household == households);
        CHECK(block.first == persons);
        households += block.households();
        persons += block.size();
        CHECK(shard.first_person[block.last_household] == block.last);
    });
    CHECK(households == shard.household_count());
    CHECK(persons == shard.person_count());
    for_each_block(Shard{}, [](Block) { FAIL("there is no household"); });
}

TEST_CASE("spread gives every member the value of its household", "[population]") {
    const Shard shard = homes_of_all_sizes(600);
    BlockColumn<std::uint64_t> value;
    for_each_block(shard, [&](Block block) {
        spread(
            shard, block, [&](std::size_t h) { return shard.households.household_id[h]; }, value);
        for (std::size_t h = block.first_household; h < block.last_household; ++h)
            for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
                CHECK(value.data()[p - block.first] == shard.households.household_id[h]);
    });
}

TEST_CASE("families of a block are the benefit units of its households", "[population]") {
    for (const Shard& shard : {homes_of_all_sizes(600), testing::made_population(600)}) {
        BlockFamilies families;
        for_each_block(shard, [&](Block block) {
            families.find(shard, block);
            families.count_children(shard, block);
            std::size_t units = 0, heads = 0;
            for (std::size_t i = 0; i < block.size(); ++i) heads += families.head()[i];
            for (std::size_t h = block.first_household; h < block.last_household; ++h)
                for (std::size_t head = shard.first_person[h]; head < shard.first_person[h + 1];) {
                    const UnitRows unit = unit_at(shard.persons, head, shard.first_person[h + 1]);
                    const std::size_t i = head - block.first;
                    ++units;
                    REQUIRE(families.head()[i] == 1);
                    CHECK(families.partner()[i + 1] == unit.couple());
                    const std::size_t last_adult = i + (unit.couple() ? 1 : 0);
                    CHECK(families.children_after()[last_adult] == unit.children());
                    if (unit.children() > 0)
                        CHECK(families.youngest_after()[last_adult] ==
                              shard.persons.age[unit.last - 1]);
                    for (std::size_t p = unit.first_child; p < unit.last; ++p)
                        CHECK(families.child()[p - block.first] == 1);
                    const UnitRows found = families.unit(block, i);
                    CHECK(found.first == unit.first);
                    CHECK(found.first_child == unit.first_child);
                    CHECK(found.last == unit.last);
                    head = unit.last;
                }
            CHECK(heads == units);
        });
    }
}

TEST_CASE("draws of a block and of listed rows are the persons' own", "[population]") {
    const Shard shard = homes_of_all_sizes(300);
    const Draws draws(7, 3);
    BlockDraws all(draws, 2030, Stream::health), some(draws, 2030, Stream::health, 1);
    RowList list;
    for_each_block(shard, [&](Block block) {
        const auto* const bits = all.of({shard.persons.id.data() + block.first, block.size()});
        for (std::size_t i = 0; i < block.size(); ++i)
            CHECK(bits[i] == draws(shard.persons.id[block.first + i], 2030, Stream::health));
        RowList::Writer writer = list.start(block.size());
        for (std::size_t i = 0; i < block.size(); ++i) writer.add_if(i % 3 == 1, i);
        list.finish(writer);
        const auto* const chosen = some.of(shard.persons.id, block.first, list.rows());
        std::size_t n = 0;
        for (std::size_t i = 1; i < block.size(); i += 3, ++n) {
            REQUIRE(list.rows()[n] == i);
            CHECK(chosen[n] == draws(shard.persons.id[block.first + i], 2030, Stream::health, 1));
        }
        CHECK(n == list.rows().size());
    });
}

TEST_CASE("members are counted by relation in homes of any size", "[population]") {
    const Shard shard = homes_of_all_sizes(70);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        CHECK(count_members(shard, h, Relation::dependent_child) == static_cast<int>(h % 11));
        CHECK(count_members(shard, h, Relation::partner) == static_cast<int>(h % 2));
        CHECK(count_members(shard, h, Relation::other_adult) == (h % 3 == 2 ? 1 : 0));
        CHECK(count_members(shard, h, Relation::reference) == 1);
    }
}

TEST_CASE("rows are chosen by their flags", "[population]") {
    RowList list;
    for (const std::size_t size : {0u, 1u, 7u, 8u, 9u, 64u, 500u})
        for (const std::uint64_t one_in : {1u, 2u, 5u, 40u}) {
            // Other numbers behind the last row are not looked at.
            std::vector<std::uint8_t> flags(size + 8, 1);
            std::vector<std::uint32_t> expected;
            for (std::uint32_t i = 0; i < size; ++i) {
                flags[i] = mix(i + size) % one_in == 0;
                if (flags[i] != 0) expected.push_back(i);
            }
            list.select(flags.data(), size);
            CHECK(std::vector<std::uint32_t>(list.rows().begin(), list.rows().end()) == expected);
        }
}
