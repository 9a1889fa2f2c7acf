// Where the base year's population waits for the next scenario changes no bit.
#include <filesystem>

#include "model/core/error.hpp"
#include "runner/simulation/waiting_population.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/small_run.hpp"

using namespace lc;
using lc::testing::ScratchFolder;
using lc::testing::SmallRun;

namespace {

const std::filesystem::path nowhere = "/nowhere/a/population";

World two_authorities() {
    World world;
    world.shards.resize(2);
    world.shards[1].authority = 7;
    return world;
}

}  // namespace

TEST_CASE("a run whose population waits in a file has the bits of one in memory") {
    const ScratchFolder folder;
    SmallRun in_memory, in_file;
    in_memory.run({});
    in_file.settings.population_file = folder / "population";
    in_file.run({});
    testing::check_same(in_file.results, in_memory.results);
    CHECK_FALSE(std::filesystem::exists(folder / "population"));
}

TEST_CASE("a population waits in a file only as long as it is needed") {
    const ScratchFolder folder;
    {
        WaitingPopulation base(two_authorities(), 2, folder / "population");
        CHECK(std::filesystem::exists(folder / "population"));
        CHECK(base.take().shards[1].authority == 7);
        CHECK(base.take().shards.size() == 2);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "population"));
    // Taken once it needs no file.
    WaitingPopulation once(two_authorities(), 1, nowhere);
    CHECK(once.take().shards.size() == 2);
}

TEST_CASE("a population that cannot wait in a file or was changed there ends the run") {
    CHECK_THROWS_AS(WaitingPopulation(two_authorities(), 2, nowhere), RunError);
    const ScratchFolder folder;
    WaitingPopulation base(two_authorities(), 2, folder / "population");
    std::filesystem::resize_file(folder / "population", 20);
    CHECK_THROWS_AS(base.take(), InputError);
}
