// Checkpoints and memory as a user of `run` meets them.
#include <fstream>

#include "tests/support/catch.hpp"
#include "tests/support/command_line.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace lc;
using lc::testing::Answer;
using lc::testing::call;
using lc::testing::ScratchFolder;

namespace {

Answer small_run(const std::filesystem::path& out, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"run",           "--out",    out.string(), "--scale",
                                       "0.005",         "--years",  "1",          "--quiet",
                                       "--authorities", "E06000001"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

}  // namespace

TEST_CASE("resuming without a checkpoint is refused and leaves nothing") {
    const ScratchFolder folder;
    const Answer answer = small_run(folder / "a.h5", {"--resume"});
    CHECK(answer.status == status_input);
    CHECK(answer.err.find("a.h5.checkpoint: there is no checkpoint") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a run that begins anew says what it will replace and removes it when complete") {
    const ScratchFolder folder;
    std::ofstream(folder / "a.h5.checkpoint") << "of an earlier run";
    const Answer refused = small_run(folder / "a.h5", {"--resume"});
    CHECK(refused.status == status_input);
    CHECK(std::filesystem::exists(folder / "a.h5.checkpoint"));
    CHECK_FALSE(std::filesystem::exists(folder / "a.h5"));

    const Answer anew = small_run(folder / "a.h5", {});
    CHECK(anew.status == status_done);
    CHECK(anew.err.find("begins anew and will replace it") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "a.h5.checkpoint"));
    CHECK(std::filesystem::exists(folder / "a.h5"));
}

TEST_CASE("a run that needs more memory than allowed is refused before it starts") {
    const ScratchFolder folder;
    const Answer answer = small_run(folder / "a.h5", {"--memory", "1M"});
    CHECK(answer.status == status_input);
    CHECK(answer.err.find("more than 1 MiB (--memory)") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path()));
    for (const std::vector<std::string>& wrong :
         std::vector<std::vector<std::string>>{{"--memory", "8Q"},
                                               {"--memory", "-1G"},
                                               {"--checkpoint-every", "-1"},
                                               {"--checkpoint-every", "soon"}}) {
        const Answer refused = small_run(folder / "a.h5", wrong);
        CHECK(refused.status == status_input);
        CHECK(refused.err.find(wrong[0]) != std::string::npos);
    }
}
