// Every column and tally comes back as it was; whatever is wrong with a file is seen.
#include "runner/simulation/checkpoint.hpp"

#include <cstring>
#include <limits>
#include <random>

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/same_record.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace lc;
using lc::testing::ScratchFolder;

namespace {

const RunIdentity identity{{"--seed", "1"}, {"--scale", "0.1"}};

/// Bytes of any value, each with a chance of 1 in 256 to be what it was.
template <class T>
void scramble(T& value, std::mt19937_64& random) {
    auto* const bytes = reinterpret_cast<unsigned char*>(&value);
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes[i] = static_cast<unsigned char>(random());
}

template <class T>
bool same_bytes(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

Shard scrambled_shard(std::size_t households, std::mt19937_64& random) {
    Shard shard;
    scramble(shard.authority, random);
    scramble(shard.additional_social_homes, random);
    shard.households.resize(households);
    shard.persons.resize(3 * households);
#define LC_SCRAMBLE(type, name, meaning) \
    for (type & value : table.name) scramble(value, random);
    {
        Persons& table = shard.persons;
        LC_PERSON_COLUMNS(LC_SCRAMBLE)
    }
    {
        Households& table = shard.households;
        LC_HOUSEHOLD_COLUMNS(LC_SCRAMBLE)
    }
#undef LC_SCRAMBLE
    for (std::size_t h = 1; h <= households; ++h)
        shard.first_person.push_back(static_cast<std::uint32_t>(3 * h));
    return shard;
}

void check_same(const Shard& a, const Shard& b) {
    CHECK(a.authority == b.authority);
    CHECK(a.additional_social_homes == b.additional_social_homes);
    CHECK(a.first_person == b.first_person);
#define LC_COMPARE(type, name, meaning)                \
    {                                                  \
        INFO(#name);                                   \
        CHECK(same_bytes(a.TABLE.name, b.TABLE.name)); \
    }
#define TABLE persons
    LC_PERSON_COLUMNS(LC_COMPARE)
#undef TABLE
#define TABLE households
    LC_HOUSEHOLD_COLUMNS(LC_COMPARE)
#undef TABLE
#undef LC_COMPARE
}

/// Three scenarios, two replicates, 2022 to 2027, four authorities.
RunResults empty_results() {
    RunResults results;
    results.scenarios = {{"baseline", "", ""}, {"one", "", ""}, {"two", "", ""}};
    results.replicates = 2;
    results.years = {2022, 2023, 2024, 2025, 2026, 2027};
    results.authorities = {0, 1, 2, 3};
    results.allocate();
    return results;
}

RunResults scrambled_results() {
    std::mt19937_64 random(7);
    RunResults results = empty_results();
    for (Tally& tally : results.tallies) scramble(tally, random);
    for (UkYearRecord& record : results.uk) scramble(record, random);
    results.fallback_rates.resize(4);
    for (auto& rates : results.fallback_rates) scramble(rates, random);
    results.fit.push_back({"poverty", "what", "row", {"a", "b"}, {}});
    results.fit[0].columns.push_back(
        {"published", "long", "described", "%", {1.5, std::numeric_limits<double>::quiet_NaN()}});
    results.fit[0].columns.push_back({"simulated", "", "", "", {}});
    results.provenance.command = "lifechances run";
    results.provenance.started = "then";
    results.provenance.person_years = 12345;
    return results;
}

/// A checkpoint with nothing in it but how far the run was.
void write_small(const std::filesystem::path& place) {
    write_checkpoint(place, identity, {}, empty_results(), {}, {});
}

/// What is said when the file is read; empty when it is taken.
std::string refusal(const std::filesystem::path& place, const RunIdentity& now = identity) {
    RunResults results = empty_results();
    RunClock clock;
    try {
        const Checkpoint checkpoint(place, now, results, clock);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("every column of a population comes back from a checkpoint") {
    const ScratchFolder folder;
    std::mt19937_64 random(1);
    World world, read;
    for (const std::size_t households : {40u, 0u, 7u})
        world.shards.push_back(scrambled_shard(households, random));
    const RunPosition position{0, 2, 2026};
    write_checkpoint(folder / "c", identity, position, empty_results(), {}, world);

    RunResults results = empty_results();
    RunClock clock;
    read.shards.push_back(scrambled_shard(90, random));  // what stood there before must go
    Checkpoint checkpoint(folder / "c", identity, results, clock);
    CHECK(checkpoint.position().scenario == 2);
    CHECK(checkpoint.position().year == 2026);
    checkpoint.read(read);
    REQUIRE(read.shards.size() == world.shards.size());
    for (std::size_t k = 0; k < world.shards.size(); ++k)
        check_same(world.shards[k], read.shards[k]);
}

TEST_CASE("tallies of finished years come back from a checkpoint and no others") {
    const ScratchFolder folder;
    const RunResults written = scrambled_results();
    const RunPosition position{1, 1, 2026};
    write_checkpoint(folder / "c", identity, position, written, {12.5, 80.25}, {});
    RunResults read = empty_results();
    RunClock clock;
    const Checkpoint checkpoint(folder / "c", identity, read, clock);

    const RunResults none = empty_results();
    int kept = 0;
    for (int s = 0; s < 3; ++s)
        for (int r = 0; r < 2; ++r)
            for (int y = 0; y < 6; ++y) {
                INFO("scenario " << s << " replicate " << r << " year " << 2022 + y);
                // The first replicate whole; of the second, the baseline's years after 2024-25 and
                // one year of the first scenario.
                const bool done = r == 0 || (y > 2 && (s == 0 || (s == 1 && y == 3)));
                kept += done;
                const RunResults& expected = done ? written : none;
                CHECK(std::memcmp(&read.tally(s, r, y, 0), &expected.tally(s, r, y, 0),
                                  4 * sizeof(Tally)) == 0);
                CHECK(testing::same_record(read.uk_year(s, r, y), expected.uk_year(s, r, y)));
            }
    CHECK(kept == 18 + 4);
    CHECK(same_bytes(read.fallback_rates, written.fallback_rates));
    REQUIRE(read.fit.size() == 1);
    CHECK(read.fit[0].name == "poverty");
    CHECK(read.fit[0].rows == written.fit[0].rows);
    REQUIRE(read.fit[0].columns.size() == 2);
    CHECK(read.fit[0].columns[0].description == "described");
    CHECK(same_bytes(read.fit[0].columns[0].values, written.fit[0].columns[0].values));
    CHECK(read.provenance.person_years == 12345);
    CHECK(read.provenance.started == "then");
    CHECK(clock.synthesis == 12.5);
    CHECK(clock.simulation == 80.25);
}

TEST_CASE("a checkpoint with any byte changed is refused") {
    const ScratchFolder folder;
    write_small(folder / "c");
    const std::string whole = content(folder / "c");
    REQUIRE(refusal(folder / "c").empty());
    std::size_t taken = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        put(folder / "c", changed);
        taken += refusal(folder / "c").empty();
    }
    CHECK(taken == 0);
}

TEST_CASE("a checkpoint cut short or with more at its end is refused") {
    const ScratchFolder folder;
    write_small(folder / "c");
    const std::string whole = content(folder / "c");
    std::size_t taken = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        put(folder / "c", whole.substr(0, length));
        taken += refusal(folder / "c").empty();
    }
    CHECK(taken == 0);
    CHECK(refusal(folder / "c").find("cut short") != std::string::npos);
    put(folder / "c", whole + '\0');
    CHECK(refusal(folder / "c").find("cut short") != std::string::npos);
    put(folder / "c", "something else of some length");
    CHECK(refusal(folder / "c").find("no checkpoint of this program") != std::string::npos);
    CHECK(refusal(folder / "none").find("there is no checkpoint") != std::string::npos);
    CHECK(refusal(folder.path()).find("no plain file") != std::string::npos);
}

TEST_CASE("a checkpoint of another run is refused with every difference") {
    const ScratchFolder folder;
    write_small(folder / "c");
    const std::string other =
        refusal(folder / "c", {{"--seed", "2"}, {"--scale", "0.1"}, {"scenario 1", "new"}});
    INFO(other);
    CHECK(other.find("--seed: 1 when the checkpoint was written, 2 now") != std::string::npos);
    CHECK(other.find("scenario 1: absent when the checkpoint was written, new now") !=
          std::string::npos);
    CHECK(other.find("--scale") == std::string::npos);
}

TEST_CASE("a checkpoint that cannot be written leaves the one before") {
    const ScratchFolder folder;
    write_small(folder / "c");
    const std::string before = content(folder / "c");
    World world;
    world.shards.resize(3);
    REQUIRE_THROWS_AS(write_checkpoint(folder / "none/c", identity, {}, empty_results(), {}, {}),
                      RunError);
    CHECK(content(folder / "c") == before);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
