// The verbs that read results: what they say of a small run, and how they refuse what is none.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "analysis/report/page.hpp"
#include "runner/io/hdf5_file.hpp"
#include "runner/io/results.hpp"
#include "runner/io/results_layout.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/command_line.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;
using testing::Answer;
using testing::call;

std::string text_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Rows that start with a text, cut at commas.
std::vector<std::vector<std::string>> rows_of(const fs::path& path, const std::string& start) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(text_of(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind(start, 0) != 0) continue;
        std::vector<std::string> cells;
        std::istringstream parts(line + ",");
        for (std::string cell; std::getline(parts, cell, ',');) cells.push_back(cell);
        rows.push_back(cells);
    }
    return rows;
}

}  // namespace

TEST_CASE("summary gives intervals over replicates as JSON and as lines") {
    const TemporaryFolder folder;
    write_results(small_results(3), folder / "out.h5");
    const std::string file = (folder / "out.h5").string();
    const Answer answer = call({"summary", file, "--authority", "Blackpool", "--json"});
    REQUIRE(answer.status == 0);
    const auto document = nlohmann::json::parse(answer.out);
    const auto& row = document["places"][0]["scenarios"][2];
    // 30, 32 and 34 simulated children at scale 0.5, 10 fewer in the scenario.
    CHECK(row["children_in_poverty"] == 44);
    CHECK(row["interval_95"]["lower"]["children_in_poverty"].get<double>() == Approx(40.2));
    CHECK(row["change_from_baseline"]["children_in_poverty"] == -20);
    CHECK(row["interval_95"]["upper"]["change_from_baseline"]["children_in_poverty"] == -20);
    CHECK(call({"summary", file}).out.find("\n  lower") != std::string::npos);
}

TEST_CASE("summary and compare flag what the file flags") {
    const TemporaryFolder folder;
    RunResults results = small_results(6);
    results.flag_rules.fewest_children = 150;  // Blackpool has 100
    for (int r = 0; r < 3; ++r) results.tally(2, r, 3, 0).children_in_poverty[0] += 20;
    write_results(results, folder / "out.h5");
    const std::string file = (folder / "out.h5").string();
    const Answer text = call({"summary", file, "--authority", "Blackpool"});
    CHECK(text.out.find("~") != std::string::npos);
    CHECK(text.out.find("* Rests on few people") != std::string::npos);
    const auto document =
        nlohmann::json::parse(call({"summary", file, "--authority", "Blackpool", "--json"}).out);
    const auto& flags = document["places"][0]["scenarios"][2]["flags"];
    CHECK(flags["child_poverty"] == "few_people");
    CHECK(flags["change_from_baseline"]["children_in_poverty"] == "not_distinguishable_from_zero");
    CHECK(flags["change_from_baseline"]["life_expectancy_at_birth"]["male"] == "no_effect");
    CHECK(document["sources"]["E06000009"]["child_poverty_calibration"] == "not_given");
    const auto compared = nlohmann::json::parse(
        call({"compare", file, "--authority", "Blackpool", "--json"}).out)["comparisons"][1];
    CHECK(compared["figures"]["children_in_poverty"]["second_flag"] == "few_people");
    CHECK(compared["figures"]["children_in_poverty"]["difference_flag"] ==
          "not_distinguishable_from_zero");
    CHECK(compared["figures"]["net_cost_million_pounds"]["difference_flag"] ==
          "distinguishable_from_zero");
    const std::string whole = call({"summary", file}).out;
    CHECK(whole.find("Child poverty rests on few people in 1 of 3 authorities: Blackpool.") !=
          std::string::npos);
    CHECK(whole.find("less poverty: the change of children in poverty is not distinguishable from "
                     "zero in 1 of 3 authorities.") != std::string::npos);
}

