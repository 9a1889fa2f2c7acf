// A run that is interrupted and resumed, however often, leaves the bits of one without a break.
#include <cstdio>
#include <string>

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/small_run.hpp"

using namespace lc;
using lc::testing::ScratchFolder;
using lc::testing::SmallRun;

namespace {

const SmallRun& whole() {
    static const SmallRun run = [] {
        SmallRun made;
        made.run({});
        return made;
    }();
    return run;
}

void check_whole(const RunResults& results) { testing::check_same(results, whole().results); }

/// Two replicates of the baseline and a scenario whose first effect comes years later.
SmallRun::Of late() {
    return {
        {testing::valid_scenario(testing::scenario_text(
            R"({ "lever": "child_benefit", "parameters": { "additional_weekly_per_child": 50 }, "from": 2028 })"))},
        {"E09000030", "W06000015"},
        2028,
        2};
}

/// Runs with an interrupt at every `looks`-th look for one, resuming each time with fresh memory.
/// @return how often it was interrupted
int run_in_pieces(const std::filesystem::path& place, int looks, const SmallRun::Of& of,
                  const RunResults& expected) {
    CheckpointOptions options{place, {{"run", "small"}}};
    for (int interrupts = 0; interrupts < 100; ++interrupts) {
        int left = looks;
        options.interrupted = [&left] { return --left < 0; };
        SmallRun run(of);
        try {
            run.run(options, 1 + interrupts % 2);
            testing::check_same(run.results, expected);
            return interrupts;
        } catch (const Interrupted&) {
            CHECK(std::filesystem::is_regular_file(place));
            options.resume = true;
        }
    }
    FAIL("a run in pieces comes to no end");
    return 0;
}

}  // namespace

TEST_CASE("a run interrupted again and again ends with the bits of one without a break") {
    const ScratchFolder folder;
    SmallRun whole(late());
    whole.run({});
    // Four looks come before the first year that a checkpoint can hold (after the population is
    // made and after each of the years to 2024-25), three in the years common to both worlds, which
    // the second starts from; with fewer than seven a run would never come to its end.
    // Each replicate has three common years and one of each world.
    CHECK(run_in_pieces(folder / "few_years_each", 7, late(), whole.results) == 3);
    CHECK(run_in_pieces(folder / "more_years_each", 8, late(), whole.results) == 1);
}

TEST_CASE("one interrupt after any year leaves the bits of a run without a break") {
    const ScratchFolder folder;
    SmallRun whole(late());
    whole.run({});
    // From the first of the common years to the baseline's own in the second replicate.
    for (int looks = 4; looks <= 16; ++looks) {
        INFO("interrupted after look " << looks);
        CheckpointOptions options{folder / std::to_string(looks), {}};
        int left = looks;
        options.interrupted = [&left] { return --left < 0; };
        SmallRun first(late());
        REQUIRE_THROWS_AS(first.run(options), Interrupted);
        options.resume = true;
        options.interrupted = [] { return false; };
        SmallRun rest(late());
        rest.run(options);
        testing::check_same(rest.results, whole.results);
    }
}

TEST_CASE("an interrupt before the base year keeps the replicates that are done") {
    const ScratchFolder folder;
    CheckpointOptions options{folder / "c", {}};
    // 4 looks before and 6 years in the first replicate; the second is stopped in its 2022-23.
    int left = 4 + 6 + 1;
    options.interrupted = [&left] { return --left < 0; };
    SmallRun first;
    REQUIRE_THROWS_AS(first.run(options), Interrupted);
    SmallRun read;
    CHECK(Checkpoint(folder / "c", {}, read.results, read.clock).position().replicate == 1);

    // Stopped again at once: the same checkpoint stays.
    options.resume = true;
    left = 0;
    SmallRun again;
    REQUIRE_THROWS_AS(again.run(options), Interrupted);
    options.interrupted = [] { return false; };
    SmallRun last;
    last.run(options);
    check_whole(last.results);
}

TEST_CASE("checkpoints by time are written in a run that nothing interrupts") {
    const ScratchFolder folder;
    CheckpointOptions options{folder / "c", {}, 1e-9};
    options.interrupted = [] { return false; };
    SmallRun run;
    run.run(options);
    check_whole(run.results);
    options.resume = true;
    SmallRun rest;
    const RunPosition position = Checkpoint(folder / "c", {}, rest.results, rest.clock).position();
    CHECK(position.replicate == 1);
    CHECK(position.scenario == 1);
    CHECK(position.year == 2027);
    SmallRun resumed;
    resumed.run(options);
    check_whole(resumed.results);
}

TEST_CASE("a group that was done when others were interrupted has its results in its checkpoint") {
    const ScratchFolder folder;
    CheckpointOptions options{folder / "c", {}};
    options.interrupted = [] { return false; };
    const auto done = [&](SmallRun& run) {
        Progress progress(1, Progress::Style::none);
        CheckpointKeeper keeper(options, progress);
        ShardLoop loop(1);
        simulate(run.inputs, run.settings, 1, loop, progress, run.results, run.clock, keeper);
        keeper.wait(run.results, run.clock);  // ten minutes are not over
        CHECK(std::filesystem::exists(options.place) == options.resume);
        REQUIRE_THROWS_AS(keeper.stop_complete(run.results, run.clock, "then"), Interrupted);
    };
    SmallRun run;
    done(run);
    // A second interrupt, of a run that has nothing left to do.
    options.resume = true;
    SmallRun again;
    done(again);
    SmallRun last;
    last.run(options);
    check_whole(last.results);
}

TEST_CASE("a group that waits for others writes its results when it is time") {
    const ScratchFolder folder;
    CheckpointOptions options{folder / "c", {}, 1e-9};
    Progress progress(1, Progress::Style::none);
    CheckpointKeeper keeper(options, progress);
    SmallRun run;
    keeper.wait(run.results, run.clock);
    SmallRun read;
    CHECK(Checkpoint(folder / "c", {}, read.results, read.clock).position().replicate == 2);
}

TEST_CASE("a run goes on when a checkpoint by time cannot be written") {
    const ScratchFolder folder;
    CheckpointOptions options{folder / "none" / "c", {}, 1e-9};
    options.interrupted = [] { return false; };
    std::FILE* const says = std::tmpfile();
    SmallRun run;
    run.run(options, 1, says);
    check_whole(run.results);
    std::string text(static_cast<std::size_t>(std::ftell(says)), '\0');
    std::rewind(says);
    CHECK(std::fread(text.data(), 1, text.size(), says) == text.size());
    std::fclose(says);
    CHECK(text.find("No checkpoint this time: cannot write") != std::string::npos);
}

TEST_CASE("an interrupt says how to go on") {
    const ScratchFolder folder;
    CheckpointOptions options{folder / "c", {}};
    options.command = "lifechances run a.json --out b.h5";
    int left = 5;
    options.interrupted = [&left] { return --left < 0; };
    SmallRun run;
    try {
        run.run(options);
        FAIL("no interrupt");
    } catch (const Interrupted& interrupt) {
        const std::string says = interrupt.what();
        CHECK(says.find("after 2026-27 of baseline") != std::string::npos);
        CHECK(says.find("lifechances run a.json --out b.h5 --resume") != std::string::npos);
        CHECK(says.find('\n') == std::string::npos);
    }
}
