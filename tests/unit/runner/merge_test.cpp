// What merge refuses, and that it refuses it all together.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "runner/cli/home.hpp"
#include "runner/run_identity.hpp"
#include "runner/simulation/part.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/command_line.hpp"
#include "tests/unit/runner/io/results_support.hpp"

using namespace lc;
using lc::testing::Answer;
using lc::testing::call;

namespace {

RunIdentity identity(const std::string& seed) {
    RunIdentity identity = reading_identity(find_home("").configs);
    identity.emplace_back("--seed", seed);
    return identity;
}

/// Parts of a run of four replicates, in a folder of their own.
struct Parts {
    TemporaryFolder folder;

    std::string place(const std::string& name) const { return (folder / name).string(); }

    std::string write(const std::string& name, int number, int of,
                      const RunIdentity& run = identity("1")) const {
        const Share share{number, of, 4};
        write_part(folder / name, run, share, small_results(share.count()));
        return place(name);
    }
    Answer merge(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "merge");
        arguments.insert(arguments.end(), {"--out", place("all.h5")});
        return call(arguments);
    }
};

bool says(const Answer& answer, const std::string& text) {
    return answer.err.find(text) != std::string::npos;
}

std::ptrdiff_t lines(const Answer& answer) {
    return std::count(answer.err.begin(), answer.err.end(), '\n');
}

}  // namespace

TEST_CASE("merge refuses shares that are missing or there twice") {
    const Parts parts;
    const std::string a = parts.write("a", 1, 4), b = parts.write("b", 3, 4),
                      c = parts.write("c", 3, 4);
    const Answer answer = parts.merge({a, b, c});
    INFO(answer.err);
    CHECK(answer.status == 2);
    CHECK(says(answer, c + ": is share 3/4, which " + b + " is too."));
    CHECK(says(answer, "merge: shares are missing: 2/4 4/4."));
    CHECK(lines(answer) == 2);
    CHECK(parts.folder.count() == 3);
    CHECK(says(parts.merge({a, a}), a + ": is share 1/4, which " + a + " is too."));
}

TEST_CASE("merge refuses parts of another division") {
    const Parts parts;
    const Answer answer = parts.merge({parts.write("a", 1, 2), parts.write("b", 2, 3)});
    INFO(answer.err);
    CHECK(answer.status == 2);
    CHECK(says(answer, "is share 2/3 where"));
    CHECK(lines(answer) == 1);
}

TEST_CASE("merge names everything in which parts are of different runs") {
    const Parts parts;
    RunIdentity other = identity("2");
    other.emplace_back("scenario 1", "\"More\" (ab)");
    const Answer answer = parts.merge({parts.write("a", 1, 2), parts.write("b", 2, 2, other)});
    INFO(answer.err);
    CHECK(answer.status == 2);
    CHECK(says(answer, "b: --seed: 2 where " + parts.place("a") + " has 1."));
    CHECK(says(answer, "b: scenario 1: \"More\" (ab) where " + parts.place("a") + " has absent."));
    CHECK(lines(answer) == 2);
}

TEST_CASE("merge refuses parts of another program and of other data") {
    const Parts parts;
    RunIdentity then = identity("1");
    for (auto& [name, value] : then)
        if (name == "program" || name.starts_with("configs/data/")) value = "another";
    const Answer answer = parts.merge({parts.write("a", 1, 1, then)});
    INFO(answer.err);
    CHECK(answer.status == 2);
    CHECK(says(answer, "a: program: another when the part was written, "));
    CHECK(says(answer, "a: configs/data/"));
}

TEST_CASE("merge refuses files that are no parts and says all at once") {
    const Parts parts;
    const std::string a = parts.write("a", 1, 4), cut = parts.write("cut", 2, 4);
    std::filesystem::resize_file(cut, std::filesystem::file_size(cut) - 9);
    const std::string results = parts.place("results.h5");
    write_results(small_results(1), results);
    const Answer answer = parts.merge({a, cut, results, parts.place("none"), parts.place("")});
    INFO(answer.err);
    CHECK(answer.status == 2);
    CHECK(says(answer, cut + ": is cut short"));
    CHECK(says(answer, results + ": is no part of a run"));
    CHECK(says(answer, "none: there is no such file."));
    CHECK(says(answer, "is no plain file."));
    CHECK_FALSE(says(answer, "missing:"));  // what cannot be read may be the missing shares
    CHECK_FALSE(says(answer, "checkpoint"));
    CHECK(lines(answer) == 4);
}

TEST_CASE("merge refuses to write over one of its parts") {
    const Parts parts;
    const std::string a = parts.write("a", 1, 1);
    std::filesystem::create_symlink(a, parts.place("all.h5"));
    const auto size = std::filesystem::file_size(a);
    const Answer answer = parts.merge({a});
    INFO(answer.err);
    CHECK(answer.status == 2);
    CHECK(says(answer, "--out: " + parts.place("all.h5") + " is also one of the parts."));
    CHECK(std::filesystem::file_size(a) == size);
    CHECK(call({"merge", a, "--out", parts.place("no/all.h5")}).status == 2);
    CHECK(call({"merge", "--out", parts.place("x.h5")}).status == 2);
}

TEST_CASE("what reads results says that a part is one") {
    const Parts parts;
    const Answer answer = call({"summary", parts.write("a", 1, 2)});
    CHECK(answer.status == 2);
    CHECK(says(answer, "is one part of a run."));
    CHECK(says(answer, "lifechances merge"));
}

TEST_CASE("a share that no replicate is left for is refused") {
    const Parts parts;
    const Answer answer =
        call({"run", "--out", parts.place("x"), "--replicates", "3", "--share", "1/4"});
    INFO(answer.err);
    CHECK(answer.status == 2);
    CHECK(says(answer, "--share: 3 replicates cannot be dealt to 4 shares."));
    const Answer wrong = call({"run", "--out", parts.place("x"), "--share", "4/3"});
    CHECK(wrong.status == 2);
    CHECK(says(wrong, "\"4/3\" is no share."));
}