TEST_CASE("compare pairs scenarios of one file and of two files with the same draws") {
    const TemporaryFolder folder;
    write_results(small_results(2), folder / "a.h5");
    RunResults other = small_results(2);
    other.provenance.seed = 43;
    write_results(other, folder / "b.h5");
    const std::string a = (folder / "a.h5").string(), b = (folder / "b.h5").string();
    const auto figures = [](const Answer& answer) {
        REQUIRE(answer.status == 0);
        return nlohmann::json::parse(answer.out)["comparisons"];
    };
    const auto one = figures(call({"compare", a, "--json"}));
    REQUIRE(one.size() == 2);
    CHECK(one[0]["figures"]["children_in_poverty"]["difference"] == 0);
    // Three authorities, 10 simulated children fewer in each, at scale 0.5.
    CHECK(one[1]["figures"]["children_in_poverty"]["difference"] == -60);
    CHECK(one[1]["figures"]["children_in_poverty"]["lower"] == -60);
    const auto back = figures(
        call({"compare", a, "--scenario", "baseline", "--against", "less poverty", "--json"}));
    REQUIRE(back.size() == 1);
    CHECK(back[0]["figures"]["children_in_poverty"]["difference"] == 60);
    const auto two = figures(call({"compare", a, b, "--json"}));
    REQUIRE(two.size() == 3);
    CHECK(two[0]["paired"] == false);
    CHECK(two[0]["figures"]["children_in_poverty"]["difference"] == 0);
    CHECK(two[0]["figures"]["children_in_poverty"]["upper"].get<double>() > 0);
}

TEST_CASE("compare names all that it cannot find") {
    const TemporaryFolder folder;
    write_results(small_results(1), folder / "a.h5");
    const Answer answer = call({"compare", (folder / "a.h5").string(), "--scenario", "les poverty",
                                "--year", "2060", "--authority", "Lutetia"});
    CHECK(answer.status == 2);
    CHECK(answer.err.find("Did you mean \"less poverty\"?") != std::string::npos);
    CHECK(answer.err.find("2022 to 2025") != std::string::npos);
    CHECK(answer.err.find("Lutetia") != std::string::npos);
}

TEST_CASE("exported CSV holds the figures of the file with their differences") {
    const TemporaryFolder folder;
    write_results(small_results(1), folder / "out.h5");
    const std::string tables = (folder / "tables").string();
    REQUIRE(call({"export", (folder / "out.h5").string(), "--csv", tables, "--quiet"}).status == 0);
    const auto rows = rows_of(folder / "tables/poverty_children_in_poverty.csv",
                              "less poverty,2025,E09000030,Tower Hamlets,relative_ahc");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][5] == "40");
    CHECK(rows[0][6].empty());  // one replicate: no interval
    CHECK(rows[0][8] == "-20");
    CHECK(rows[0][11] == "enough");
    CHECK(rows[0][12] == "few_replicates");
    const auto places = rows_of(folder / "tables/authorities.csv", "E09000030");
    REQUIRE(places.size() == 1);
    CHECK(places[0][4] == "not_given");  // the made-up run has no such comparison
    CHECK(rows_of(folder / "tables/poverty_children_in_poverty.csv", "baseline,2022").empty());
    const auto metadata = nlohmann::json::parse(text_of(folder / "tables/csv-metadata.json"));
    for (const auto& table : metadata["tables"]) {
        const std::string name = table["url"];
        INFO(name);
        const auto header = rows_of(folder / ("tables/" + name), "");
        REQUIRE_FALSE(header.empty());
        CHECK(header[0].size() == table["tableSchema"]["columns"].size());
    }
    CHECK_FALSE(fs::exists(folder / "tables/health_population.csv"));
    CHECK(call({"export", (folder / "out.h5").string(), "--csv", tables, "--all"}).status == 0);
    CHECK(fs::exists(folder / "tables/health_population.csv"));
}

TEST_CASE("exported CSV holds how incomes are spread and at what ages life expectancy is gained") {
    const TemporaryFolder folder;
    write_results(small_results(1), folder / "out.h5");
    const std::string tables = (folder / "tables").string();
    REQUIRE(call({"export", (folder / "out.h5").string(), "--csv", tables, "--quiet"}).status == 0);
    const fs::path poverty = folder / "tables/distribution_child_poverty.csv";
    const auto before = rows_of(poverty, "baseline,2025,run,headcount");
    const auto after = rows_of(poverty, "less poverty,2025,run,headcount");
    REQUIRE(before.size() == 1);
    REQUIRE(after.size() == 1);
    CHECK(std::stod(after[0][4]) < std::stod(before[0][4]));
    CHECK(std::stod(after[0][7]) ==
          Approx(std::stod(after[0][4]) - std::stod(before[0][4])).epsilon(1e-6));
    const auto gains =
        rows_of(folder / "tables/longevity_contribution.csv", "less poverty,2025,female");
    REQUIRE(gains.size() == 7);  // six groups of ages and all of them
    double sum = 0;
    for (const auto& row : gains) sum += row[3] == "all" ? 0 : std::stod(row[4]);
    CHECK(gains.back()[3] == "all");
    CHECK(std::stod(gains.back()[4]) == Approx(sum).margin(1e-9));
}

