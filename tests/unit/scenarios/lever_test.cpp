#include "scenarios/lever.hpp"

#include <nlohmann/json.hpp>

#include "scenarios/catalogue.hpp"
#include "scenarios/schema.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using lc::testing::has_fault;
using lc::testing::listed;
using lc::testing::project_levers;

namespace {

/// The child benefit lever's declaration with one change, and the faults of reading it.
std::vector<Fault> changed(const std::function<void(nlohmann::ordered_json&)>& change) {
    auto declaration =
        nlohmann::ordered_json::parse(project_levers().find("child_benefit")->file.text);
    change(declaration);
    std::vector<Fault> faults;
    const JsonFile file = parse_json("lever.json", declaration.dump(2), faults);
    REQUIRE(file.sound);
    const auto lever = read_lever(file, faults);
    CHECK((lever == nullptr) == !faults.empty());
    return faults;
}

}  // namespace

TEST_CASE("the catalogue holds the levers by id") {
    for (const char* const id : {"child_benefit", "two_child_limit", "lha", "social_housebuild",
                                 "decent_homes_retrofit", "family_hubs", "ema_post16"})
        CHECK(project_levers().find(id) != nullptr);
    CHECK(project_levers().find("child") == nullptr);
}

TEST_CASE("amounts are lines and tables of settings in the unit held") {
    const auto child_benefit = project_levers().find("child_benefit");
    LeverSettings settings = child_benefit->defaults();
    settings[0] = 3;
    CHECK(child_benefit->amount(child_benefit->effects[0], settings) == 156.0);
    CHECK_FALSE(child_benefit->amount(child_benefit->effects[1], settings));
    const auto lha = project_levers().find("lha");
    CHECK(*lha->amount(lha->effects[0], lha->defaults()) == 0.5);
    CHECK(*lha->amount(lha->effects[1], {std::nullopt, 0.0}) == 1);
    CHECK(*lha->amount(lha->effects[1], {std::nullopt, 1.0}) == 0);
    CHECK_FALSE(lha->amount(lha->effects[1], {30.0, std::nullopt}));
    const auto hubs = project_levers().find("family_hubs");
    CHECK(hubs->amount(hubs->effects[1], {0.5, 690.0}) == 690.0);
    CHECK_FALSE(hubs->amount(hubs->effects[1], {0.0, 690.0}));
}

TEST_CASE("a lever file's own faults are found") {
    CHECK(changed([](auto&) {}).empty());
    auto faults =
        changed([](auto& d) { d["effects"][0]["parameter"] = "child_benefit.top_up_per_kid"; });
    CHECK(has_fault(faults, "/effects/0/parameter",
                    "Did you mean \"child_benefit.top_up_per_child\"?"));
    faults = changed([](auto& d) { d["effects"][0]["amount"]["parameter"] = "additional"; });
    CHECK(has_fault(faults, "/effects/0/amount/parameter", "additional_weekly_per_child"));
    faults = changed([](auto& d) { d["effects"][0].erase("uprating"); });
    CHECK(has_fault(faults, "/effects/0", "\"uprating\" is missing"));
    faults = changed([](auto& d) { d["effects"][0]["operation"] = "plus"; });
    CHECK(has_fault(faults, "/effects/0/operation", "not known"));
    faults = changed(
        [](auto& d) { d["parameters"]["additional_weekly_per_child"]["unit"] = "gbp/month"; });
    CHECK(has_fault(faults, "/effects/0", "Use one unit"));
    faults =
        changed([](auto& d) { d["parameters"]["additional_weekly_per_child"]["default"] = 1000; });
    CHECK(has_fault(faults, "/parameters/additional_weekly_per_child/default", "out of range"));
    faults = changed([](auto& d) { d["parameters"]["additional_weekly_per_child"].erase("unit"); });
    CHECK(has_fault(faults, "/parameters/additional_weekly_per_child", "\"unit\" is missing"));
    faults = changed([](auto& d) { d["marmot_objectives"] = {9}; });
    CHECK(has_fault(faults, "/marmot_objectives/0", "1 to 8"));
    faults = changed([](auto& d) { d.erase("cost_basis"); });
    CHECK(has_fault(faults, "", "\"cost_basis\" is missing"));
    faults = changed([](auto& d) { d["strength"] = 1; });
    CHECK(has_fault(faults, "/strength", "unknown key"));
    faults = changed([](auto& d) { d["effects"][0]["per"] = "authority_share"; });
    CHECK(faults.empty());
    faults = changed([](auto& d) { d["effects"][1]["per"] = "authority_share"; });
    CHECK(has_fault(faults, "/effects/1/per", "only an amount that is added"));
}

TEST_CASE("a lever's file is named as the lever") {
    const lc::testing::TemporaryFolder folder;
    folder.write("other.json", project_levers().find("lha")->file.text);
    std::vector<Fault> faults;
    LeverCatalogue::load(folder.path(), faults);
    CHECK(has_fault(faults, "/id", "differs from the file's name"));
}

TEST_CASE("the catalogue as JSON says what tools read") {
    const auto json = nlohmann::json::parse(catalogue_json(project_levers(), ""));
    CHECK(json["levers"].size() == project_levers().levers().size());
    for (const auto& lever : json["levers"]) {
        INFO(lever["name"]);
        for (const char* const key : {"label", "description", "cost_basis", "payer", "evidence",
                                      "sources", "marmot_objectives", "parameters"})
            CHECK(lever.contains(key));
        for (const auto& parameter : lever["parameters"]) {
            CHECK(parameter.contains("description"));
            CHECK(parameter.contains("default"));
            if (parameter["type"] == "number" || parameter["type"] == "integer") {
                CHECK(parameter.contains("unit"));
                CHECK(parameter.contains("minimum"));
                CHECK(parameter.contains("maximum"));
            }
        }
    }
    CHECK(nlohmann::json::parse(catalogue_json(project_levers(), "lha"))["levers"].size() == 1);
}

TEST_CASE("the catalogue for people names every lever and parameter") {
    const std::string table = catalogue_table(project_levers());
    for (const auto& lever : project_levers().levers()) {
        CHECK(table.find(lever->id) != std::string::npos);
        const std::string page = lever_page(*lever);
        for (const LeverParameter& parameter : lever->parameters)
            CHECK(page.find(parameter.name) != std::string::npos);
    }
}

TEST_CASE("the schema in configs is the one that the levers give") {
    const auto path = lc::testing::project_folder() / "configs" / "schema" / "scenario.schema.json";
    std::vector<Fault> faults;
    const JsonFile file = read_json(path, faults);
    REQUIRE(file.sound);
    INFO("Stale: lifechances schema scenario > configs/schema/scenario.schema.json");
    CHECK(file.text == scenario_schema(project_levers()));
}

TEST_CASE("the schema refuses unknown keys and knows every lever") {
    const auto schema = nlohmann::json::parse(scenario_schema(project_levers()));
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    CHECK(schema["additionalProperties"] == false);
    for (const auto& lever : project_levers().levers()) {
        REQUIRE(schema["$defs"].contains(lever->id));
        const auto& branch = schema["$defs"][lever->id];
        CHECK(branch["additionalProperties"] == false);
        CHECK(branch["properties"].size() == lever->parameters.size());
    }
}
