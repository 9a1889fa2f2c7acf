#include "scenarios/household/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lc {
namespace {

/// Whether a parameter can matter where the case lives, by the nation or place in its name.
bool holds_in(std::string_view path, const HouseholdCase& home) {
    const auto named = [&](std::string_view part) {
        return path.find(part) != std::string_view::npos;
    };
    if (path.starts_with("council_tax.lone_pensioner"))
        return home.nation == Nation::northern_ireland;
    if (named("_northern_ireland")) return home.nation == Nation::northern_ireland;
    if (named("_scotland")) return home.nation == Nation::scotland;
    if (named("_wales")) return home.nation == Nation::wales;
    if (named("_england")) return home.nation == Nation::england;
    if (named("_london")) return home.london;
    if (named("_elsewhere")) return !home.london;
    return true;
}

std::vector<std::string_view> paths_of(std::string_view list, const HouseholdLaw& law) {
    std::vector<std::string_view> paths;
    while (!list.empty()) {
        const std::size_t blank = list.find(' ');
        const std::string_view path = list.substr(0, blank);
        list = blank == std::string_view::npos ? std::string_view{} : list.substr(blank + 1);
        if (!path.ends_with(".*")) {
            paths.push_back(path);
            continue;
        }
        const std::string_view group = path.substr(0, path.size() - 1);  // with its dot
        for (const ParameterEntry& entry : law.table().entries())
            if (entry.binding->path.starts_with(group)) paths.push_back(entry.binding->path);
    }
    return paths;
}

OrderedJson parameter_json(std::string_view path, int year, const HouseholdLaw& law) {
    const ParameterStanding standing = law.standing(path, year);
    OrderedJson json{{"parameter", path},
                     {"meaning", standing.entry->label},
                     {"value", standing.value},
                     {"unit", standing.entry->binding->unit},
                     {"status", standing.status}};
    if (!standing.from.empty()) json["from"] = standing.from;
    json["reference"] = standing.reference;
    if (!standing.href.empty()) json["href"] = standing.href;
    if (!standing.note.empty()) json["note"] = standing.note;
    return json;
}

/// A figure's amount over all benefit units; 0 where there is none.
double amount_of(const OrderedJson& answer, std::string_view figure) {
    const auto in = [&](const OrderedJson& object) {
        const OrderedJson* at = &object;
        std::string_view rest = figure;
        while (!rest.empty()) {
            const std::size_t dot = rest.find('.');
            const std::string key(rest.substr(0, dot));
            if (!at->contains(key)) return 0.0;
            at = &(*at)[key];
            rest = dot == std::string_view::npos ? std::string_view{} : rest.substr(dot + 1);
        }
        if (at->is_object()) at = at->contains("total") ? &(*at)["total"] : nullptr;
        return at != nullptr && at->is_number() ? at->get<double>() : 0.0;
    };
    double sum = 0;
    for (const OrderedJson& unit : answer["benefit_units"]) sum += in(unit);
    return sum != 0 ? sum : in(answer);
}

}  // namespace

OrderedJson explain(const CheckedCase& checked, const HouseholdLaw& law) {
    OrderedJson all = OrderedJson::object();
    for (const FigureRule& rule : figure_rules()) {
        OrderedJson parameters = OrderedJson::array();
        for (const std::string_view path : paths_of(rule.parameters, law))
            if (holds_in(path, checked.household))
                parameters.push_back(parameter_json(path, checked.household.year, law));
        all[std::string(rule.figure)] = {{"rule", rule.rule}, {"parameters", parameters}};
    }
    return all;
}

std::string explanation_text(const OrderedJson& answer, const OrderedJson& explanation) {
    std::string text = "\nHow the figures come about\n";
    for (const auto& [figure, entry] : explanation.items()) {
        const double amount = amount_of(answer, figure);
        if (amount == 0) continue;
        text +=
            fmt::format("\n{}: {:.2f}\n  {}\n", figure, amount, entry["rule"].get<std::string>());
        for (const auto& parameter : entry["parameters"]) {
            const std::string status = parameter["status"].get<std::string>();
            text += fmt::format("    {} = {} {}{}; {}\n", parameter["parameter"].get<std::string>(),
                                plain(parameter["value"].get<double>()),
                                parameter["unit"].get<std::string>(),
                                status == "enacted" ? std::string() : ", " + status,
                                parameter["reference"].get<std::string>());
        }
    }
    return text;
}

}  // namespace lc
