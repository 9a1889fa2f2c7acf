#include <fmt/format.h>

#include "scenarios/household/answer.hpp"

namespace lc {
namespace {

std::string words(std::string key) {
    for (char& c : key)
        if (c == '_') c = ' ';
    return key;
}

/// One line of an amount, its week beside it. Nothing for nothing.
void line(const std::string& key, double yearly, int indent, std::string& text) {
    constexpr double weeks_per_year = 52;
    if (yearly == 0) return;
    text += fmt::format("{:{}}{:<{}}{:>13.2f}{:>12.2f}\n", "", indent, words(key), 36 - indent,
                        yearly, yearly / weeks_per_year);
}

void lines(const OrderedJson& object, int indent, std::string& text) {
    for (const auto& [key, value] : object.items()) {
        if (key.ends_with("_weekly") || key == "children_not_paid") continue;
        if (value.is_object()) {
            std::string inner;
            lines(value, indent + 2, inner);
            if (!inner.empty()) text += fmt::format("{:{}}{}\n", "", indent, words(key)) + inner;
        } else if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                if (value.size() > 1)
                    line(fmt::format("adult {}", i + 1), value[i].get<double>(), indent, text);
        } else if (value.is_number()) {
            line(key, value.get<double>(), indent, text);
        }
    }
}

}  // namespace

std::string answer_table(const OrderedJson& answer) {
    std::string text;
    const std::string name =
        answer.contains("id")
            ? (answer["id"].is_string() ? answer["id"].get<std::string>() : answer["id"].dump())
            : "Household";
    if (answer.contains("error")) {
        text = fmt::format("{}: wrong\n", name);
        for (const auto& problem : answer["error"]["problems"])
            text += fmt::format("  {}\n", problem["message"].get<std::string>());
        return text;
    }
    const std::string head =
        fmt::format("{}, {}", name, answer["financial_year"].get<std::string>());
    text = fmt::format("{:<36}{:>13}{:>12}\n", head, "£ a year", "£ a week");
    const auto& units = answer["benefit_units"];
    for (std::size_t u = 0; u < units.size(); ++u) {
        text += units.size() > 1 ? fmt::format("Benefit unit {}\n", u + 1)
                                 : std::string("Benefit unit\n");
        lines(units[u], 2, text);
    }
    text += "Household\n";
    for (const auto& [key, value] : answer.items()) {
        if (!value.is_number() || key.ends_with("_weekly") || key == "id") continue;
        if (key.starts_with("equivalence_factor"))
            text += fmt::format("  {:<34}{:>13.3f}\n", words(key), value.get<double>());
        else
            line(key, value.get<double>(), 2, text);
    }
    return text;
}

}  // namespace lc
