#include "runner/io/replaced_folder.hpp"

#include <fstream>

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

void put(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

}  // namespace

TEST_CASE("a folder appears when it is committed and leaves nothing when it is not") {
    const TemporaryFolder home;
    {
        ReplacedFolder folder(home / "out", "mark", ".csv");
        put(folder.temporary() / "a.csv", "a");
        CHECK_FALSE(fs::exists(home / "out"));
    }
    CHECK(home.count() == 0);
    {
        ReplacedFolder folder(home / "out/", "mark", ".csv");
        put(folder.temporary() / "mark", "");
        put(folder.temporary() / "old.csv", "a");
        folder.commit();
    }
    CHECK(fs::exists(home / "out" / "old.csv"));
    CHECK(home.count() == 1);
}

TEST_CASE("an earlier export is replaced whole and other folders are refused") {
    const TemporaryFolder home;
    fs::create_directory(home / "out");
    put(home / "out" / "mark", "");
    put(home / "out" / "old.csv", "a");
    {
        ReplacedFolder folder(home / "out", "mark", ".csv");
        put(folder.temporary() / "mark", "");
        folder.commit();
    }
    CHECK_FALSE(fs::exists(home / "out" / "old.csv"));
    CHECK(home.count() == 1);

    put(home / "out" / "thesis.doc", "mine");
    CHECK_THROWS_AS(ReplacedFolder(home / "out", "mark", ".csv"), InputError);
    fs::remove(home / "out" / "mark");
    CHECK_THROWS_AS(ReplacedFolder(home / "out", "mark", ".csv"), InputError);
    CHECK_THROWS_AS(ReplacedFolder(home / "none" / "out", "mark", ".csv"), InputError);
    put(home / "file", "");
    CHECK_THROWS_AS(ReplacedFolder(home / "file", "mark", ".csv"), InputError);
    CHECK(fs::exists(home / "out" / "thesis.doc"));
}

}  // namespace lc
