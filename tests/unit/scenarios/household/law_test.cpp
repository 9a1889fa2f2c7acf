#include "scenarios/household/law.hpp"

#include <fstream>
#include <iterator>

#include "scenarios/household/schema.hpp"

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

const HouseholdLaw& law() {
    static const HouseholdLaw loaded =
        HouseholdLaw::load(std::filesystem::path(LC_TEST_ROOT) / "configs");
    return loaded;
}

}  // namespace

TEST_CASE("every year from 2019-20 has all the law that households need", "[tax_benefit]") {
    for (int year = first_household_year; year <= last_household_year; ++year)
        CHECK(law().missing(year).empty());
}

TEST_CASE("a year before the first value names the file", "[tax_benefit]") {
    const auto faults = law().missing(2010);
    REQUIRE_FALSE(faults.empty());
    CHECK(faults[0].file.find(".json") != std::string::npos);
    CHECK(faults[0].line > 0);
    CHECK(faults[0].message.find("2010-11") != std::string::npos);
}

TEST_CASE("values up to 2026-27 are law and not forecasts where law fixes them", "[tax_benefit]") {
    for (const char* const path :
         {"universal_credit.child", "child_benefit.first_child", "state_pension.new_full",
          "pension_credit.guarantee_single", "income_tax.personal_allowance",
          "disability_benefits.carers_allowance", "scottish_child_payment.amount"})
        for (int year = 2022; year <= 2026; ++year) {
            INFO(path << " in " << year);
            CHECK_FALSE(law().standing(path, year).forecast());
        }
    CHECK(law().standing("universal_credit.child", 2027).forecast());
}

TEST_CASE("a second date with an unchanged value changes no year", "[tax_benefit]") {
    for (ParameterEntry entry : law().table().entries()) {
        if (!entry.law || entry.values.size() < 2) continue;
        const ParameterEntry before = entry;
        DatedValue split = entry.values.front();
        split.from = entry.values.front().from + 1;
        if (split.from >= entry.values[1].from) continue;
        entry.values.insert(entry.values.begin() + 1, split);
        for (int year = first_household_year; year <= 2030; ++year)
            CHECK(value_in_force(entry, year).value == value_in_force(before, year).value);
    }
}

TEST_CASE("the household schema in configs is the program's") {
    const auto path =
        std::filesystem::path(LC_TEST_ROOT) / "configs" / "schema" / "household.schema.json";
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    INFO("Stale: lifechances schema household > configs/schema/household.schema.json");
    CHECK(text == household_schema());
}
