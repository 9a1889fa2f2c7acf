// The verbs about the rules for single households: household, policy.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "analysis/report/page.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/home.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/replaced_file.hpp"
#include "runner/io/uk_data_loader.hpp"
#include "runner/reporting/budget_data.hpp"
#include "scenarios/household/explanation.hpp"
#include "scenarios/household/sweep.hpp"
#include "scenarios/nearest.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

struct HouseholdChoices {
    fs::path file, configs, scenario, page;
    std::string sweep;
    bool explain = false, json = false, table = false;
};

/// JSON for programs, a table for people: the choice made, or by where the answer goes.
bool as_table(const HouseholdChoices& choices) {
    return choices.table || (!choices.json && isatty(STDOUT_FILENO) != 0);
}

/// What cases are answered by.
struct Rules {
    const HouseholdLaw& law;
    const UkData& uk;
    const HouseholdReform* reform = nullptr;  ///< a scenario in place of current law
};

/// One case's answer; the faults of a wrong one.
OrderedJson answer_to(const JsonCursor& cursor, const Rules& rules, bool with_explanation,
                      const std::vector<Fault>& faults) {
    const std::size_t before = faults.size();
    Answered answered;
    if (!answer_case(cursor, rules.law, rules.uk, rules.reform, answered)) {
        const std::vector<Fault> own(faults.begin() + static_cast<std::ptrdiff_t>(before),
                                     faults.end());
        return faulty_answer(case_identifier(cursor), own);
    }
    if (with_explanation) answered.json["explanation"] = explain(answered.checked, rules.law);
    return std::move(answered.json);
}

std::string shown(const OrderedJson& answer) {
    std::string text = answer_table(answer);
    if (answer.contains("explanation")) text += explanation_text(answer, answer["explanation"]);
    return text;
}

/// An array of cases: every one is answered or refused in its place.
int answer_all(const JsonFile& file, const Rules& rules, const HouseholdChoices& choices) {
    std::vector<Fault> faults;
    OrderedJson answers = OrderedJson::array();
    for (const JsonCursor& cursor : JsonCursor(file, faults).list("the file"))
        answers.push_back(answer_to(cursor, rules, choices.explain, faults));
    if (as_table(choices)) {
        std::string text;
        for (const OrderedJson& answer : answers) text += shown(answer) + '\n';
        print(text);
    } else {
        print(answers.dump(2) + '\n');
    }
    for (const Fault& fault : faults) fmt::print(stderr, "{}\n", fault.text());
    return faults.empty() ? status_done : status_input;
}

std::optional<HouseholdReform> reform_of(const HouseholdChoices& choices, const Home& home,
                                         const HouseholdLaw& law, const UkData& uk) {
    if (choices.scenario.empty()) return {};
    std::vector<Fault> faults;
    const LeverCatalogue catalogue = LeverCatalogue::load(home.levers, faults);
    if (!faults.empty()) throw InputError(std::move(faults));
    Scenario scenario = load_scenarios({choices.scenario}, catalogue, uk).front();
    return std::optional<HouseholdReform>(std::in_place, std::move(scenario), law, uk);
}

int write_page(const JsonFile& file, const Rules& rules, const HouseholdChoices& choices) {
    if (household_template().empty())
        throw RunError(
            "this program was built without its pages. Install nodejs and npm, configure again "
            "with -DLIFECHANCES_REPORT=ON and build.");
    std::error_code error;
    for (const fs::path& read : {choices.file, choices.scenario})
        if (fs::equivalent(read, choices.page, error))
            throw InputError({{choices.page.string(), 0, 0, "",
                               "is read as input. Name another file for the page."}});
    check_place(choices.page);
    const Budget budget{file,
                        choices.sweep.empty() ? usual_sweep(file) : parse_sweep(choices.sweep),
                        rules.law, rules.uk, rules.reform};
    const std::string data = budget_data(budget);
    write_text(choices.page, household_page(household_template(), budget_title(budget), data));
    fmt::print(stderr, "{}: open it in a browser.\n", choices.page.string());
    return status_done;
}

int household(const HouseholdChoices& choices, const Home& home) {
    std::vector<Fault> faults;
    const JsonFile file = read_json(choices.file, faults);
    if (!file.sound) throw InputError(std::move(faults));
    const bool list = file.root.kind == JsonNode::Kind::array;
    if (list && !(choices.sweep.empty() && choices.page.empty()))
        throw InputError({{choices.file.string(), 0, 0, "",
                           "is a list of cases (--sweep and --page take one). Give a file with "
                           "one case."}});
    const HouseholdLaw law = HouseholdLaw::load(home.configs);
    const UkData uk = load_uk_data(home.configs / "data");
    const std::optional<HouseholdReform> reform = reform_of(choices, home, law, uk);
    const Rules rules{law, uk, reform ? &*reform : nullptr};
    if (!choices.page.empty()) return write_page(file, rules, choices);
    if (!choices.sweep.empty()) {
        const OrderedJson rows =
            sweep_case(file, parse_sweep(choices.sweep), law, uk, rules.reform);
        print(choices.json ? rows.dump(2) + '\n' : rows_as_csv(rows));
        return status_done;
    }
    if (list) return answer_all(file, rules, choices);
    const OrderedJson answer = answer_to(JsonCursor(file, faults), rules, choices.explain, faults);
    if (!faults.empty()) throw InputError(std::move(faults));
    print(as_table(choices) ? shown(answer) : answer.dump(2) + '\n');
    return status_done;
}

