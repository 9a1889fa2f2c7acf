#include "scenarios/catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "scenarios/wording.hpp"

namespace lc {
namespace {

using Json = nlohmann::ordered_json;

/// Objectives of "Fair society, healthy lives" (2010), 1-6, and the two that "Health equity in
/// England" and later work of its authors added: racism, and environmental sustainability.
constexpr std::array<std::string_view, 8> objectives{
    "Give every child the best start in life",
    "Enable people to maximise their capabilities and have control over their lives",
    "Create fair employment and good work for all",
    "Ensure a healthy standard of living for all",
    "Create healthy and sustainable places and communities",
    "Strengthen the role of prevention",
    "Tackle racism and its outcomes",
    "Pursue environmental sustainability and health equity together"};

std::string section(std::string_view title, std::string_view text) {
    return fmt::format("\n{}\n{}", title, wrapped(text, 2));
}

std::string shown_effect(const Lever& lever, const LeverEffect& effect) {
    const std::string_view operation = operation_names[static_cast<std::size_t>(effect.operation)];
    const std::string source =
        effect.amount.parameter < 0
            ? plain(effect.amount.intercept)
            : lever.parameters[static_cast<std::size_t>(effect.amount.parameter)].name;
    return fmt::format("{} {} ({})", operation, effect.binding->path, source);
}

}  // namespace

std::string order_of_cost(const Lever& lever) {
    if (!lever.order_of_cost) return "";
    return fmt::format(
        " At the default settings in the whole UK: {}{} a year, net of taxes and other benefits, "
        "in "
        "the prices of {}, as the model has it.",
        *lever.order_of_cost < 0 ? "a saving of " : "", said_order(*lever.order_of_cost),
        said_year(lever.order_of_cost_year));
}

std::string said_expectation(const LeverExpectation& expectation) {
    return fmt::format("{}: {}. {}", outcome_in_words(expectation.outcome), expectation.direction,
                       expectation.because);
}

std::string_view marmot_objective(int number) {
    return objectives[static_cast<std::size_t>(number - 1)];
}

std::string catalogue_table(const LeverCatalogue& catalogue) {
    std::size_t widest = 5;
    for (const auto& lever : catalogue.levers()) widest = std::max(widest, lever->id.size());
    std::string text =
        fmt::format("{:<{}}  {:<13}  {}\n", "lever", widest, "family", "what it does");
    for (const auto& lever : catalogue.levers())
        text += fmt::format("{:<{}}  {:<13}  {}\n", lever->id, widest, lever->family,
                            lever->description);
    return text +
           "\nlifechances levers NAME shows one in full; --json gives all of it to programs.\n";
}

std::string lever_page(const Lever& lever) {
    std::string text =
        fmt::format("{}: {}\n\n{}", lever.id, lever.label, wrapped(lever.description, 0));
    text += "\nParameters\n";
    for (const LeverParameter& parameter : lever.parameters) {
        text += fmt::format("  {}: {}{}; default {}\n", parameter.name, said_range(parameter),
                            parameter.nullable ? ", or null" : "",
                            setting_text(parameter, parameter.default_value));
        text += wrapped(parameter.description, 6);
    }
    text += section("Acts on", lever.acts_on);
    std::vector<std::string> effects;
    for (const LeverEffect& effect : lever.effects) effects.push_back(shown_effect(lever, effect));
    text += section("Changes", fmt::format("{}", fmt::join(effects, "; ")));
    text += section("Cost", fmt::format("{}. Paid by: {}.{}", lever.cost_basis, lever.payer,
                                        order_of_cost(lever)));
    text += section("How sure it is", lever.uncertainty);
    text += "\nMarmot objectives\n";
    for (const int objective : lever.marmot_objectives)
        text += fmt::format("  {}. {}\n", objective, marmot_objective(objective));
    text += "\nExpected\n";
    for (const LeverExpectation& expectation : lever.expectations)
        text += wrapped(said_expectation(expectation), 2);
    text += "\nSources\n";
    for (const LeverSource& source : lever.sources)
        text += wrapped(
            fmt::format("{}{}{}", source.title, source.locator.empty() ? "" : ", ", source.locator),
            2);
    if (!lever.evidence.empty())
        text += wrapped(fmt::format("Evidence {}", fmt::join(lever.evidence, ", ")), 2);
    text += "\nCaveats\n";
    for (const std::string& caveat : lever.caveats) text += wrapped("- " + caveat, 2);
    return text;
}

std::string catalogue_json(const LeverCatalogue& catalogue, const std::string& name) {
    Json list = Json::array();
    for (const auto& lever : catalogue.levers()) {
        if (!name.empty() && lever->id != name) continue;
        Json entry{{"name", lever->id}};
        // The file has been checked; comments in it are skipped.
        const Json declared = Json::parse(lever->file.text, nullptr, true, true);
        for (const auto& [key, value] : declared.items())
            if (key != "id" && key != "marmot_objectives") entry[key] = value;
        Json objectives_list = Json::array();
        for (const int objective : lever->marmot_objectives)
            objectives_list.push_back(
                {{"number", objective}, {"title", marmot_objective(objective)}});
        entry["marmot_objectives"] = std::move(objectives_list);
        list.push_back(std::move(entry));
    }
    return Json{{"levers", std::move(list)}}.dump(2) + "\n";
}

}  // namespace lc
