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

/// All faults, or the first of very many.
std::string listed(const InputError& error) {
    constexpr std::size_t most = 60;
    std::string text;
    for (std::size_t f = 0; f < error.faults().size() && f < most; ++f)
        text += (f > 0 ? "\n" : "") + error.faults()[f].text();
    if (error.faults().size() > most)
        text += fmt::format("\n... and {} more faults.", error.faults().size() - most);
    return text;
}

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

std::string unknown_argument(const CLI::App& app, const std::string& extra) {
    const auto chosen = app.get_subcommands();
    const std::string name = extra.substr(0, extra.find('='));
    if (!chosen.empty())
        return extra.starts_with("-") ? fmt::format("unknown option {}.{}", name,
                                                    suggestion(name, option_names(*chosen[0])))
                                      : fmt::format("\"{}\" is one argument too many.", extra);
    std::vector<std::string> verbs;
    for (const CLI::App* const verb : app.get_subcommands([](const CLI::App*) { return true; }))
        verbs.push_back(verb->get_name());
    if (extra.starts_with("-"))
        return fmt::format("unknown option {} before the verb.{}", name,
                           suggestion(name, option_names(app)));
    return fmt::format("unknown verb \"{}\".{}", extra, suggestion(extra, verbs));
}

/// One line that says which argument is wrong and how to go on.
std::string usage_fault(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const std::string program =
        chosen.empty() ? "lifechances" : "lifechances " + chosen[0]->get_name();
    const auto extras = app.remaining(true);
    std::string what = error.what();
    if (!extras.empty() && (chosen.empty() || dynamic_cast<const CLI::ExtrasError*>(&error)))
        what = unknown_argument(app, extras.front());
    else if (chosen.empty())
        what = "a verb is needed, such as run.";
    else if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        what = fmt::format("{} {}.", what.substr(0, what.find(':')),
                           what.find("received 2") != std::string::npos ||
                                   what.find("At Most") != std::string::npos
                               ? "is given more than once"
                               : "needs a value");
    if (!what.ends_with('.') && !what.ends_with('?')) what += '.';
    return fmt::format("{}: {} {} --help tells more.", program, what, program);
}

void describe(CLI::App& app) {
    app.name("lifechances");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("lifechances ") + LC_VERSION);
    app.footer(
        "Exit status: 0 done, 1 the run failed, 2 the input is wrong, 3 interrupted (go on "
        "with run --resume).\n"
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
    add_merge(app, action, joined(argc, argv));
    add_validate(app, action);
    add_schema(app, action);
    add_levers(app, action);
    add_household(app, action);
    add_policy(app, action);
    add_new(app, action);
    add_summary(app, action);
    add_baseline(app, action);
    add_compare(app, action);
    add_export(app, action);
    add_report(app, action);
    add_validation(app, action);
    add_life_table(app, action);
    add_inequality(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForVersion& version) {
        print(std::string(version.what()) + "\n");
        return status_done;
    } catch (const CLI::CallForHelp&) {
        print(app.help());
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
        complain(listed(error));
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
