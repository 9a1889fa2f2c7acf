// Shares of a run's replicates, put together, have the bits of the whole run.
#include <cstring>

#include "runner/simulation/part.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/small_run.hpp"

using namespace lc;
using lc::testing::ScratchFolder;
using lc::testing::SmallRun;

namespace {

constexpr int replicates = 3;

/// With a scenario of two levers that are taken apart, so that all that a part holds is there.
SmallRun made(int count) {
    SmallRun run(count);
    run.inputs.scenarios = {testing::valid_scenario(testing::scenario_text(
        R"({ "lever": "child_benefit", "parameters": { "additional_weekly_per_child": 50 }, "from": 2026 },
           { "lever": "lha" })"))};
    run.inputs.coalitions = coalitions_of(run.inputs.scenarios, run.inputs.decomposition);
    run.results.decomposition = run.inputs.decomposition;
    run.results.allocate();
    run.results.data = &run.inputs.data;
    return run;
}

}  // namespace

TEST_CASE("shares of one and of two replicates are together the bits of the run of three") {
    const ScratchFolder folder;
    SmallRun whole = made(replicates);
    whole.run({});
    for (const int number : {1, 2}) {
        const Share share{number, 2, replicates};
        CHECK(share.count() == number);
        SmallRun part = made(share.count());
        part.settings.share = share.range();
        part.run({});
        write_part(folder / share.words(), {{"run", "small"}}, share, part.results);
    }

    RunResults merged;
    merged.data = &whole.inputs.data;
    for (const int number : {1, 2}) {
        RunPart part(folder / Share{number, 2, replicates}.words());
        CHECK(part.identity() == RunIdentity{{"run", "small"}});
        CHECK(part.share().number == number);
        part.read(merged);
    }
    REQUIRE(merged.replicates == replicates);
    testing::check_same(merged, whole.results);
    CHECK(merged.uncertainty.values == whole.results.uncertainty.values);
    CHECK(merged.uncertainty.roles == whole.results.uncertainty.roles);
    CHECK(merged.uncertainty.parameters.size() == whole.results.uncertainty.parameters.size());
    CHECK(merged.decomposition.players == whole.results.decomposition.players);
    REQUIRE(merged.decomposition.coalitions == 2);
    const auto &levels = merged.decomposition.levels,
               &expected = whole.results.decomposition.levels;
    REQUIRE(levels.size() == expected.size());
    CHECK(std::memcmp(levels.data(), expected.data(), levels.size() * sizeof(OutcomeValues)) == 0);
    CHECK(merged.years == whole.results.years);
    CHECK(merged.authorities == whole.results.authorities);
    CHECK(merged.data == &whole.inputs.data);
}
