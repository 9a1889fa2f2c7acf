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
#include "scenarios/explain.hpp"
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

int validate(const std::vector<fs::path>& paths, bool explained, const Home& home) {
    const LeverCatalogue catalogue = load_levers(home);
    const UkData uk = load_uk_data(home.configs / "data");
    std::vector<Fault> all;
    for (const fs::path& path : paths) {
        std::vector<Fault> faults;
        const Scenario scenario = load_scenario(path, catalogue, uk, faults);
        if (faults.empty()) {
            print(fmt::format("{}: valid\n", path.string()));
            if (explained) print("\n" + explain(scenario, uk) + "\n");
        }
        all.insert(all.end(), faults.begin(), faults.end());
    }
    if (!all.empty()) throw InputError(std::move(all));
    return status_done;
}

std::shared_ptr<const Lever> find_lever(const LeverCatalogue& catalogue, const std::string& name,
                                        const char* place) {
    auto lever = catalogue.find(name);
    if (!lever)
        throw InputError(
            {{place, 0, 0, "",
              fmt::format("no lever \"{}\".{}", name, suggestion(name, catalogue.names()))}});
    return lever;
}

/// The catalogue's pages, one file each, and a page that lists them.
int write_pages(const LeverCatalogue& catalogue, const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder))
        throw InputError({{"--pages", 0, 0, "",
                           fmt::format("{} is no folder and cannot be made one. Name another.",
                                       folder.string())}});
    const auto write = [&](const std::string& name, const std::string& text) {
        write_text(folder / (name + ".md"), text);
    };
    for (const auto& lever : catalogue.levers()) write(lever->id, lever_markdown(*lever));
    write("README", catalogue_markdown(catalogue));
    return status_done;
}

struct LeversOptions {
    std::string name;
    bool json = false, markdown = false;
    fs::path pages;
};

int levers(const LeversOptions& options, const Home& home) {
    const LeverCatalogue catalogue = load_levers(home);
    if (!options.pages.empty()) return write_pages(catalogue, options.pages);
    const auto lever =
        options.name.empty() ? nullptr : find_lever(catalogue, options.name, "levers");
    if (options.json)
        print(catalogue_json(catalogue, options.name));
    else if (options.markdown)
        print(lever ? lever_markdown(*lever) : catalogue_markdown(catalogue));
    else
        print(lever ? lever_page(*lever) : catalogue_table(catalogue));
    return status_done;
}

}  // namespace

void add_validate(CLI::App& app, Action& action) {
    struct Typed {
        std::vector<fs::path> scenarios;
        fs::path configs;
        bool explained = false;
    };
    CLI::App* const verb = app.add_subcommand(
        "validate", "Check scenarios without running them: every problem, its place and the mend");
    const auto typed = std::make_shared<Typed>();
    verb->add_option("SCENARIO", typed->scenarios, "Scenario files")->required();
    verb->add_option("--configs", typed->configs, "Folder of policies, estimates and data");
    verb->add_flag("--explain", typed->explained,
                   "Say in plain words what each valid scenario does, where, when, for whom, and "
                   "at what order of cost");
    verb->footer(
        "Example:\n  lifechances validate scenarios/library/best_start_in_life.json --explain");
    verb->callback([typed, &action] {
        const Home home = find_home(typed->configs);
        action = [typed, home] { return validate(typed->scenarios, typed->explained, home); };
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
    CLI::App* const verb = app.add_subcommand(
        "levers", "List the levers: parameters, units, ranges, cost, evidence, Marmot objectives");
    const auto typed = std::make_shared<LeversOptions>();
    verb->add_option("NAME", typed->name, "One lever, in full");
    verb->add_flag("--json", typed->json, "Machine-readable");
    verb->add_flag("--markdown", typed->markdown, "As a page of docs/levers");
    verb->add_option("--pages", typed->pages, "Write every lever's page to this folder");
    verb->footer("Example:\n  lifechances levers child_benefit");
    verb->callback([typed, &action] {
        action = [typed, home = find_home({})] { return levers(*typed, home); };
    });
}

}  // namespace lc
