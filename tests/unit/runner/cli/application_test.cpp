#include "runner/cli/application.hpp"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <sstream>

#include "runner/cli/verbs.hpp"
#include "scenarios/schema.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/command_line.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using lc::testing::Answer;
using lc::testing::call;
using lc::testing::scenario_text;

namespace {

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// One line on standard error, nothing on standard output, status 2.
void check_refused(const std::vector<std::string>& arguments, const std::string& says) {
    const Answer answer = call(arguments);
    INFO(answer.err);
    CHECK(answer.status == status_input);
    CHECK(answer.out.empty());
    CHECK(lines(answer.err) == 1);
    CHECK(answer.err.find(says) != std::string::npos);
}

}  // namespace

TEST_CASE("help lists the verbs and the exit statuses") {
    const Answer answer = call({"--help"});
    CHECK(answer.status == 0);
    for (const char* const verb : {"run", "validate", "schema", "levers", "summary"})
        CHECK(answer.out.find(std::string("  ") + verb + " ") != std::string::npos);
    CHECK(answer.out.find("0 done, 1 the run failed, 2 the input is wrong, 3 interrupted") !=
          std::string::npos);
}

TEST_CASE("each verb's help has an example") {
    for (const std::string verb : {"run", "validate", "schema", "levers", "summary"}) {
        const Answer answer = call({verb, "--help"});
        CHECK(answer.status == 0);
        CHECK(answer.err.empty());
        CHECK(answer.out.find("\n  lifechances " + verb + " ") != std::string::npos);
    }
    CHECK(call({"--version"}).out.rfind("lifechances ", 0) == 0);
}

TEST_CASE("wrong arguments are refused in one line") {
    check_refused({}, "a verb is needed");
    check_refused({"vaildate", "a.json"}, "Did you mean \"validate\"?");
    check_refused({"--quiet"}, "unknown option --quiet before the verb");
    check_refused({"run"}, "--out is required");
    check_refused({"run", "--out"}, "--out needs a value");
    check_refused({"run", "--out", "a", "--out", "b"}, "--out is given more than once");
    check_refused({"run", "--out", "a", "--sacle", "1"}, "Did you mean \"--scale\"?");
    check_refused({"schema", "scenario", "extra"}, "one argument too many");
    check_refused({"validate"}, "SCENARIO is required");
}

TEST_CASE("numbers of a run have their ranges") {
    check_refused({"run", "--out", "a", "--scale", "2"}, "2 is out of range (it is 0.001 to 1)");
    check_refused({"run", "--out", "a", "--scale", "0.0001"}, "out of range");
    check_refused({"run", "--out", "a", "--scale", "0,1"}, "is not a number");
    check_refused({"run", "--out", "a", "--scale", "nan"}, "is not a number");
    check_refused({"run", "--out", "a", "--scale", "1e999"}, "is not a number");
    check_refused({"run", "--out", "a", "--years", "41"}, "a whole number from 0 to 40");
    check_refused({"run", "--out", "a", "--years", "5.5"}, "a whole number from 0 to 40");
    check_refused({"run", "--out", "a", "--replicates", "0"}, "a whole number from 1 to 1000");
    check_refused({"run", "--out", "a", "--noise-only"}, "nothing to differ from");
    check_refused({"run", "--out", "a", "--replicates", "2", "--noise-only", "--parameters-only"},
                  "Use one of them");
    check_refused({"run", "--out", "a", "--seed", "-1"}, "a whole number from 0");
    check_refused({"run", "--out", "a", "--seed", "18446744073709551616"}, "out of range");
    check_refused({"run", "--out", "a", "--threads", "0"}, "a whole number from 1");
}

TEST_CASE("options of a run are checked together before any work") {
    check_refused({"run", "s.json", "--out", "s.json"}, "is also a scenario of this run");
    check_refused({"run", "--out", "a.h5", "--timing", "./a.h5"}, "is also the file of --out");
    check_refused({"run", "--out", "a.h5", "--fixed-thresholds", "a.h5"}, "--fixed-thresholds");
    check_refused({"run", "--out", "a.h5", "--nation", "Wales", "--region", "London"},
                  "Use one of them");
    check_refused({"run", "--out", "a.h5", "--authorities", " , "}, "the list is empty");
    check_refused({"run", "--out", "a.h5", "--configs", "/nowhere"}, "there is no folder /nowhere");
}

TEST_CASE("an output that cannot be written is refused before any work") {
    const lc::testing::TemporaryFolder folder;
    const auto scenario = folder.write("s.json", scenario_text(""));
    check_refused({"run", scenario.string(), "--out", folder.path().string()}, "folder");
    check_refused({"run", scenario.string(), "--out", (folder.path() / "none" / "a.h5").string()},
                  "none");
}