TEST_CASE("an exported workbook is a zip archive that appears whole") {
    const TemporaryFolder folder;
    write_results(small_results(2), folder / "out.h5");
    const std::string book = (folder / "book.xlsx").string();
    REQUIRE(call({"export", (folder / "out.h5").string(), "--xlsx", book}).status == 0);
    const std::string bytes = text_of(book);
    CHECK(bytes.substr(0, 4) == "PK\x03\x04");
    CHECK(bytes.find("xl/charts/chart1.xml") != std::string::npos);
    CHECK(folder.count() == 2);
    const Answer over =
        call({"export", (folder / "out.h5").string(), "--xlsx", (folder / "out.h5").string()});
    CHECK(over.status == 2);
    CHECK(over.err.find("is the results file itself") != std::string::npos);
}

TEST_CASE("a report names every authority and holds the figures") {
    if (report_template().empty()) return;  // built without the report
    const TemporaryFolder folder;
    write_results(small_results(2), folder / "out.h5");
    const std::string page = (folder / "page.html").string();
    REQUIRE(call({"report", (folder / "out.h5").string(), "--out", page}).status == 0);
    const std::string text = text_of(page);
    CHECK(text.find("Caerdydd – Cardiff") != std::string::npos);
    CHECK(text.find("<td>31.00</td>") != std::string::npos);  // 30 and 32 of 100 in Blackpool
    CHECK(text.find("lifechances:data") == std::string::npos);
}

TEST_CASE("summary and compare draw trends that the flag makes ASCII") {
    const TemporaryFolder folder;
    write_results(small_results(2), folder / "out.h5");
    const std::string file = (folder / "out.h5").string();
    const Answer summary = call({"summary", file, "--ascii"});
    // Two years of results: 31 of 700 / 3 children each, ten fewer in the scenario's second.
    CHECK(summary.out.find("trend                               2024-25      2025-26") !=
          std::string::npos);
    CHECK(summary.out.find("  less poverty                         15.5  #_     10.5") !=
          std::string::npos);
    CHECK(summary.out.find("  baseline                             15.5  ##     15.5") !=
          std::string::npos);
    const Answer compare = call({"compare", file, "--scenario", "less poverty", "--ascii"});
    CHECK(compare.out.find("#_") != std::string::npos);
    // JSON is the same with and without.
    CHECK(call({"summary", file, "--json"}).out ==
          call({"summary", file, "--json", "--ascii"}).out);
    CHECK(call({"compare", file, "--json"}).out ==
          call({"compare", file, "--json", "--ascii"}).out);
}

