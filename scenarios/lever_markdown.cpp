// A lever's page in docs/levers, written from its declaration alone.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "scenarios/catalogue.hpp"
#include "scenarios/wording.hpp"

namespace lc {
namespace {

/// Text for a cell of a table.
std::string cell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
        text.replace(at, 1, "\\|");
    return text;
}

std::string settings_table(const Lever& lever) {
    std::string text = "| setting | what it is | may be | left out |\n| --- | --- | --- | --- |\n";
    for (const LeverParameter& parameter : lever.parameters) {
        const bool flag = parameter.type == LeverParameter::Type::boolean;
        const std::string range = flag ? "true or false" : said_range(parameter);
        const std::string usual = flag ? setting_text(parameter, parameter.default_value)
                                       : said_setting(parameter, parameter.default_value);
        text +=
            fmt::format("| `{}` | {}. {} | {}{} | {} |\n", parameter.name, cell(parameter.label),
                        cell(parameter.description), cell(range),
                        parameter.nullable ? ", or `null`: as in the baseline" : "", cell(usual));
    }
    return text;
}

std::string operation_in_words(Operation operation) {
    switch (operation) {
        case Operation::set:
            return "set to";
        case Operation::multiply:
            return "multiplied with";
        case Operation::add:
            return "added to by";
        case Operation::at_least:
            return "raised to at least";
        case Operation::at_most:
            return "lowered to at most";
    }
    return "";
}

/// Each parameter that the lever moves, with what moves it.
std::string mechanism(const Lever& lever) {
    std::vector<std::pair<const Binding*, std::vector<std::string>>> moved;
    for (const LeverEffect& effect : lever.effects) {
        const std::string by =
            effect.amount.parameter < 0
                ? plain(effect.amount.intercept)
                : '`' + lever.parameters[static_cast<std::size_t>(effect.amount.parameter)].name +
                      '`';
        const std::string move = operation_in_words(effect.operation) + " " + by;
        auto at = std::find_if(moved.begin(), moved.end(),
                               [&](const auto& entry) { return entry.first == effect.binding; });
        if (at == moved.end()) at = moved.insert(moved.end(), {effect.binding, {}});
        if (std::find(at->second.begin(), at->second.end(), move) == at->second.end())
            at->second.push_back(move);
    }
    std::string text = "| parameter | what it is | is |\n| --- | --- | --- |\n";
    for (const auto& [binding, moves] : moved)
        text +=
            fmt::format("| `{}` | {} ({}) | {} |\n", binding->path,
                        cell(std::string(binding->meaning)), binding->unit, fmt::join(moves, ", "));
    return text;
}

std::string targeting(const Lever& lever) {
    std::string text =
        "Places: nations, regions, combined authorities, local authorities by name or code, or the "
        "worst-off so many of them.";
    if (lever.targeting.deprivation_deciles)
        text += " Neighbourhoods: deprivation deciles of their nation.";
    if (lever.targeting.who)
        text +=
            " Households: by number of children, age of the youngest, family type, tenure, "
            "disability, work.";
    if (lever.targeting.take_up) text += " Reach: a take-up, which may grow.";
    if (lever.targeting.budget)
        text += " Money: a budget, with which the worst-off are reached first.";
    return text;
}

/// The first setting that does something by default, as a scenario has it.
std::string example(const Lever& lever) {
    std::size_t p = 0;
    while (p + 1 < lever.parameters.size() && lever.parameters[p].default_value == lever.neutral[p])
        ++p;
    const LeverParameter& parameter = lever.parameters[p];
    const auto value = parameter.example ? parameter.example : parameter.default_value;
    return fmt::format(
        "```json\n{{ \"lever\": \"{}\", \"parameters\": {{ \"{}\": {} }}, \"from\": 2027 }}\n```\n",
        lever.id, parameter.name, setting_text(parameter, value));
}

std::string source_line(const LeverSource& source) {
    const std::string title =
        source.href.empty() ? source.title : fmt::format("[{}]({})", source.title, source.href);
    return fmt::format("- {}{}{}\n", title, source.locator.empty() ? "" : ", ", source.locator);
}

}  // namespace

std::string lever_markdown(const Lever& lever) {
    std::string text = fmt::format(
        "# {}\n`{}`, {}. Written from [its declaration](../../scenarios/levers/{}.json) by `make "
        "docs`: change it there.\n\n{}\n",
        lever.label, lever.id, lever.family, lever.id, lever.description);
    text += fmt::format("\n**Acts on**: {}.\n", lever.acts_on);
    text += "\n## What can be set\n" + settings_table(lever);
    text +=
        "\n" + targeting(lever) +
        " Years: first, last, phased in at once, in a line or in an S. Money is in prices of the "
        "lever's first year.\n\n" +
        example(lever);
    text += "\n## What to expect\n";
    for (const LeverExpectation& expectation : lever.expectations)
        text += "- " + said_expectation(expectation) + "\n";
    text += fmt::format("\n## Cost\n{}. Paid by: {}.{}\n", lever.cost_basis, lever.payer,
                        order_of_cost(lever));
    text += "\n## How sure it is\n" + lever.uncertainty + "\n";
    text += "\n## What it leaves out\n";
    for (const std::string& caveat : lever.caveats) text += "- " + caveat + "\n";
    text += "\n## Marmot objectives\n";
    for (const int objective : lever.marmot_objectives)
        text += fmt::format("- {}: {}\n", objective, marmot_objective(objective));
    text += "\n## In the model\n" + mechanism(lever);
    text += "\n## Sources\n";
    for (const LeverSource& source : lever.sources) text += source_line(source);
    if (!lever.evidence.empty())
        text += fmt::format("- Rows of the evidence review: {}\n", fmt::join(lever.evidence, ", "));
    return text;
}

std::string catalogue_markdown(const LeverCatalogue& catalogue) {
    std::map<std::string, std::string> families;
    for (const auto& lever : catalogue.levers())
        families[lever->family] += fmt::format("| [{}]({}.md) | `{}` | {} |\n", lever->label,
                                               lever->id, lever->id, lever->description);
    std::string text =
        "# Levers\nWhat a scenario can change, one page each, written by `make docs` from the "
        "declarations in scenarios/levers.\n";
    for (const auto& [family, rows] : families) {
        std::string title = family;
        std::replace(title.begin(), title.end(), '_', ' ');
        text += fmt::format(
            "\n## {}\n| lever | name in scenarios | what it does |\n| --- | --- | --- "
            "|\n{}",
            title, rows);
    }
    return text;
}

}  // namespace lc