TEST_CASE("validate says that a file is valid or all that is wrong") {
    const lc::testing::TemporaryFolder folder;
    const auto good = folder.write("good.json", scenario_text(R"({"lever": "lha"})"));
    const auto bad = folder.write(
        "bad.json",
        scenario_text(R"({"lever": "lhx"}, {"lever": "lha", "take_up": 7, "form": 1})"));
    const Answer valid = call({"validate", good.string()});
    CHECK(valid.status == 0);
    CHECK(valid.out == good.string() + ": valid\n");
    CHECK(valid.err.empty());
    const Answer both = call({"validate", bad.string(), good.string()});
    CHECK(both.status == status_input);
    CHECK(both.out == good.string() + ": valid\n");
    CHECK(lines(both.err) == 3);
    CHECK(both.err.rfind(bad.string() + ":1:", 0) == 0);
}

TEST_CASE("files that are no scenario are refused in a line") {
    const lc::testing::TemporaryFolder folder;
    check_refused({"validate", "no-such-file.json"}, "no such file");
    check_refused({"validate", folder.path().string()}, "this is a folder");
    check_refused({"validate", folder.write("empty.json", "").string()}, "the file is empty");
    check_refused({"validate", folder.write("cut.json", R"({"name": "x", "years")").string()},
                  "the file ends");
    check_refused(
        {"validate", folder.write("binary.json", std::string("\x89HDF\r\n\x1a\n", 8)).string()},
        "is not UTF-8");
    check_refused({"validate", folder.write("deep.json", std::string(200000, '[')).string()},
                  "nested deeper");
    check_refused(
        {"validate", folder.write("large.json", std::string(std::size_t{50} << 20, '[')).string()},
        "at most 8 MB");
}

TEST_CASE("a file with very many faults is answered briefly") {
    const lc::testing::TemporaryFolder folder;
    std::string deciles = "11";
    for (int k = 1; k < 900; ++k) deciles += ", 11";
    const auto file = folder.write(
        "many.json",
        scenario_text(R"({"lever": "lha", "where": {"deprivation_deciles": [)" + deciles + "]}}"));
    const Answer answer = call({"validate", file.string()});
    CHECK(answer.status == status_input);
    CHECK(lines(answer.err) == 61);
    CHECK(answer.err.find("and 840 more faults") != std::string::npos);
}

TEST_CASE("levers are listed for people and for programs") {
    CHECK(call({"levers"}).out.find("two_child_limit") != std::string::npos);
    CHECK(call({"levers", "lha"}).out.find("percentile: 5 to 95%") != std::string::npos);
    CHECK(nlohmann::json::parse(call({"levers", "--json"}).out)["levers"].is_array());
    check_refused({"levers", "childbenefit"}, "Did you mean \"child_benefit\"?");
}

TEST_CASE("the schema is printed and unknown ones are refused") {
    CHECK(call({"schema"}).out == scenario_schema(lc::testing::project_levers()));
    CHECK(call({"schema", "scenario"}).status == 0);
    check_refused({"schema", "nothing"}, "no schema \"nothing\"");
}

TEST_CASE("lists of places are divided at commas but not inside a name") {
    CHECK(divided("E09000030,E06000009") == std::vector<std::string>{"E09000030", "E06000009"});
    CHECK(divided("Bristol, City of,Leeds ") ==
          std::vector<std::string>{"Bristol, City of", "Leeds"});
    CHECK(divided(" ,,").empty());
}

TEST_CASE("a new scenario is printed or written and is valid") {
    const lc::testing::TemporaryFolder folder;
    const auto file = folder.path() / "mine.json";
    const Answer printed = call({"new", "Mine", "--lever", "lha", "--lever", "child_benefit"});
    CHECK(printed.status == 0);
    CHECK(printed.out.find("// ") == 0);
    CHECK(lc::testing::valid_scenario(printed.out).levers.size() == 2);
    CHECK(
        call({"new", "Mine", "--lever", "lha", "--from", "2030", "--out", file.string()}).status ==
        0);
    const Answer checked = call({"validate", file.string(), "--explain"});
    CHECK(checked.status == 0);
    CHECK(checked.out.find("from April 2030") != std::string::npos);
    check_refused({"new", "Mine", "--out", file.string()}, "is there already");
    check_refused({"new", "Mine", "--lever", "lhaa"}, "Did you mean \"lha\"?");
    check_refused({"new", "Mine", "--from", "2040", "--to", "2030"}, "is before the first, 2040");
    check_refused({"new", "a/b"}, "contains /");
    check_refused({"new"}, "NAME");
    check_refused({"new", "Mine", "--out", (folder.path() / "none" / "x.json").string()}, "none");
}

TEST_CASE("lever pages are printed and written to a folder") {
    const lc::testing::TemporaryFolder folder;
    CHECK(call({"levers", "lha", "--markdown"}).out.find("# Set Local Housing Allowance") == 0);
    CHECK(call({"levers", "--markdown"}).out.find("# Levers") == 0);
    const auto pages = folder.path() / "pages";
    CHECK(call({"levers", "--pages", pages.string()}).status == 0);
    CHECK(std::filesystem::exists(pages / "lha.md"));
    const auto file = folder.write("file", "");
    check_refused({"levers", "--pages", file.string()}, "is no folder");
}