/// Faults of options taken together.
void check_together(const HouseholdChoices& choices) {
    std::vector<Fault> faults;
    const auto exclude = [&](bool both, const char* message) {
        if (both) faults.push_back({"household", 0, 0, "", message});
    };
    exclude(choices.json && choices.table, "--json and --table exclude each other.");
    exclude(choices.explain && !choices.scenario.empty(),
            "--explain gives the law's own references, which a scenario changes. Leave out "
            "--explain or --scenario.");
    exclude(!choices.page.empty() && (choices.json || choices.table || choices.explain),
            "--page writes a page in place of an answer. Leave out --json, --table and --explain, "
            "or call twice.");
    if (!faults.empty()) throw InputError(std::move(faults));
}

struct PolicyChoices {
    std::string name, year = "2026-27";
    fs::path configs;
    bool forecasts = false, json = false;
};

std::vector<std::string> policy_names(const HouseholdLaw& law) {
    std::vector<std::string> names;
    for (const ParameterEntry& entry : law.table().entries()) {
        if (!entry.law) continue;
        const std::string path(entry.binding->path);
        const std::string group = path.substr(0, path.find('.'));
        if (names.empty() || names.back().substr(0, names.back().find('.')) != group)
            names.push_back(group);
        names.push_back(path);
    }
    return names;
}

OrderedJson policy_row(const ParameterStanding& standing) {
    OrderedJson row{{"parameter", standing.entry->binding->path},
                    {"value", standing.value},
                    {"unit", standing.entry->binding->unit},
                    {"status", standing.status},
                    {"from", standing.from},
                    {"reference", standing.reference},
                    {"href", standing.href},
                    {"note", standing.note},
                    {"meaning", standing.entry->label},
                    {"file", standing.entry->file}};
    return row;
}

int policy(const PolicyChoices& choices, const Home& home) {
    const auto year = parse_financial_year(choices.year);
    if (!year || *year < first_household_year || *year > last_household_year)
        throw InputError({{"--year", 0, 0, "",
                           fmt::format("\"{}\" is no financial year from {} to {}. Write it like "
                                       "2026-27.",
                                       choices.year, financial_year_name(first_household_year),
                                       financial_year_name(last_household_year))}});
    const HouseholdLaw law = HouseholdLaw::load(home.configs);
    OrderedJson rows = OrderedJson::array();
    std::string text = fmt::format("{:<58}{:>14} {:<11}{:<11}{}\n", "parameter", "value", "unit",
                                   "status", "from");
    bool known = choices.name.empty();
    for (const ParameterEntry& entry : law.table().entries()) {
        const std::string_view path = entry.binding->path;
        if (!entry.law ||
            !(path == choices.name || path.starts_with(choices.name + '.') || choices.name.empty()))
            continue;
        known = true;
        const ParameterStanding standing = law.standing(path, *year);
        if ((choices.forecasts && !standing.forecast()) ||
            !in_force_by(entry.values.front(), *year))
            continue;
        rows.push_back(policy_row(standing));
        text += fmt::format("{:<58}{:>14} {:<11}{:<11}{}\n", path, plain(standing.value),
                            entry.binding->unit, standing.status, standing.from);
    }
    if (!known)
        throw InputError({{"policy", 0, 0, "",
                           fmt::format("no instrument or parameter \"{}\".{}", choices.name,
                                       suggestion(choices.name, policy_names(law)))}});
    print(choices.json ? rows.dump(2) + '\n' : text);
    return status_done;
}

}  // namespace

void add_household(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "household", "Taxes, benefits and incomes of single households, rule by rule");
    const auto typed = std::make_shared<HouseholdChoices>();
    verb->add_option("CASE", typed->file, "JSON file of one case or an array of cases")->required();
    verb->add_flag("--explain", typed->explain,
                   "For each figure the rule, its parameters and their reference");
    verb->add_flag("--json", typed->json, "JSON, also on a terminal (the default elsewhere)");
    verb->add_flag("--table", typed->table, "A table for people (the default on a terminal)");
    verb->add_option("--sweep", typed->sweep,
                     "Answer the case again for KEY=FROM:TO:STEP: net income, each benefit and the "
                     "effective marginal rate as CSV, or JSON with --json");
    verb->add_option("--scenario", typed->scenario,
                     "Answer as a scenario has it in the case's year, in place of current law");
    verb->add_option("--page", typed->page,
                     "Write a page to this HTML file: the budget constraint over --sweep (without "
                     "it, over the first adult's pay) and with --scenario what that changes");
    verb->add_option("--configs", typed->configs, "Folder of policies, estimates and data");
    verb->footer(
        "Examples:\n  lifechances household case.json --explain\n"
        "  lifechances household case.json --scenario plan.json --page budget.html\n"
        "  lifechances household case.json --sweep employment_income=0:60000:250 > budget.csv\n"
        "lifechances schema household describes the case; docs/household.md has more.");
    verb->callback([typed, &action] {
        check_together(*typed);
        action = [typed, home = find_home(typed->configs)] { return household(*typed, home); };
    });
}

void add_policy(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "policy", "The law of a financial year: values, dates, references, which are forecasts");
    const auto typed = std::make_shared<PolicyChoices>();
    verb->add_option("NAME", typed->name, "An instrument or one parameter");
    verb->add_option("--year", typed->year, "Financial year")->capture_default_str();
    verb->add_flag("--forecasts", typed->forecasts,
                   "Only values that are not law yet: announced, forecast, carried forward");
    verb->add_flag("--json", typed->json, "Machine-readable, with references");
    verb->add_option("--configs", typed->configs, "Folder of policies, estimates and data");
    verb->footer(
        "Examples:\n  lifechances policy universal_credit --year 2025-26\n"
        "  lifechances policy --year 2028-29 --forecasts");
    verb->callback([typed, &action] {
        action = [typed, home = find_home(typed->configs)] { return policy(*typed, home); };
    });
}

}  // namespace lc
