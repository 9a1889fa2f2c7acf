// The verbs about scenarios that simulate nothing: validate, schema, levers.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/home.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/uk_data_loader.hpp"
#include "scenarios/catalogue.hpp"
#include "scenarios/household/schema.hpp"
#include "scenarios/nearest.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/schema.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

LeverCatalogue load_levers(const Home& home) {
    std::vector<Fault> faults;
    LeverCatalogue catalogue = LeverCatalogue::load(home.levers, faults);
    if (!faults.empty()) throw InputError(std::move(faults));
    return catalogue;
}

int validate(const std::vector<fs::path>& paths, const Home& home) {
    const LeverCatalogue catalogue = load_levers(home);
    const UkData uk = load_uk_data(home.configs / "data");
    std::vector<Fault> all;
    for (const fs::path& path : paths) {
        std::vector<Fault> faults;
        load_scenario(path, catalogue, uk, faults);
        if (faults.empty()) print(fmt::format("{}: valid\n", path.string()));
        all.insert(all.end(), faults.begin(), faults.end());
    }
    if (!all.empty()) throw InputError(std::move(all));
    return status_done;
}

int levers(const std::string& name, bool json, const Home& home) {
    const LeverCatalogue catalogue = load_levers(home);
    const auto lever = catalogue.find(name);
    if (!name.empty() && !lever)
        throw InputError(
            {{"levers", 0, 0, "",
              fmt::format("no lever \"{}\".{}", name, suggestion(name, catalogue.names()))}});
    if (json)
        print(catalogue_json(catalogue, name));
    else
        print(lever ? lever_page(*lever) : catalogue_table(catalogue));
    return status_done;
}

}  // namespace

void add_validate(CLI::App& app, Action& action) {
    struct Typed {
        std::vector<fs::path> scenarios;
        fs::path configs;
    };
    CLI::App* const verb = app.add_subcommand(
        "validate", "Check scenarios without running them: every problem, its place and the mend");
    const auto typed = std::make_shared<Typed>();
    verb->add_option("SCENARIO", typed->scenarios, "Scenario files")->required();
    verb->add_option("--configs", typed->configs, "Folder of policies, estimates and data");
    verb->footer("Example:\n  lifechances validate scenarios/library/best_start_in_life.json");
    verb->callback([typed, &action] {
        const Home home = find_home(typed->configs);
        action = [typed, home] { return validate(typed->scenarios, home); };
    });
}

void add_schema(CLI::App& app, Action& action) {
    CLI::App* const verb =
        app.add_subcommand("schema", "Print the JSON Schema of an input, for editors and tools");
    const auto what = std::make_shared<std::string>("scenario");
    verb->add_option("INPUT", *what, "scenario (default) or household");
    verb->footer("Example:\n  lifechances schema scenario > scenario.schema.json");
    verb->callback([what, &action] {
        if (*what == "household") {
            action = [] {
                print(household_schema());
                return status_done;
            };
            return;
        }
        if (*what != "scenario")
            throw InputError({{"schema", 0, 0, "",
                               fmt::format("no schema \"{}\".{}", *what,
                                           suggestion(*what, {"scenario", "household"}))}});
        action = [home = find_home({})] {
            print(scenario_schema(load_levers(home)));
            return status_done;
        };
    });
}

void add_levers(CLI::App& app, Action& action) {
    struct Typed {
        std::string name;
        bool json = false;
    };
    CLI::App* const verb = app.add_subcommand(
        "levers", "List the levers: parameters, units, ranges, cost, evidence, Marmot objectives");
    const auto typed = std::make_shared<Typed>();
    verb->add_option("NAME", typed->name, "One lever, in full");
    verb->add_flag("--json", typed->json, "Machine-readable");
    verb->footer("Example:\n  lifechances levers child_benefit");
    verb->callback([typed, &action] {
        action = [typed, home = find_home({})] { return levers(typed->name, typed->json, home); };
    });
}

}  // namespace lc
