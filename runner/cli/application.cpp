#include "runner/cli/application.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>

#include "model/core/error.hpp"
#include "runner/cli/verbs.hpp"
#include "scenarios/nearest.hpp"

namespace lc {
namespace {

void complain(const std::string& text) { fmt::print(stderr, "{}\n", text); }

std::string joined(int argc, const char* const* argv) {
    std::string command;
    for (int i = 0; i < argc; ++i) {
        const std::string word = argv[i];
        const bool quoted = word.empty() || word.find_first_of(" \t\"'$\\") != std::string::npos;
        command += (i > 0 ? " " : "") + (quoted ? '"' + word + '"' : word);
    }
    return command;
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* const option : app.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// One line that says which argument is wrong and how to go on.
std::string usage_fault(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const std::string verb =
        chosen.empty() ? "lifechances" : "lifechances " + chosen[0]->get_name();
    const std::string help = fmt::format(" {} --help tells more.", verb);
    const auto extras = app.remaining(true);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr || extras.empty()) {
        const std::string what = error.what();
        if (chosen.empty() && app.remaining(false).empty())
            return fmt::format("{}: a verb is needed, such as run.{}", verb, help);
        return fmt::format("{}: {}{}{}", verb, what, what.ends_with('.') ? "" : ".", help);
    }
    const std::string& extra = extras.front();
    if (!chosen.empty()) {
        const std::string name = extra.substr(0, extra.find('='));
        if (extra.starts_with("-"))
            return fmt::format("{}: unknown option {}.{}{}", verb, name,
                               suggestion(name, option_names(*chosen[0])), help);
        return fmt::format("{}: \"{}\" is one argument too many.{}", verb, extra, help);
    }
    std::vector<std::string> verbs;
    for (const CLI::App* const sub : app.get_subcommands([](const CLI::App*) { return true; }))
        verbs.push_back(sub->get_name());
    return fmt::format("lifechances: unknown {} \"{}\".{}{}",
                       extra.starts_with("-") ? "option" : "verb", extra, suggestion(extra, verbs),
                       help);
}

void describe(CLI::App& app) {
    app.name("lifechances");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("lifechances ") + LC_VERSION);
    app.footer(
        "Exit status: 0 done, 1 the run failed, 2 the input is wrong, 3 interrupted.\n"
        "lifechances VERB --help tells more about a verb, with an example.\n"
        "Configs are found beside the program, or in the folder that LIFECHANCES_HOME names.");
    app.failure_message([](const CLI::App*, const CLI::Error&) { return std::string(); });
}

/// Parses and runs; exceptions are the caller's.
int run_verb(int argc, const char* const* argv) {
    CLI::App app{"Child poverty and life expectancy in every UK local authority under policy."};
    Action action;
    describe(app);
    add_run(app, action, joined(argc, argv));
    add_validate(app, action);
    add_schema(app, action);
    add_levers(app, action);
    add_summary(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForVersion& version) {
        print(std::string(version.what()) + "\n");
        return status_done;
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        print(chosen.empty() ? app.help() : chosen[0]->help());
        return status_done;
    } catch (const CLI::ParseError& error) {
        complain(usage_fault(app, error));
        return status_input;
    }
    return action();
}

}  // namespace

int run_application(int argc, const char* const* argv) {
    try {
        return run_verb(argc, argv);
    } catch (const InputError& error) {
        complain(error.what());
        return status_input;
    } catch (const Interrupted& error) {
        complain(error.what());
        return status_interrupted;
    } catch (const std::bad_alloc&) {
        complain(
            "The run failed: memory is exhausted. Choose a smaller --scale or fewer authorities.");
    } catch (const std::exception& error) {
        complain(std::string("The run failed: ") + error.what());
    }
    return status_failed;
}

}  // namespace lc
