// Results of groups are put together replicate by replicate.
#include "runner/simulation/assemble.hpp"

#include <cstring>
#include <random>

#include "runner/simulation/share.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/same_record.hpp"

using namespace lc;

namespace {

/// Two worlds of three years and two authorities, with three parts of a scenario's levers.
RunResults empty_results(int replicates) {
    RunResults results;
    results.scenarios = {{"baseline", "", ""}, {"one", "", ""}};
    results.replicates = replicates;
    results.years = {2022, 2023, 2024};
    results.authorities = {0, 1};
    results.decomposition.coalitions = 3;
    results.allocate();
    return results;
}

template <class T>
void scramble(std::vector<T>& values, std::mt19937_64& random) {
    for (T& value : values)
        for (std::size_t i = 0; i < sizeof(T); ++i)
            reinterpret_cast<unsigned char*>(&value)[i] = static_cast<unsigned char>(random());
}

template <class T>
bool same_bytes(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

}  // namespace

TEST_CASE("replicates keep their counts and their numbers on the way to another process") {
    std::mt19937_64 random(3);
    RunResults whole = empty_results(5);
    scramble(whole.tallies, random);
    scramble(whole.uk, random);
    scramble(whole.decomposition.levels, random);
    RunResults together = empty_results(5);
    for (const int number : {1, 2}) {
        const ReplicateRange range = ReplicateRange{0, 5, 5}.part(number, 2);
        RunResults group = empty_results(range.count());
        for (int r = 0; r < range.count(); ++r)
            take_replicate(replicate_message(whole, range.first() + r), group, r);
        for (int r = 0; r < range.count(); ++r)
            take_replicate(replicate_message(group, r), together, range.first() + r);
    }
    CHECK(same_bytes(together.tallies, whole.tallies));
    CHECK(same_bytes(together.decomposition.levels, whole.decomposition.levels));
    for (std::size_t i = 0; i < whole.uk.size(); ++i)
        CHECK(testing::same_record(together.uk[i], whole.uk[i]));
}

TEST_CASE("groups at work at the same time take the time of the slowest") {
    Provenance whole, group;
    whole.started = "2026-01-01T00:00:02Z";
    whole.person_years = 100;
    whole.seconds_synthesis = 3;
    whole.seconds_simulation = 7;
    group.started = "2026-01-01T00:00:01Z";
    group.person_years = 50;
    group.seconds_synthesis = 2;
    group.seconds_simulation = 9;
    add_group(whole, group);
    CHECK(whole.started == "2026-01-01T00:00:01Z");
    CHECK(whole.person_years == 150);
    CHECK(whole.seconds_synthesis == 3);
    CHECK(whole.seconds_simulation == 9);
}

TEST_CASE("the results of a single group stay as they are") {
    std::mt19937_64 random(4);
    RunResults results = empty_results(2);
    scramble(results.tallies, random);
    const std::vector<Tally> before = results.tallies;
    assemble(Groups(Ranks(), 1), 2, results);
    CHECK(same_bytes(results.tallies, before));
}
