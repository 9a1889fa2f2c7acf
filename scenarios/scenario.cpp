#include "scenarios/scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "scenarios/nearest.hpp"
#include "scenarios/scenario_reader.hpp"

namespace lc {

double PhaseIn::share(int k) const {
    if (k < 0) return 0;
    if (shape == Shape::step || k + 1 >= years) return 1;
    const double part = static_cast<double>(k + 1) / years;
    if (shape == Shape::linear) return part;
    constexpr double steepness = 10;  // from 0.7% to 99.3% of the way, then stretched to 0 and 1
    const auto curve = [](double x) { return 1 / (1 + std::exp(-steepness * (x - 0.5))); };
    return (curve(part) - curve(0)) / (curve(1) - curve(0));
}

int ScenarioLever::first_effect() const {
    if (lever->delay < 0) return from;
    const auto& years = settings[static_cast<std::size_t>(lever->delay)];
    return from + (years ? static_cast<int>(*years) : 0);
}

double ScenarioLever::take_up_in(int year) const {
    const int k = year - first_effect();
    if (k >= take_up_years) return condition.take_up;
    return take_up_start + (condition.take_up - take_up_start) * std::max(0, k) /
                               static_cast<double>(take_up_years);
}

double population(const Authority& authority) {
    double persons = 0;
    for (const auto& by_age : authority.population_2022)
        for (const double count : by_age) persons += count;
    return persons;
}

double budget_need(const Authority& authority, std::uint16_t deciles) {
    double children = 0, share = 0;
    for (const auto& by_age : authority.population_2022)
        for (std::size_t age = 0; age < 16; ++age) children += by_age[age];
    for (std::size_t d = 0; d < authority.deciles.size(); ++d)
        if (deciles == 0 || (deciles >> d & 1) != 0) share += authority.deciles[d];
    return children * authority.child_poverty_ahc * share;
}

bool same_condition(const HouseholdCondition& a, const HouseholdCondition& b) {
    return a.deciles == b.deciles && a.tenures == b.tenures && a.family_types == b.family_types &&
           a.youngest_child_under == b.youngest_child_under &&
           a.minimum_children == b.minimum_children && a.maximum_children == b.maximum_children &&
           a.disability == b.disability && a.work == b.work && a.take_up == b.take_up &&
           a.budget == b.budget && (a.salt == b.salt || (a.take_up >= 1 && a.budget == 0));
}

Scenario baseline_scenario() {
    Scenario scenario;
    scenario.name = "baseline";
    scenario.description = "Current law.";
    scenario.to = last_year;
    return scenario;
}

namespace {

bool masks_meet(unsigned a, unsigned b) { return a == 0 || b == 0 || (a & b) != 0; }

/// Can both uses be in force for one household in one year?
bool meet(const ScenarioLever& a, const ScenarioLever& b) {
    if (std::max(a.first_effect(), b.first_effect()) > std::min(a.to, b.to)) return false;
    if (!masks_meet(a.condition.deciles, b.condition.deciles) ||
        !masks_meet(a.condition.tenures, b.condition.tenures) ||
        !masks_meet(a.condition.family_types, b.condition.family_types) ||
        !masks_meet(a.condition.work, b.condition.work))
        return false;
    if (a.authorities.empty() || b.authorities.empty()) return true;
    for (std::size_t k = 0; k < a.authorities.size(); ++k)
        if (a.authorities[k] != 0 && b.authorities[k] != 0) return true;
    return false;
}

/// The parameter that both set, or nullptr.
const Binding* both_set(const ScenarioLever& a, const ScenarioLever& b) {
    for (const LeverEffect& x : a.lever->effects) {
        if (x.operation != Operation::set || !a.lever->amount(x, a.settings)) continue;
        for (const LeverEffect& y : b.lever->effects)
            if (y.operation == Operation::set && y.binding == x.binding &&
                b.lever->amount(y, b.settings))
                return x.binding;
    }
    return nullptr;
}

void check_contradictions(const JsonCursor& levers, const std::vector<ScenarioLever>& uses) {
    const auto entries = levers.list("levers");
    for (std::size_t b = 0; b < uses.size(); ++b)
        for (std::size_t a = 0; a < b; ++a) {
            if (!uses[a].lever || !uses[b].lever || !meet(uses[a], uses[b])) continue;
            if (const Binding* const binding = both_set(uses[a], uses[b]))
                entries[b].fault(
                    fmt::format("{} sets {} ({}) where the entry on line {} ({}) sets it too, in "
                                "the same years and "
                                "places. Keep one, or aim them apart.",
                                uses[b].lever->id, binding->path, binding->meaning, uses[a].line,
                                uses[a].lever->id));
        }
}

/// Salt of a use's take-up draw: the lever and the how-manieth use of it, so that the same policy
/// in two scenarios reaches the same households.
std::uint32_t salt(const std::string& lever, int use) {
    std::uint64_t hash = static_cast<std::uint64_t>(use);
    for (const char c : lever) hash = mix(hash ^ static_cast<unsigned char>(c));
    return static_cast<std::uint32_t>(hash >> 32);
}

void check_groups(const JsonCursor& levers, const std::vector<ScenarioLever>& uses) {
    std::vector<HouseholdCondition> groups;
    for (const ScenarioLever& use : uses)
        if (!use.condition.everyone() &&
            std::none_of(groups.begin(), groups.end(), [&](const HouseholdCondition& group) {
                return same_condition(group, use.condition);
            }))
            groups.push_back(use.condition);
    if (groups.size() > condition_limit)
        levers.fault(
            fmt::format("the levers aim at {} different groups of households (at most {}). Let "
                        "more of them share a group.",
                        groups.size(), condition_limit));
}

void order_uses(std::vector<ScenarioLever>& uses) {
    std::stable_sort(uses.begin(), uses.end(), [](const auto& a, const auto& b) {
        return (a.lever ? a.lever->id : "") < (b.lever ? b.lever->id : "");
    });
}

}  // namespace

std::string name_problem(const std::string& name) {
    constexpr std::size_t longest = 100;
    if (name.find_first_not_of(" \t") == std::string::npos)
        return "the name is empty (results are labelled with it). Write one.";
    if (name.size() > longest)
        return fmt::format(
            "the name has {} bytes (at most {}). Shorten it; describe more in "
            "\"description\".",
            name.size(), longest);
    if (std::any_of(name.begin(), name.end(),
                    [](char c) { return c == '/' || (c >= 0 && c < 32); }))
        return "the name contains / or a control character (results are labelled with it). "
               "Remove it.";
    return {};
}

Scenario read_scenario(const JsonFile& file, const LeverCatalogue& catalogue, const UkData& uk,
                       std::vector<Fault>& faults) {
    constexpr std::size_t most_uses = 100;
    Scenario scenario;
    scenario.file = {file.path, file.text};
    const JsonCursor root(file, faults);
    if (!root.object("a scenario", scenario_keys())) return scenario;
    for (const char* const key : {"name", "years", "levers"})
        if (!root[key].present()) root.missing(key, "every scenario has it");
    root["$schema"].string("$schema");
    if (const auto name = root["name"].string("name")) {
        scenario.name = *name;
        if (const std::string problem = name_problem(*name); !problem.empty())
            root["name"].fault(problem);
    }
    scenario.description = root["description"].string("description").value_or("");
    scenario.author = root["author"].string("author").value_or("");
    scenario.notes = root["notes"].string("notes").value_or("");
    const YearRange years = read_years(root["years"]);
    scenario.from = years.from;
    scenario.to = years.to;
    const auto entries = root["levers"].list("levers");
    if (entries.size() > most_uses) {
        root["levers"].fault(fmt::format("{} levers (at most {}). Is it the file that you meant?",
                                         entries.size(), most_uses));
        return scenario;
    }
    for (std::size_t e = 0; e < entries.size(); ++e) {
        scenario.levers.push_back(read_use(entries[e], catalogue, uk, years));
        scenario.levers.back().entry = static_cast<int>(e);
    }
    scenario.economy = read_economy(root["economy"], years);
    std::map<std::string, int> count;
    for (ScenarioLever& use : scenario.levers)
        if (use.lever) use.condition.salt = salt(use.lever->id, count[use.lever->id]++);
    check_contradictions(root["levers"], scenario.levers);
    check_groups(root["levers"], scenario.levers);
    order_uses(scenario.levers);
    return scenario;
}

Scenario load_scenario(const std::filesystem::path& path, const LeverCatalogue& catalogue,
                       const UkData& uk, std::vector<Fault>& faults) {
    const JsonFile file = read_json(path, faults);
    if (!file.sound) return {};
    const auto first = static_cast<std::ptrdiff_t>(faults.size());
    Scenario scenario = read_scenario(file, catalogue, uk, faults);
    std::stable_sort(faults.begin() + first, faults.end(), [](const Fault& a, const Fault& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return scenario;
}

std::vector<Scenario> load_scenarios(const std::vector<std::filesystem::path>& paths,
                                     const LeverCatalogue& catalogue, const UkData& uk) {
    std::vector<Fault> faults;
    std::vector<Scenario> scenarios;
    std::map<std::string, std::string> named{{"baseline", "the baseline, which every run has"}};
    for (const auto& path : paths) {
        scenarios.push_back(load_scenario(path, catalogue, uk, faults));
        const std::string& name = scenarios.back().name;
        if (name.empty()) continue;
        const auto [at, fresh] = named.emplace(lower(name), path.string());
        if (!fresh)
            faults.push_back(
                {path.string(), 0, 0, "/name",
                 fmt::format("the name \"{}\" is taken by {} (results are labelled with "
                             "it). Choose another.",
                             name, at->second)});
    }
    if (!faults.empty()) throw InputError(std::move(faults));
    return scenarios;
}

int first_year_apart(const std::vector<Scenario>& scenarios) {
    int first = std::numeric_limits<int>::max();
    for (const Scenario& scenario : scenarios) {
        if (!scenario.economy.empty()) first = std::min(first, scenario.from);
        for (const ScenarioLever& use : scenario.levers)
            first = std::min(first, use.first_effect());
    }
    return first;
}

void check_horizon(const std::vector<Scenario>& scenarios, int last_simulated) {
    std::vector<Fault> faults;
    for (const Scenario& scenario : scenarios) {
        int first = last_year + 1;
        for (const ScenarioLever& use : scenario.levers)
            first = std::min(first, use.first_effect());
        if (scenario.levers.empty() || first <= last_simulated) continue;
        faults.push_back(
            {"--years", 0, 0, "",
             fmt::format("the run ends in {}, before \"{}\" has its first effect in {}. "
                         "Choose {} years or more.",
                         last_simulated, scenario.name, first, first - base_year)});
    }
    if (!faults.empty()) throw InputError(std::move(faults));
}

}  // namespace lc
