// The baseline's indicators from a small results file, and their references.
#include "runner/reporting/indicator_reader.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "model/core/error.hpp"
#include "runner/io/indicator_references.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

const Indicator& named(const std::vector<Indicator>& all, const std::string& name) {
    return *std::find_if(all.begin(), all.end(),
                         [&](const Indicator& indicator) { return indicator.name == name; });
}

std::vector<IndicatorReference> read(const std::string& rows, const TemporaryFolder& folder) {
    std::filesystem::create_directories(folder / "national");
    std::ofstream(folder / "national/baseline_references.csv")
        << "indicator,year,value,status,publication\n"
        << rows;
    return load_indicator_references(folder.path(), {"population", "births"});
}

}  // namespace

TEST_CASE("Child poverty of the baseline is the mean over replicates") {
    const TemporaryFolder folder;
    write_results(small_results(2), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    const auto indicators = read_indicators(file);
    const Indicator& poverty = named(indicators, "child_poverty_relative_ahc");
    REQUIRE(poverty.values.size() == 4);
    // 30 and 32 in poverty of 100, 200 and 300 children in the three authorities.
    CHECK(poverty.values[2] == Approx(100 * 31.0 * 3 / 600));
    CHECK(std::isnan(poverty.values[0]));  // no result before the base year
}

TEST_CASE("Every indicator has a name of its own and a value by year") {
    const TemporaryFolder folder;
    write_results(small_results(1), folder / "out.h5");
    auto names = indicator_names();
    CHECK(names.size() >= 25);
    for (const Indicator& indicator : read_indicators(ResultsFile(folder / "out.h5")))
        CHECK(indicator.values.size() == 4);
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("References are read and their faults reported together") {
    const TemporaryFolder folder;
    const auto good = read("births,2024,662.1,published,ONS\n", folder);
    REQUIRE(good.size() == 1);
    CHECK(good[0].value == 662.1);
    try {
        read("birth,2024,662.1,published,ONS\nbirths,1900,1,guessed,\n", folder);
        FAIL("not refused");
    } catch (const InputError& error) {
        CHECK(error.faults().size() == 4);  // name; year, status and publication
    }
}

TEST_CASE("The table shows a reference under its year and says what kind it is") {
    IndicatorTable table;
    table.years = {2024, 2025, 2026, 2027, 2028};
    table.indicators = {{"population", "Population", "million", 1, {69, 70, 70.5, 71, 71.5}}};
    table.references = {{"population", 2028, 71.2, "projected", "ONS"}};
    const std::string text = indicators_text(table);
    CHECK(text.find("71.2 p") != std::string::npos);
    CHECK(text.find("70.5") == std::string::npos);  // every fourth year after the base year
    CHECK(indicators_json(table).find("70.5") != std::string::npos);
    CHECK(indicators_markdown(table).find("| Population | ONS |") != std::string::npos);
}

}  // namespace lc
