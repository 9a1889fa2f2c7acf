// Contracts that every lever keeps, run on every file of scenarios/levers without being asked.
#include <cmath>

#include "scenarios/resolve.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lever_entries.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using lc::testing::has_fault;
using lc::testing::lever_entry;
using lc::testing::project_levers;
using lc::testing::project_places;
using lc::testing::scenario_text;

namespace {

constexpr int year = 2036;  // after any delay

struct Law {
    ParameterTable table;
    Economy economy;
};

const Law& law() {
    static const Law read = [] {
        const auto configs = lc::testing::project_folder() / "configs";
        std::vector<Fault> faults;
        return Law{ParameterTable::load(configs, faults), Economy::load(configs, faults)};
    }();
    return read;
}

ShardYearParameters resolved(const std::string& text, int authority, int in_year = year) {
    return resolve_scenario(lc::testing::valid_scenario(scenario_text(text)), law().table,
                            law().economy, project_places(), authority, in_year);
}

/// Settings with the dose at a share of its range.
LeverSettings dosed(const Lever& lever, double share) {
    LeverSettings settings = lever.defaults();
    const LeverParameter& dose = lever.parameters[static_cast<std::size_t>(lever.dose)];
    const double value = dose.minimum + share * (dose.maximum - dose.minimum);
    settings[static_cast<std::size_t>(lever.dose)] =
        dose.type == LeverParameter::Type::integer ? std::round(value) : value;
    return settings;
}

}  // namespace

TEST_CASE("levers at their neutral settings leave no effect") {
    for (const auto& lever : project_levers().levers()) {
        INFO(lever->id);
        for (const int authority : {0, 100, 300, 360})
            for (const int in_year : {2026, 2030, 2044})
                CHECK(resolved(lever_entry(*lever, lever->neutral), authority, in_year)
                          .effects.empty());
    }
}

TEST_CASE("levers at their defaults act and not before their first year") {
    for (const auto& lever : project_levers().levers()) {
        INFO(lever->id);
        CHECK_FALSE(resolved(R"({"lever": ")" + lever->id + "\"}", 0).effects.empty());
        const std::string later = R"({"lever": ")" + lever->id + R"(", "from": 2030})";
        CHECK(resolved(later, 0, 2029).effects.empty());
        CHECK_FALSE(resolved(later, 0, 2044).effects.empty());
        CHECK(
            resolved(R"({"lever": ")" + lever->id + R"(", "to": 2035})", 0, 2036).effects.empty());
    }
}

TEST_CASE("levers refuse settings out of range and unknown ones with the place") {
    for (const auto& lever : project_levers().levers()) {
        for (const LeverParameter& parameter : lever->parameters) {
            INFO(lever->id << "." << parameter.name);
            const std::string pointer = "/levers/0/parameters/" + parameter.name;
            const auto refused = [&](const std::string& value, const std::string& says) {
                const auto faults = lc::testing::scenario_faults(
                    scenario_text(R"({"lever": ")" + lever->id + R"(", "parameters": {")" +
                                  parameter.name + "\": " + value + "}}"));
                INFO(lc::testing::listed(faults));
                CHECK(has_fault(faults, pointer, says));
            };
            refused("{}", "must be");
            if (parameter.type == LeverParameter::Type::choice) {
                refused("\"no such choice\"", "one of");
            } else if (parameter.type != LeverParameter::Type::boolean) {
                refused(plain(parameter.maximum + 1), "is out of range");
                refused(plain(parameter.minimum - 1), "is out of range");
                refused("\"5\"", "must be");
            }
            if (!parameter.nullable) refused("null", "cannot be null");
        }
        const auto faults = lc::testing::scenario_faults(
            scenario_text(R"({"lever": ")" + lever->id + R"(", "parameters": {"no_such": 1}})"));
        CHECK(has_fault(faults, "/levers/0/parameters/no_such", "has no parameter \"no_such\""));
    }
}

TEST_CASE("levers aimed at one place have effects there alone") {
    const int target = project_places().find("E09000030");
    for (const auto& lever : project_levers().levers()) {
        INFO(lever->id);
        const Scenario scenario = lc::testing::valid_scenario(scenario_text(
            R"({"lever": ")" + lever->id + R"(", "where": {"authorities": ["E09000030"]}})"));
        for (int a = 0; a < static_cast<int>(project_places().authorities.size()); ++a) {
            const auto resolved_year =
                resolve_scenario(scenario, law().table, law().economy, project_places(), a, year);
            if (resolved_year.effects.empty() == (a == target)) FAIL("authority " << a);
        }
    }
}

TEST_CASE("a larger dose of a lever moves its parameter further") {
    for (const auto& lever : project_levers().levers()) {
        INFO(lever->id);
        const Binding* binding = nullptr;
        for (const LeverEffect& effect : lever->effects)
            if (effect.amount.parameter == lever->dose && binding == nullptr)
                binding = effect.binding;
        REQUIRE(binding != nullptr);
        int up = 0, down = 0;
        double before = 0;
        for (int step = 0; step <= 10; ++step) {
            const auto at = resolved(lever_entry(*lever, dosed(*lever, step / 10.0)), 0);
            const double now = value_at(resolve(at, 0), *binding);
            if (step > 0 && now > before) ++up;
            if (step > 0 && now < before) ++down;
            before = now;
        }
        CHECK(std::max(up, down) >= 5);
        CHECK(std::min(up, down) == 0);
    }
}

TEST_CASE("levers say what they are expected to do and what they rest on") {
    for (const auto& lever : project_levers().levers()) {
        INFO(lever->id);
        CHECK_FALSE(lever->expectations.empty());
        CHECK_FALSE(lever->sources.empty());
        CHECK_FALSE(lever->caveats.empty());
        CHECK_FALSE(lever->marmot_objectives.empty());
        CHECK(lever->defaults() != lever->neutral);
    }
}

TEST_CASE("levers that may have a budget move only what taxes and benefits read") {
    // Who is reached is decided just before taxes and benefits: an effect on anything that an
    // earlier process reads would reach everybody.
    const std::vector<std::string_view> groups{
        "benefit_cap",       "child_benefit",           "child_payment",   "council_tax_reduction",
        "free_school_meals", "local_housing_allowance", "universal_credit"};
    int with_budget = 0;
    for (const auto& lever : project_levers().levers()) {
        if (!lever->targeting.budget) continue;
        ++with_budget;
        for (const LeverEffect& effect : lever->effects) {
            INFO(lever->id << " moves " << effect.binding->path);
            const auto group = effect.binding->path.substr(0, effect.binding->path.find('.'));
            CHECK(std::find(groups.begin(), groups.end(), group) != groups.end());
        }
    }
    CHECK(with_budget >= 5);
}
