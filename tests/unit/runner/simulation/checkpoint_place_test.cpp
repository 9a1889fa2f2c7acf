// Which files beside the results are checkpoints of a run.
#include "runner/simulation/checkpoint_place.hpp"

#include <fstream>

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace lc;
using lc::testing::ScratchFolder;

TEST_CASE("each group has a checkpoint of its own and one group has that of a run of one process") {
    CHECK(checkpoint_place("a/b.h5") == "a/b.h5.checkpoint");
    CHECK(checkpoint_place("a/b.h5", 2, 3) == "a/b.h5.group-2-of-3.checkpoint");
}

TEST_CASE("checkpoints are found with the number of groups of their run and nothing else is") {
    const ScratchFolder folder;
    const std::filesystem::path results = folder / "b.h5";
    CHECK(checkpoints_of(results).empty());
    CHECK(checkpoints_of(folder / "none" / "b.h5").empty());
    for (const char* other :
         {"b.h5", "b.h5.group-1-of-2.checkpoint.partial-7", "b.h5.group-3-of-2.checkpoint",
          "b.h5.group-0-of-2.checkpoint", "b.h5.group-1-of-1.checkpoint", "b.h5.group-.checkpoint",
          "b.h5.group-01-of-2.checkpoint", "b.h5.1-of-2.part.checkpoint",
          "a.h5.group-1-of-2.checkpoint", "b.h5.group-1-of-99999999999.checkpoint"})
        std::ofstream(folder / other) << "other";
    CHECK(checkpoints_of(results).empty());

    std::ofstream(checkpoint_place(results, 3, 3)) << "state";
    std::ofstream(checkpoint_place(results)) << "state";
    std::ofstream(checkpoint_place(results, 1, 3)) << "state";
    const auto found = checkpoints_of(results);
    REQUIRE(found.size() == 3);
    CHECK(found[0].place == checkpoint_place(results));
    CHECK(found[0].groups == 1);
    CHECK(found[1].place == checkpoint_place(results, 1, 3));
    CHECK(found[2].place == checkpoint_place(results, 3, 3));
    CHECK(found[2].groups == 3);
}
