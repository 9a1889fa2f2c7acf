#include "scenarios/parameter_files.hpp"

#include <map>

#include "scenarios/parameter_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using Catch::Matchers::WithinAbs;
using lc::testing::has_fault;

namespace {

Economy forecast() {
    std::vector<Fault> faults;
    return Economy::load(lc::testing::project_folder() / "configs", faults);
}

/// Faults of one file of law or of estimates.
std::vector<Fault> faults_of(const std::string& groups, bool law) {
    std::vector<Fault> faults;
    const JsonFile file =
        parse_json("p.json", R"({"title": "t", "groups": )" + groups + "}", faults);
    std::map<std::string, ParameterEntry> found;
    if (file.sound) read_parameter_file(file, law, found, faults);
    return faults;
}

/// A table that holds one parameter of law.
ParameterTable table_of(const lc::testing::TemporaryFolder& folder, const std::string& uprating,
                        const std::string& values) {
    folder.write("policy/a.json", R"({"title": "t", "groups": {"child_benefit": {"first_child": {
        "label": "l", "unit": "gbp/week", "uprating": ")" +
                                      uprating + R"(", "values": [)" + values + "]}}}}");
    std::filesystem::create_directories(folder.path() / "model");
    std::vector<Fault> faults;  // every other parameter is missing
    return ParameterTable::load(folder.path(), faults);
}

const char* const two_values =
    R"({"from": "2022-04-11", "value": 20, "status": "enacted", "reference": "r"},
    {"from": "2026-04-06", "value": 30, "status": "enacted", "reference": "r"})";

double first_child(const ParameterTable& table, int year, const Economy& economy) {
    return table.at(year, economy).child_benefit.first_child / 52;
}

}  // namespace

TEST_CASE("the project's parameter files give every parameter and no other") {
    std::vector<Fault> faults;
    const ParameterTable table =
        ParameterTable::load(lc::testing::project_folder() / "configs", faults);
    INFO(lc::testing::listed(faults));
    CHECK(faults.empty());
    CHECK(table.entries().size() == bindings().size());
    for (const ParameterEntry& entry : table.entries()) {
        INFO(entry.binding->path);
        if (entry.law)
            for (const DatedValue& value : entry.values) CHECK_FALSE(value.reference.empty());
        else
            CHECK_FALSE(entry.source.empty());
    }
}

TEST_CASE("a value holds from the financial year whose April it reaches") {
    const lc::testing::TemporaryFolder folder;
    const ParameterTable table = table_of(folder, "frozen", two_values);
    const Economy economy = forecast();
    CHECK_THAT(first_child(table, 2022, economy), WithinAbs(20, 1e-12));
    CHECK_THAT(first_child(table, 2025, economy), WithinAbs(20, 1e-12));
    CHECK_THAT(first_child(table, 2026, economy), WithinAbs(30, 1e-12));
    CHECK_THAT(first_child(table, 2040, economy), WithinAbs(30, 1e-12));
}

TEST_CASE("after the last value the rule uprates with the year before") {
    const lc::testing::TemporaryFolder folder;
    const Economy economy = forecast();
    const ParameterTable cpi = table_of(folder, "cpi", two_values);
    CHECK_THAT(first_child(cpi, 2024, economy), WithinAbs(20, 1e-12));
    CHECK_THAT(first_child(cpi, 2028, economy),
               WithinAbs(30 * (1 + economy.value(Series::prices, 2026)) *
                             (1 + economy.value(Series::prices, 2027)),
                         1e-9));
    const ParameterTable lock = table_of(folder, "triple_lock", two_values);
    // Earnings and prices are both forecast below 2.5% in 2028-29.
    REQUIRE(economy.value(Series::earnings, 2028) < 0.025);
    CHECK_THAT(first_child(lock, 2029, economy) / first_child(lock, 2028, economy),
               WithinAbs(1.025, 1e-12));
    CHECK_THAT(first_child(lock, 2041, economy) / first_child(lock, 2040, economy),
               WithinAbs(1.0383, 1e-12));
}

TEST_CASE("projected values are listed only beyond the last dated one") {
    const lc::testing::TemporaryFolder folder;
    const Economy economy = forecast();
    const ParameterTable table = table_of(folder, "cpi", two_values);
    CHECK(table.projected(2026, economy).empty());
    const auto list = table.projected(2027, economy);
    REQUIRE(list.size() == 1);
    CHECK(list[0].path == "child_benefit.first_child");
    CHECK(list[0].last_dated == 2026);
    CHECK_THAT(list[0].value, WithinAbs(30 * (1 + economy.value(Series::prices, 2026)), 1e-9));
}

