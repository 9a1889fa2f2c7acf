// The verb new: a scenario to start from.
#include <fmt/format.h>

#include <memory>

#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/home.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/replaced_file.hpp"
#include "scenarios/draft.hpp"
#include "scenarios/nearest.hpp"
#include "scenarios/scenario.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

struct NewOptions {
    std::string name;
    std::vector<std::string> levers;
    int from = first_scenario_year, to = base_year + 20;
    fs::path out;
};

DraftRequest checked(const NewOptions& options) {
    std::vector<Fault> faults;
    const LeverCatalogue catalogue = LeverCatalogue::load(find_home({}).levers, faults);
    DraftRequest request{options.name, {}, options.from, options.to};
    for (const std::string& name : options.levers) {
        const auto lever = catalogue.find(name);
        if (lever)
            request.levers.push_back(lever);
        else if (faults.empty() || faults.front().file == "--lever")
            faults.push_back(
                {"--lever", 0, 0, "",
                 fmt::format("no lever \"{}\".{}", name, suggestion(name, catalogue.names()))});
    }
    if (options.to < options.from)
        faults.push_back({"--to", 0, 0, "",
                          fmt::format("the last year, {}, is before the first, {}. Exchange them.",
                                      options.to, options.from)});
    if (const std::string problem = name_problem(options.name); !problem.empty())
        faults.push_back({"new", 0, 0, "", problem});
    if (!faults.empty()) throw InputError(std::move(faults));
    return request;
}

int draft(const NewOptions& options) {
    const std::string text = draft_scenario(checked(options));
    if (options.out.empty()) {
        print(text);
        return status_done;
    }
    if (fs::exists(options.out))
        throw InputError({{"--out", 0, 0, "",
                           fmt::format("{} is there already (what you wrote would be lost). Name "
                                       "another file.",
                                       options.out.string())}});
    write_text(options.out, text);
    fmt::print(stderr, "{}: written. Check it with: lifechances validate {} --explain\n",
               options.out.string(), options.out.string());
    return status_done;
}

}  // namespace

void add_new(CLI::App& app, Action& action) {
    CLI::App* const verb =
        app.add_subcommand("new", "Write a commented scenario with the levers asked for");
    const auto typed = std::make_shared<NewOptions>();
    verb->add_option("NAME", typed->name, "Name of the scenario: it labels the results")
        ->required();
    verb->add_option("--lever", typed->levers, "A lever; may be given several times");
    verb->add_option("--from", typed->from, "First financial year (default 2026)")
        ->check(whole_between(first_scenario_year, static_cast<std::uint64_t>(last_year)));
    verb->add_option("--to", typed->to, "Last financial year (default 2044)")
        ->check(whole_between(first_scenario_year, static_cast<std::uint64_t>(last_year)));
    verb->add_option("--out", typed->out, "File to write (default: standard output)");
    verb->footer(
        "Example:\n  lifechances new \"More for children\" --lever child_benefit --lever lha --out "
        "mine.json");
    verb->callback([typed, &action] { action = [typed] { return draft(*typed); }; });
}

}  // namespace lc
