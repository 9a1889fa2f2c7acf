// Putting the results file in its place.
#include "runner/io/results.hpp"

#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

#if defined(__SANITIZE_ADDRESS__)
// HDF5 1.10 never frees what belongs to a file that it failed to close.
extern "C" const char* __lsan_default_suppressions() { return "leak:libhdf5"; }
#endif

namespace lc {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// While it lives no file may grow beyond a size: writing then fails as on a full disk.
class SmallFiles {
  public:
    explicit SmallFiles(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit limit = before_;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFiles() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

  private:
    rlimit before_{};
    void (*handler_)(int);
};

std::string message_of(const RunResults& results, const fs::path& path) {
    try {
        write_results(results, path);
    } catch (const RunError& error) {
        return error.what();
    }
    return "";
}

std::string refusal_of(const fs::path& path) {
    try {
        check_output(path);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("equal results give equal bytes whatever stood there before") {
    const TemporaryFolder folder;
    const RunResults results = small_results(2);
    std::ofstream(folder / "b.h5") << "an older file";
    write_results(results, folder / "a.h5");
    write_results(results, folder / "b.h5");
    CHECK(bytes_of(folder / "a.h5") == bytes_of(folder / "b.h5"));
    CHECK(folder.count() == 2);
}

TEST_CASE("a disk that fills leaves the old file whole and nothing beside it") {
    const RunResults results = small_results(2);
    const TemporaryFolder folder;
    write_results(results, folder / "whole.h5");
    const auto size = static_cast<rlim_t>(fs::file_size(folder / "whole.h5"));
    const fs::path place = folder / "out.h5";
    std::ofstream(place) << "an older file";
    for (const rlim_t room : {rlim_t{0}, rlim_t{4096}, size / 2, size - 4096, size - 1}) {
        INFO("room for " << room << " of " << size);
        std::string message;
        {
            const SmallFiles limit(room);
            message = message_of(results, place);
        }
        CHECK(message.find("File too large") != std::string::npos);
        CHECK(message.find("out.h5") != std::string::npos);
        CHECK(message.find("unchanged") != std::string::npos);
        CHECK(bytes_of(place) == "an older file");
        CHECK(folder.count() == 2);
    }
    // And the next attempt, with room, succeeds in the same program.
    write_results(results, place);
    CHECK(bytes_of(place) == bytes_of(folder / "whole.h5"));
}

TEST_CASE("a folder that has gone is a failure of the run") {
    const TemporaryFolder folder;
    const std::string message = message_of(small_results(1), folder / "gone" / "out.h5");
    CHECK(message.find("No such file or directory") != std::string::npos);
}

TEST_CASE("a place for output is checked before the run") {
    const TemporaryFolder folder;
    CHECK(refusal_of(folder / "out.h5").empty());
    CHECK(refusal_of(folder / "missing" / "out.h5").find("does not exist") != std::string::npos);
    CHECK(refusal_of(folder.path()).find("is a folder") != std::string::npos);
    CHECK(refusal_of(folder / "").find("no file name") != std::string::npos);
    CHECK(refusal_of("/dev/full").find("no plain file") != std::string::npos);
    CHECK(refusal_of("/proc/out.h5").find("not writable") != std::string::npos);
    CHECK(folder.count() == 0);
}

TEST_CASE("a symbolic link stays one and its target is replaced") {
    const TemporaryFolder folder;
    std::ofstream(folder / "target.h5") << "an older file";
    fs::create_symlink("target.h5", folder / "link.h5");
    CHECK(refusal_of(folder / "link.h5").empty());
    write_results(small_results(1), folder / "link.h5");
    CHECK(fs::is_symlink(folder / "link.h5"));
    CHECK(fs::file_size(folder / "target.h5") > 10'000);
}

TEST_CASE("tallies and UK years have places of their own") {
    RunResults results = small_results(2);
    CHECK(results.tallies.size() == 3 * 2 * 4 * 3);
    CHECK(results.uk.size() == 3 * 2 * 4);
    CHECK(&results.tally(2, 1, 3, 2) == &results.tallies.back());
    CHECK(&results.uk_year(2, 1, 3) == &results.uk.back());
}

}  // namespace lc
