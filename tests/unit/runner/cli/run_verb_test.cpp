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

TEST_CASE("groups that cannot be are refused with the reason before anything is read") {
    const ScratchFolder folder;
    const auto refusal = [&](const std::vector<std::string>& more) {
        const Answer answer = small_run(folder / "a.h5", more);
        CHECK(answer.status == status_input);
        CHECK(std::filesystem::is_empty(folder.path()));
        return answer.err;
    };
    CHECK(refusal({"--groups", "0"}) ==
          "--groups: there is at least one group. Write 1 or more.\n");
    CHECK(refusal({"--groups", "-2"}).find("at least one group") != std::string::npos);
    const std::string two = refusal({"--groups", "2"});
    const bool alone = two.find("this build runs as one process") != std::string::npos ||
                       two.find("more than the run's 1 process") != std::string::npos;
    CHECK(alone);
    CHECK(two.find("more than the 1 replicate to simulate here") != std::string::npos);
    CHECK(refusal({"--groups", "2", "--replicates", "4"}).find("replicate") == std::string::npos);
    CHECK(refusal({"--groups", "2", "--replicates", "4", "--share", "1/4"}).find("1 replicate") !=
          std::string::npos);
    CHECK(refusal({"--groups", "two"}).find("--groups") != std::string::npos);
}

TEST_CASE("a run of one group does what one without the option does") {
    const ScratchFolder folder;
    const Answer answer = small_run(folder / "a.h5", {"--groups", "1", "--replicates", "2"});
    CHECK(answer.status == status_done);
    CHECK(std::filesystem::exists(folder / "a.h5"));
}

TEST_CASE("checkpoints of a run in groups are not taken for those of one process") {
    const ScratchFolder folder;
    const auto other = folder / "a.h5.group-1-of-2.checkpoint";
    std::ofstream(other) << "of an earlier run";
    const Answer few = small_run(folder / "a.h5", {"--resume"});
    CHECK(few.status == status_input);
    CHECK(
        few.err.find("group-1-of-2.checkpoint: is of a run in 2 groups, more than the 1 process") !=
        std::string::npos);
    const Answer asked = small_run(folder / "a.h5", {"--resume", "--groups", "1"});
    CHECK(asked.status == status_input);
    CHECK(asked.err.find("is of a run in 2 groups where this one has 1") != std::string::npos);
    std::ofstream(folder / "a.h5.group-2-of-3.checkpoint") << "of another";
    const Answer both = small_run(folder / "a.h5", {"--resume"});
    CHECK(both.status == status_input);
    CHECK(both.err.find("runs in 2 and 3 groups") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "a.h5"));

    const Answer anew = small_run(folder / "a.h5", {});
    CHECK(anew.status == status_done);
    CHECK(anew.err.find("group-1-of-2.checkpoint of an interrupted run is there") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(other));
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

TEST_CASE("a decomposition says what it costs and is kept in the results") {
    const ScratchFolder folder;
    const Answer none = small_run(folder / "a.h5", {"--decompose"});
    CHECK(none.status == status_input);
    CHECK(none.err.find("no scenario to take apart") != std::string::npos);
    std::ofstream(folder / "two.json")
        << R"({"name": "Two", "years": {"from": 2026, "to": 2026}, "levers": [)"
        << R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 50}},)"
        << R"({"lever": "lha"}]})";
    const Answer lines = small_run(folder / "a.h5", {(folder / "two.json").string(), "--decompose",
                                                     "--fixed-thresholds", "b.h5"});
    CHECK(lines.status == status_input);
    CHECK(lines.err.find("no poverty lines for a part") != std::string::npos);
    const std::vector<std::string> command{"run",
                                           "--out",
                                           (folder / "a.h5").string(),
                                           "--scale",
                                           "0.01",
                                           "--years",
                                           "2",
                                           "--decompose",
                                           "--authorities",
                                           "E06000001",
                                           (folder / "two.json").string()};
    const Answer done = call(command);
    CHECK(done.status == status_done);
    CHECK(done.err.find("2 more worlds to simulate beside 2") != std::string::npos);
    const Answer summary = call({"summary", (folder / "a.h5").string()});
    CHECK(summary.out.find("What each lever adds: Two") != std::string::npos);
    CHECK(summary.out.find("Cost over the run: Two") != std::string::npos);
    const Answer json = call({"summary", (folder / "a.h5").string(), "--json"});
    CHECK(json.out.find("\"decomposition\"") != std::string::npos);
    CHECK(json.out.find("\"appraisal\"") != std::string::npos);
    const Answer compare = call({"compare", (folder / "a.h5").string()});
    CHECK(compare.out.find("present value") != std::string::npos);
    CHECK(compare.out.find("one replicate") != std::string::npos);
}