namespace {

/// Changes one bit in the middle of the first block of a dataset.
void damage(const fs::path& path, const std::string& dataset) {
    haddr_t address = 0;
    hsize_t length = 0;
    {
        const hdf5::Handle file = hdf5::open_file(path);
        const hdf5::Handle values = hdf5::open_dataset(file.get(), dataset);
        const std::vector<hsize_t> first(hdf5::size_of(values.get()).size(), 0);
        unsigned mask = 0;
        hdf5::require(
            H5Dget_chunk_info_by_coord(values.get(), first.data(), &mask, &address, &length),
            "find a block");
    }
    std::string bytes = text_of(path);
    char& byte = bytes[address + length / 2];
    byte = static_cast<char>(byte ^ 0x10);
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Files that are no whole results of this version, by the words with which each is refused.
std::map<std::string, std::string> wrong_files(const TemporaryFolder& folder) {
    write_results(small_results(1), folder / "whole.h5");
    const std::string whole = text_of(folder / "whole.h5");
    const auto write = [&](const char* name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
    };
    write("cut.h5", whole.substr(0, whole.size() / 2));
    write("one_byte_short.h5", whole.substr(0, whole.size() - 1));
    write("text.h5", "year,children\n");
    write("nothing.h5", "");
    write("damaged.h5", whole);
    // What verbs read: replicates, their means, and what a run takes its poverty lines from.
    for (const char* dataset :
         {"/poverty/children", "/summary/poverty/children", "/poverty/median_income"})
        damage(folder / "damaged.h5", dataset);
    {
        const hdf5::Handle foreign = hdf5::create_file(folder / "foreign.h5");
        hdf5::write_integers(foreign.get(), "year", {2024, 2025});
        const hdf5::Handle later = hdf5::create_file(folder / "later.h5");
        hdf5::write_attribute(later.get(), "format", std::string(results_format));
        hdf5::write_attribute(later.get(), "format_version", results_format_version + 1);
    }
    return {{"cut.h5", "cut short"},       {"one_byte_short.h5", "cut short"},
            {"text.h5", "no HDF5 file"},   {"nothing.h5", "no HDF5 file"},
            {"none.h5", "no such file"},   {"foreign.h5", "holds no results"},
            {"later.h5", "later version"}, {"damaged.h5", "is damaged: /"}};
}

}  // namespace

TEST_CASE("verbs that read results refuse other files and leave nothing behind") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> wrong = wrong_files(folder);
    const int before = folder.count();
    const std::string out = (folder / "out").string(), whole = (folder / "whole.h5").string();
    for (const auto& [name, why] : wrong) {
        const std::string file = (folder / name).string();
        for (const std::vector<std::string>& words : {std::vector<std::string>{"summary", file},
                                                      {"summary", file, "--json"},
                                                      {"compare", file},
                                                      {"compare", whole, file},
                                                      {"compare", file, whole, "--json"},
                                                      {"export", file, "--csv", out},
                                                      {"export", file, "--xlsx", out},
                                                      {"report", file, "--out", out},
                                                      {"baseline", file},
                                                      {"validation", file}}) {
            if (words[0] == "report" && report_template().empty()) continue;
            // Neither takes a small part of the UK, as the file is, nor looks at figures of one.
            if ((words[0] == "baseline" || words[0] == "validation") && name == "damaged.h5")
                continue;
            const Answer answer = call(words);
            INFO(words[0] << ' ' << name << ": " << answer.err);
            CHECK(answer.status == 2);
            CHECK(answer.out.empty());
            CHECK(answer.err.find(name) != std::string::npos);
            CHECK(answer.err.find(why) != std::string::npos);
            CHECK(std::count(answer.err.begin(), answer.err.end(), '\n') == 1);
            CHECK(folder.count() == before);
        }
    }
}

TEST_CASE("validation compares what whole nations of a run hold and refuses a run without one") {
    const TemporaryFolder folder;
    UkData wales;
    for (int a = 0; a < 22; ++a) {
        Authority authority;
        authority.code = "W" + std::to_string(a);
        authority.name = "Place " + std::to_string(a);
        authority.region = "Wales";
        authority.nation = Nation::wales;
        wales.authorities.push_back(authority);
    }
    RunResults results = small_results(2);
    results.data = &wales;
    results.authorities.clear();
    for (int a = 0; a < 22; ++a) results.authorities.push_back(a);
    results.fit.clear();
    results.allocate();
    for (int r = 0; r < 2; ++r)
        for (int a = 0; a < 22; ++a) {
            Tally& tally = results.tally(0, r, 2, a);
            tally.spending(Payer::council, FiscalComponent::council_tax) = -150'000'000;
            tally.spending(Payer::council, FiscalComponent::council_tax_reduction) = 50'000'000;
        }
    write_results(results, folder / "wales.h5");
    const Answer answer = call({"validation", (folder / "wales.h5").string(), "--json"});
    REQUIRE(answer.status == 0);
    const auto document = nlohmann::json::parse(answer.out);
    for (const auto& figure : document["figures"]) {
        // A million pounds net in each of 22 authorities, at scale 0.5.
        if (figure["name"] == "council_tax_wales")
            CHECK(figure["modelled"].get<double>() == Approx(44));
        else
            CHECK(figure["modelled"].is_null());
    }
    CHECK(call({"validation", (folder / "wales.h5").string()}).out.find("Council tax") !=
          std::string::npos);

    write_results(small_results(1), folder / "three.h5");
    const Answer refused = call({"validation", (folder / "three.h5").string()});
    CHECK(refused.status == 2);
    CHECK(refused.err.find("holds no whole nation") != std::string::npos);
}

TEST_CASE("a run refuses poverty lines from a file that is no whole results file") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> wrong = wrong_files(folder);
    const int before = folder.count();
    for (const auto& [name, why] : wrong) {
        const Answer answer = call({"run", "--nation", "Wales", "--scale", "0.001", "--years", "0",
                                    "--quiet", "--fixed-thresholds", (folder / name).string(),
                                    "--out", (folder / "out.h5").string()});
        INFO(name << ": " << answer.err);
        CHECK(answer.status == 2);
        CHECK(answer.err.find(why) != std::string::npos);
        CHECK(folder.count() == before);
    }
}

}  // namespace lc
