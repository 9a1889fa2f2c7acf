// Examples worked by hand from regulations and official pages, as data:
// tests/worked_examples/*.json. Each gives a household case, what the answer must be at some
// places, within which margin, the working and its source. They go through the reader and the rules
// that the verb household uses.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "runner/io/uk_data_loader.hpp"
#include "scenarios/household/answer.hpp"
#include "tests/support/catch.hpp"

using namespace lc;

namespace {

namespace fs = std::filesystem;

const fs::path root = LC_TEST_ROOT;

const HouseholdLaw& law() {
    static const HouseholdLaw loaded = HouseholdLaw::load(root / "configs");
    return loaded;
}

const UkData& uk() {
    static const UkData loaded = load_uk_data(root / "configs" / "data");
    return loaded;
}

std::vector<fs::path> example_files() {
    std::vector<fs::path> paths;
    for (const auto& item : fs::directory_iterator(root / "tests" / "worked_examples"))
        if (item.path().extension() == ".json") paths.push_back(item.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

struct Tried {
    int examples = 0;
    std::map<std::string, std::set<int>> years;  ///< by instrument
};

/// The instrument that a pointer into an answer names: what comes after the benefit unit.
std::string instrument_of(const std::string& pointer) {
    const std::string unit = "/benefit_units/";
    std::size_t from = 1;
    if (pointer.rfind(unit, 0) == 0) from = pointer.find('/', unit.size()) + 1;
    return pointer.substr(from, pointer.find('/', from) - from);
}

void try_example(const JsonCursor& cursor, Tried& tried, std::vector<Fault>& faults) {
    const std::string name = cursor["name"].string("name").value_or("");
    INFO(name);
    CHECK_FALSE(cursor["source"].string("source").value_or("").empty());
    CHECK_FALSE(cursor["working"].list("working").empty());
    const auto checked = read_case(cursor["case"], law(), uk());
    for (const Fault& fault : faults) FAIL_CHECK(fault.text());
    faults.clear();
    if (!checked) return;
    const Parameters& parameters = law().at(checked->household.year);
    HouseholdResult result;
    assess_household(checked->household, parameters, result);
    const OrderedJson answer = household_answer(*checked, result, parameters);
    const double within = cursor["within"].number("within", 0, 1).value_or(0.005);
    const auto expected = cursor["expect"].members("expect");
    CHECK_FALSE(expected.empty());
    for (const auto& [pointer, value] : expected) {
        INFO(pointer);
        tried.years[instrument_of(pointer)].insert(checked->household.year);
        const OrderedJson::json_pointer at(pointer);
        REQUIRE(answer.contains(at));
        CHECK(std::abs(answer[at].get<double>() - value.node().number) <= within + 1e-9);
    }
    ++tried.examples;
}

Tried try_file(const fs::path& path) {
    Tried tried;
    std::vector<Fault> faults;
    const JsonFile file = read_json(path, faults);
    REQUIRE(file.sound);
    const JsonCursor cursor(file, faults);
    for (const JsonCursor& example : cursor["examples"].list("examples"))
        try_example(example, tried, faults);
    return tried;
}

}  // namespace

TEST_CASE("worked examples of every instrument and year come out as worked", "[tax_benefit]") {
    Tried all;
    for (const fs::path& path : example_files()) {
        INFO(path.filename().string());
        const Tried tried = try_file(path);
        CHECK(tried.examples > 0);
        all.examples += tried.examples;
        for (const auto& [instrument, years] : tried.years)
            all.years[instrument].insert(years.begin(), years.end());
    }
    CHECK(all.examples >= 280);
    for (const char* const instrument :
         {"income_tax", "national_insurance", "child_benefit", "universal_credit"})
        CHECK(all.years[instrument].size() == 8);  // 2019-20 to 2026-27
    for (const char* const instrument :
         {"state_pension", "pension_credit", "housing_benefit", "council_tax_reduction",
          "personal_independence_payment", "disability_living_allowance", "attendance_allowance",
          "carers_allowance", "carers_allowance_supplement", "scottish_child_payment",
          "healthy_start", "free_school_meals", "education_maintenance"}) {
        INFO(instrument);
        CHECK(all.years[instrument].size() >= 3);
    }
}
