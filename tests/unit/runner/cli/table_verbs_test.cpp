// The verbs life-table and inequality from the command line to the file.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "analysis/statistics/life_table.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/command_line.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

using testing::call;

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Two groups, England and Wales, with constant death rates of 1 in 50 and 1 in 40.
std::string write_ages(const TemporaryFolder& folder, const std::string& deaths_of_wales = "250") {
    const auto path = folder / "ages.csv";
    std::ofstream out(path);
    out << "group,age,population,deaths\n";
    for (const int start : abridged_starts()) out << "England," << start << ",10000,200\n";
    for (const int start : abridged_starts())
        out << "Wales," << start << ",10000," << deaths_of_wales << "\n";
    return path.string();
}

std::string write_deciles(const TemporaryFolder& folder) {
    const auto path = folder / "deciles.csv";
    std::ofstream out(path);
    out << "group,quantile,population,value,standard_error\n";
    for (int q = 1; q <= 10; ++q) out << "England," << q << ",100," << 70 + q << ",0.5\n";
    return path.string();
}

}  // namespace

TEST_CASE("life-table writes life expectancy and its decomposition to a file") {
    const TemporaryFolder folder;
    const std::string out = (folder / "out.json").string();
    REQUIRE(
        call({"life-table", write_ages(folder), "--decompose", "England", "--json", "--out", out})
            .status == status_done);
    const auto answer = nlohmann::json::parse(content_of(out));
    REQUIRE(answer["life_table"].size() == 40);
    CHECK(answer["life_table"][0]["life_expectancy"].get<double>() == Approx(50));
    CHECK(answer["life_table"][20]["life_expectancy"].get<double>() == Approx(40));
    double sum = 0;
    for (const auto& row : answer["decomposition"]) sum += row["contribution"].get<double>();
    CHECK(sum == Approx(-10));
}

TEST_CASE("life-table writes two tables of CSV with an empty line between them") {
    const TemporaryFolder folder;
    const std::string out = (folder / "out.csv").string();
    REQUIRE(call({"life-table", write_ages(folder), "--decompose", "Wales", "--out", out}).status ==
            status_done);
    const std::string text = content_of(out);
    CHECK(text.starts_with(
        "group,age,life_expectancy,lower,upper,standard_error,note\nEngland,0,50,"));
    CHECK(text.find("\n\ngroup,reference,age,direct,indirect,contribution\nEngland,Wales,0,") !=
          std::string::npos);
}

TEST_CASE("a table with a fault leaves the old file as it was") {
    const TemporaryFolder folder;
    const auto out = folder / "out.csv";
    std::ofstream(out) << "old";
    const std::string bad = write_ages(folder, "-1");
    CHECK(call({"life-table", bad, "--out", out.string()}).status == status_input);
    CHECK(call({"life-table", bad, "--decompose", "England", "--out", out.string()}).status ==
          status_input);
    CHECK(content_of(out) == "old");
    CHECK(folder.count() == 2);
}

TEST_CASE("table verbs refuse what they cannot do and say why") {
    const TemporaryFolder folder;
    const std::string ages = write_ages(folder), deciles = write_deciles(folder);
    const auto refused = [](const std::vector<std::string>& arguments, const std::string& says) {
        const testing::Answer answer = call(arguments);
        INFO(answer.err);
        CHECK(answer.status == status_input);
        CHECK(answer.out.empty());
        CHECK(answer.err.find(says) != std::string::npos);
    };
    refused({"life-table", ages, "--decompose", "Englad"}, "Did you mean \"England\"?");
    refused({"life-table", ages, "--last-age", "88"}, "88 is not a multiple of 5");
    refused({"life-table", ages, "--out", ages}, "is the table that is read");
    refused({"life-table", (folder / "none.csv").string()}, "there is no such file");
    refused({"life-table", folder.path().string()}, "this is a folder");
    refused({"inequality", ages}, "no column quantile, value");
    refused({"inequality", deciles, "--type", "rates"}, "Did you mean \"rate\"?");
    refused({"inequality", deciles, "--repetitions", "999"}, "999 is out of range");
    refused({"inequality", deciles, "--type", "proportion"}, "71 is not between 0 and 1");
}

TEST_CASE("tables go to standard output and remarks to standard error") {
    const TemporaryFolder folder;
    const auto path = folder / "small.csv";
    {
        std::ofstream out(path);
        out << "group,age,population,deaths,region\n";
        for (const int start : abridged_starts()) out << "a," << start << ",200,4,x\n";
    }
    const testing::Answer answer = call({"life-table", path.string()});
    CHECK(answer.status == status_done);
    CHECK(answer.out.find("\na,0,,,,,\"population not above 5,000\"\n") != std::string::npos);
    CHECK(answer.err.find("not read: \"region\"") != std::string::npos);
    CHECK(answer.err.find("1 of 1 groups is not fit") != std::string::npos);
    const testing::Answer quiet = call({"life-table", path.string(), "--quiet"});
    CHECK(quiet.err.empty());
    CHECK(quiet.out == answer.out);
}

TEST_CASE("inequality writes both indices and repeats with its seed") {
    const TemporaryFolder folder;
    const std::string deciles = write_deciles(folder);
    const auto answer = [&](const std::string& name, const std::string& seed) {
        const std::string out = (folder / name).string();
        REQUIRE(call({"inequality", deciles, "--seed", seed, "--out", out}).status == status_done);
        return content_of(out);
    };
    const std::string one = answer("one.csv", "3");
    // The values rise by 1 a decile, so by 10 over the whole range of ranks, from 70.5 to 80.5.
    CHECK(one.starts_with("group,sii,sii_lower,sii_upper,rii,rii_lower,rii_upper\nEngland,10,"));
    CHECK(one.find(",1.14184") != std::string::npos);
    CHECK(answer("two.csv", "3") == one);
    CHECK(answer("three.csv", "4") != one);
}

}  // namespace lc
