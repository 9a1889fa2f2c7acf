// Authorities over processes, and values in messages between them.
#include "runner/parallel/partition.hpp"

#include <algorithm>
#include <numeric>

#include "runner/parallel/message.hpp"
#include "runner/parallel/shard_loop.hpp"
#include "runner/simulation/shard_archive.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

namespace lc {

TEST_CASE("One process has every authority") {
    const Partition partition;
    for (std::size_t k = 0; k < 400; ++k) CHECK(partition.owns(k));
    CHECK(partition.ranks().root());
}

TEST_CASE("A loop covers every shard once whatever the number of threads") {
    for (const int threads : {1, 2}) {
        ShardLoop loop(threads, Partition(Ranks(), std::vector<double>(50, 1.0)));
        std::vector<int> calls(50);
        loop(
            calls.size(), [](std::size_t k) { return k; }, [&](std::size_t k) { ++calls[k]; });
        CHECK(std::all_of(calls.begin(), calls.end(), [](int n) { return n == 1; }));
    }
}

TEST_CASE("A shard comes out of a message as it went in") {
    const Shard before = testing::made_population(300);
    MessageWriter writer;
    exchange(writer, before);
    const Message message = writer.take();
    MessageReader reader(message);
    Shard after;
    exchange(reader, after);
    CHECK(reader.done());
    CHECK(after.persons.id == before.persons.id);
    CHECK(after.persons.wage == before.persons.wage);
    CHECK(after.households.housing_cost == before.households.housing_cost);
    CHECK(after.first_person == before.first_person);
}

}  // namespace lc
