#include "scenarios/explain.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <bit>

#include "scenarios/catalogue.hpp"
#include "scenarios/scenario_reader.hpp"
#include "scenarios/wording.hpp"

namespace lc {
namespace {

std::string line(std::string_view title, const std::string& text) {
    return fmt::format("   {:<10}{}\n", title, wrapped_after(text, 13));
}

/// Settings that do something, those of the scenario and the defaults alike.
std::string what(const ScenarioLever& use) {
    std::vector<std::string> parts;
    for (std::size_t p = 0; p < use.settings.size(); ++p) {
        if (!use.settings[p]) continue;
        const LeverParameter& parameter = use.lever->parameters[p];
        const bool left = use.settings[p] == parameter.default_value;
        parts.push_back(fmt::format("{}: {}{}", parameter.label,
                                    said_setting(parameter, use.settings[p]),
                                    left ? " (the default)" : ""));
    }
    return parts.empty() ? "everything as in the baseline"
                         : fmt::format("{}", fmt::join(parts, "; "));
}

std::string when(const ScenarioLever& use, const Scenario& scenario) {
    std::string text = fmt::format("from April {}", use.first_effect());
    if (use.first_effect() != use.from)
        text += fmt::format(" (decided in {}, with {} years until the first effect)", use.from,
                            use.first_effect() - use.from);
    if (use.phase_in.shape != PhaseIn::Shape::step)
        text += fmt::format(
            ", phased in over {} years ({}), in full from April {}", use.phase_in.years,
            use.phase_in.shape == PhaseIn::Shape::linear ? "in equal steps"
                                                         : "slowly, then fast, then slowly",
            use.first_effect() + use.phase_in.years - 1);
    return text + (use.to < scenario.to ? fmt::format(", until March {}", use.to + 1)
                                        : ", to the end of the run");
}

std::string where(const ScenarioLever& use, const UkData& uk) {
    std::vector<std::string> names;
    for (std::size_t a = 0; a < uk.authorities.size(); ++a)
        if (use.aims_at(static_cast<int>(a))) names.push_back(uk.authorities[a].name);
    constexpr std::size_t most_named = 8;
    std::string text;
    if (use.authorities.empty())
        text = "the whole United Kingdom";
    else if (names.size() <= most_named)
        text = fmt::format("{}", fmt::join(names, ", "));
    else
        text = fmt::format("{} local authorities ({}, ...)", names.size(),
                           fmt::join(names.begin(), names.begin() + 4, ", "));
    if (use.condition.deciles == 0) return text;
    std::vector<int> deciles;
    for (int d = 1; d <= 10; ++d)
        if ((use.condition.deciles >> (d - 1) & 1) != 0) deciles.push_back(d);
    return text + fmt::format(
                      "; there, neighbourhoods in deprivation decile{} {} of their nation "
                      "(1 is the most deprived tenth)",
                      deciles.size() == 1 ? "" : "s", fmt::join(deciles, ", "));
}

/// Names whose bit is set, underscores as blanks.
std::string of_mask(unsigned mask, const std::vector<std::string>& names) {
    std::vector<std::string> chosen;
    for (std::size_t k = 0; k < names.size(); ++k)
        if ((mask >> k & 1u) != 0) {
            chosen.push_back(names[k]);
            std::replace(chosen.back().begin(), chosen.back().end(), '_', ' ');
        }
    return fmt::format("{}", fmt::join(chosen, " or "));
}

std::string whom(const ScenarioLever& use) {
    const HouseholdCondition& c = use.condition;
    std::vector<std::string> parts;
    if (c.minimum_children > 0)
        parts.push_back(fmt::format("at least {} dependent child{}", c.minimum_children,
                                    c.minimum_children == 1 ? "" : "ren"));
    if (c.maximum_children > 0)
        parts.push_back(fmt::format("one to {} dependent children", c.maximum_children));
    if (c.youngest_child_under > 0)
        parts.push_back(fmt::format("a youngest child under {}", c.youngest_child_under));
    if (c.family_types != 0) {
        const std::vector<std::string> types(family_choices().begin(),
                                             family_choices().begin() + family_type_count);
        parts.push_back("family type " + of_mask(c.family_types, types));
    }
    if (c.tenures != 0) parts.push_back("tenure " + of_mask(c.tenures, tenure_choices()));
    if (c.disability != Limitation::any)
        parts.push_back(c.disability == Limitation::limited_a_lot
                            ? "somebody limited a lot by health"
                            : "somebody limited by health");
    if (c.work != 0) parts.push_back("work: " + of_mask(c.work, work_choices()));
    std::string text = parts.empty()
                           ? "every household that the rules concern"
                           : fmt::format("households with {}", fmt::join(parts, ", and with "));
    if (use.take_up_years > 0)
        text +=
            fmt::format("; it reaches {}% of them at first and {}% after {} years",
                        plain(100 * use.take_up_start), plain(100 * c.take_up), use.take_up_years);
    else if (c.take_up < 1)
        text += fmt::format("; it reaches {}% of them", plain(100 * c.take_up));
    if (use.budget > 0)
        text += fmt::format(
            "; the worst-off first by last year's income after housing costs, as long as £{} "
            "million a year lasts (prices of {})",
            plain(use.budget), said_year(use.from));
    return text;
}

/// Share of the UK's people in the places, deciles and take-up of a use; other conditions narrow it
/// further. A lever of a given number of homes or pounds is not scaled.
double share_aimed(const ScenarioLever& use, const UkData& uk) {
    double all = 0;
    for (const Authority& authority : uk.authorities) all += population(authority);
    const bool given_number = std::any_of(
        use.lever->effects.begin(), use.lever->effects.end(), [&](const LeverEffect& effect) {
            return effect.authority_share && effect.amount.parameter == use.lever->dose;
        });
    if (given_number) return 1;
    const double deciles =
        use.condition.deciles == 0 ? 1.0 : std::popcount(use.condition.deciles) / 10.0;
    return use.aimed_population / all * deciles * use.condition.take_up;
}

std::string cost(const ScenarioLever& use, const UkData& uk) {
    const Lever& lever = *use.lever;
    const std::string basis = fmt::format("{}. Paid by: {}.", lever.cost_basis, lever.payer);
    if (!lever.order_of_cost) return basis + " Run it to see how much.";
    const auto dose = static_cast<std::size_t>(lever.dose);
    const auto &set = use.settings[dose], &usual = lever.parameters[dose].default_value;
    // In proportion to the dose, where nothing is done at 0.
    const bool scales = lever.neutral[dose] == 0.0 && set && usual && *usual != 0;
    double million = *lever.order_of_cost * share_aimed(use, uk) * (scales ? *set / *usual : 1.0);
    if (use.budget > 0) million = std::min(million, use.budget);
    const bool as_declared = use.settings == lever.defaults();
    const std::string narrowed = whom(use).find("households with") == 0 ? "at most " : "";
    return basis + fmt::format(
                       " Order of size: {}{}{} a year{}{}, in the prices of {}. Not a "
                       "costing: run it.",
                       million < 0 ? "a saving of " : "", narrowed, said_order(million),
                       use.phase_in.shape == PhaseIn::Shape::step ? "" : " in full",
                       scales || as_declared ? "" : " at the lever's default settings",
                       said_year(lever.order_of_cost_year));
}

std::string objectives(const Lever& lever) {
    std::vector<std::string> parts;
    for (const int objective : lever.marmot_objectives)
        parts.push_back(fmt::format("{} ({})", objective, marmot_objective(objective)));
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string economy(const Scenario& scenario) {
    if (scenario.economy.empty())
        return "Prices, earnings and rents follow the official forecast.\n";
    std::vector<std::string> changed;
    for (const EconomyChange& change : scenario.economy) {
        changed.emplace_back(series_names[static_cast<std::size_t>(change.series)]);
        std::replace(changed.back().begin(), changed.back().end(), '_', ' ');
    }
    return fmt::format(
        "The economy differs from the official forecast in: {}. What that does is part of the "
        "difference from the baseline.\n",
        fmt::join(changed, ", "));
}

}  // namespace

std::string explain(const Scenario& scenario, const UkData& uk) {
    std::string text = scenario.name + "\n";
    if (!scenario.description.empty()) text += wrapped(scenario.description, 0);
    text +=
        fmt::format("\nFinancial years {} to {}, beside current law with the same random draws. ",
                    said_year(scenario.from), said_year(scenario.to));
    text += economy(scenario);
    if (scenario.levers.empty() && !scenario.economy.empty())
        text += "\nNo lever is pulled: the economy alone makes the difference.\n";
    else if (scenario.levers.empty())
        text += "\nNo lever is pulled: every figure will be that of the baseline.\n";
    std::vector<const ScenarioLever*> uses;
    for (const ScenarioLever& use : scenario.levers) uses.push_back(&use);
    std::sort(uses.begin(), uses.end(),
              [](const auto* a, const auto* b) { return a->entry < b->entry; });
    for (const ScenarioLever* use : uses) {
        text += fmt::format("\n{}. {} ({})\n", use->entry + 1, use->lever->label, use->lever->id);
        text += line("does", use->lever->description);
        text += line("settings", what(*use));
        text += line("when", when(*use, scenario));
        text += line("where", where(*use, uk));
        text += line("for", whom(*use));
        text += line("acts on", use->lever->acts_on);
        text += line("cost", cost(*use, uk));
        text += line("Marmot", objectives(*use->lever));
    }
    return text;
}

}  // namespace lc