TEST_CASE("a missing parameter is named with its meaning") {
    const lc::testing::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "policy");
    std::vector<Fault> faults;
    ParameterTable::load(folder.path(), faults);
    CHECK(has_fault(faults, "child_benefit.first_child", "no file of policy or model gives"));
    // One for each parameter, and one for the folder that is not there.
    CHECK(faults.size() == bindings().size() + 1);
}

TEST_CASE("faults of a file of law are found together") {
    const auto faults = faults_of(R"({"child_benefit": {
        "first_chid": {"label": "l", "unit": "gbp/week", "uprating": "cpi", "values": []},
        "first_child": {"label": "l", "unit": "gbp/month", "uprating": "rpi", "values": [
            {"from": "2024-04-08", "value": "x", "status": "enacted", "reference": "r"},
            {"from": "8 April 2023", "value": 1, "status": "enacted", "reference": "r"},
            {"from": "2023-04-08", "value": 1, "status": "enacted"}]},
        "further_child": {"unit": "gbp/week", "uprating": "cpi", "values": [
            {"from": "2024-04-08", "value": 1, "status": "enacted", "reference": "r"}]}},
        "benefit_cap": {"applies": {"label": "l", "unit": "flag", "uprating": "cpi", "values": [
            {"from": "2016-04-08", "value": 2, "status": "enacted", "reference": "r"}]}}})",
                                  true);
    INFO(lc::testing::listed(faults));
    CHECK(has_fault(faults, "/groups/child_benefit/first_chid",
                    "Did you mean \"child_benefit.first_child\"?"));
    CHECK(has_fault(faults, "/groups/child_benefit/first_child/unit", "is held in \"gbp/week\""));
    CHECK(has_fault(faults, "/groups/child_benefit/first_child/uprating", "not known"));
    CHECK(
        has_fault(faults, "/groups/child_benefit/first_child/values/0/value", "must be a number"));
    CHECK(has_fault(faults, "/groups/child_benefit/first_child/values/1/from", "is no date"));
    CHECK(has_fault(faults, "/groups/child_benefit/first_child/values/2",
                    "\"reference\" is missing"));
    CHECK(has_fault(faults, "/groups/child_benefit/further_child", "\"label\" is missing"));
    CHECK(has_fault(faults, "/groups/child_benefit/further_child/values",
                    "the first value is dated 2024"));
    CHECK(has_fault(faults, "/groups/benefit_cap/applies/values/0/value", "is no flag"));
    CHECK(has_fault(faults, "/groups/benefit_cap/applies/uprating", "is no money"));
}

TEST_CASE("estimates say what they rest on") {
    const auto faults = faults_of(R"({"local_housing_allowance": {
        "rent_log_spread": {"label": "l", "unit": "log points", "kind": "estimate", "value": 0.25,
            "range": [0.3, 0.6], "source": "s", "source_status": "hearsay"}},
        "retrofit": {
        "cost_per_home": {"label": "l", "unit": "gbp", "kind": "estimate", "value": 0.01}}})",
                                  false);
    INFO(lc::testing::listed(faults));
    const std::string spread = "/groups/local_housing_allowance/rent_log_spread";
    CHECK(has_fault(faults, spread + "/range", "around the value 0.25"));
    CHECK(has_fault(faults, spread + "/source_status", "not known"));
    CHECK(has_fault(faults, "/groups/retrofit/cost_per_home", "\"source\" is missing"));
    CHECK(has_fault(faults, "/groups/retrofit/cost_per_home", "\"range\" is missing"));
}

TEST_CASE("a parameter given in two files is refused") {
    const lc::testing::TemporaryFolder folder;
    const std::string one =
        R"({"title": "t", "groups": {"child_benefit": {"first_child": {"label": "l",
        "unit": "gbp/week", "uprating": "cpi", "values": [{"from": "2016-04-06", "value": 1,
        "status": "enacted", "reference": "r"}]}}}})";
    folder.write("policy/a.json", one);
    folder.write("policy/b.json", one);
    std::filesystem::create_directories(folder.path() / "model");
    std::vector<Fault> faults;
    ParameterTable::load(folder.path(), faults);
    CHECK(has_fault(faults, "/groups/child_benefit/first_child", "given twice (first in "));
}
