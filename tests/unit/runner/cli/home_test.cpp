#include "runner/cli/home.hpp"

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
namespace fs = std::filesystem;

namespace {

/// A folder with configs and levers below `root`.
void furnish(const fs::path& root) {
    fs::create_directories(root / "configs");
    fs::create_directories(root / "scenarios" / "levers");
}

std::string refusal(const fs::path& configs, const fs::path& variable, const fs::path& program,
                    const fs::path& source) {
    try {
        find_home(configs, variable, program, source);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("the program's files are found above it and then at the sources") {
    const lc::testing::TemporaryFolder folder;
    const fs::path tree = folder.path() / "tree", source = folder.path() / "source";
    furnish(tree);
    furnish(source);
    const fs::path built = tree / "build" / "release" / "bin" / "lifechances";
    CHECK(find_home({}, {}, built, source).configs == tree / "configs");
    CHECK(find_home({}, {}, "/elsewhere/bin/lifechances", source).levers ==
          source / "scenarios" / "levers");
    const fs::path installed = folder.path() / "usr";
    furnish(installed / "share" / "lifechances");
    CHECK(find_home({}, {}, installed / "bin" / "lifechances", source).configs ==
          installed / "share" / "lifechances" / "configs");
}

TEST_CASE("the environment and the option come first") {
    const lc::testing::TemporaryFolder folder;
    const fs::path tree = folder.path() / "tree", own = folder.path() / "own",
                   copy = folder.path() / "copy";
    furnish(tree);
    furnish(own);
    fs::create_directories(copy / "configs");
    const fs::path program = tree / "bin" / "lifechances";
    CHECK(find_home({}, own, program, {}).configs == own / "configs");
    CHECK(find_home(own / "configs", {}, program, {}).levers == own / "scenarios" / "levers");
    // Configs alone use the levers of the program.
    CHECK(find_home(copy / "configs", {}, program, {}).configs == copy / "configs");
    CHECK(find_home(copy / "configs", {}, program, {}).levers == tree / "scenarios" / "levers");
}

TEST_CASE("what is not found is said with the places looked at") {
    const lc::testing::TemporaryFolder folder;
    const fs::path nowhere = folder.path() / "nowhere";
    CHECK(refusal({}, {}, nowhere / "p", nowhere / "s").find("LIFECHANCES_HOME") !=
          std::string::npos);
    CHECK(refusal({}, nowhere, nowhere / "p", {}).find(nowhere.string()) != std::string::npos);
    CHECK(refusal(nowhere, {}, nowhere / "p", {}).find("there is no folder") != std::string::npos);
}
