// The benchmark's parameters of RiskPaths are read whole or refused with every fault.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "benchmarks/riskpaths/parameters.hpp"
#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace lc;
using namespace lc::riskpaths;

namespace {

const std::filesystem::path published =
    std::filesystem::path(LC_TEST_ROOT) / "benchmarks/riskpaths/parameters.json";

/// The published file with a piece of text replaced.
std::string changed(const std::string& from, const std::string& to) {
    std::ifstream file(published);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::vector<Fault> faults_of(const std::string& text) {
    const testing::ScratchFolder folder;
    const auto path = folder / "parameters.json";
    std::ofstream(path) << text;
    try {
        read_parameters(path);
    } catch (const InputError& error) {
        return error.faults();
    }
    return {};
}

bool any_says(const std::vector<Fault>& faults, const std::string& words) {
    return std::any_of(faults.begin(), faults.end(), [&words](const Fault& fault) {
        return fault.text().find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("published parameters of RiskPaths are read into the rates they stand for") {
    const Parameters parameters = read_parameters(published);
    CHECK(parameters.age_marks.front() == 15);
    CHECK(parameters.first_pregnancy[3] == 0.8458);
    CHECK(parameters.second_union[0] == 0.1995702);
    CHECK(parameters.longest_life == 100);

    const Hazards hazards(parameters);
    const auto second = static_cast<std::size_t>(Unions::second);
    CHECK(hazards.step[second][5][5] == 0.0661157);
    CHECK(hazards.any[second][5][5] == Approx(0.0661157 + 0.6727 * 0.8048));
    // Late years of a first union begin at the mark of three years.
    const auto first = static_cast<std::size_t>(Unions::first);
    CHECK(hazards.duration_end[first][1] == 3);
    CHECK(hazards.any[first][5][1] == Approx(0.0199994 + 0.6727));
    CHECK(hazards.any[first][5][2] == Approx(0.0199994 + 0.6727 * 0.2523));
    // Nothing happens after 40 to those who cannot change their state; others still separate.
    CHECK(hazards.settled_from[static_cast<std::size_t>(Unions::none)] == age_groups - 1);
    CHECK(hazards.settled_from[first] == age_groups);
    CHECK(hazards.largest[first][14] == hazards.step[first][0][3]);
}

TEST_CASE("wrong parameters of RiskPaths are refused with their places") {
    CHECK(faults_of(changed("0.2869, ", "")).size() == 1);
    CHECK(any_says(faults_of(changed("0.2869, ", "")), "11 numbers"));
    CHECK(any_says(faults_of(changed("0.2869", "-0.2869")), "first_pregnancy"));
    CHECK(any_says(faults_of(changed("17.5, 20", "20, 17.5")), "do not rise"));
    CHECK(any_says(faults_of(changed("17.5, 20", "17.5, 17.5")), "do not rise"));
    CHECK(any_says(faults_of(changed("\"early_years\": 3", "\"early_years\": 4")), "no mark"));
    CHECK(any_says(faults_of(changed("\"longest_life\": 100", "\"longest_life\": 99.5")),
                   "longest_life"));
    CHECK(any_says(faults_of(changed("\"second_union\": 0.8048,", "")), "second_union"));
    CHECK(
        any_says(faults_of(changed("death_probability", "death_probabilty")), "death_probability"));
    // All at once.
    CHECK(faults_of(changed("\"union_marks\"", "\"marks\"")).size() == 2);
    CHECK_THROWS_AS(read_parameters("no such file"), InputError);
}
