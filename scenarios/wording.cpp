#include "scenarios/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lc {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> outcomes{{
    {"child_poverty_absolute_ahc", "Child poverty (absolute, after housing costs)"},
    {"child_poverty_gap", "The gap between poor children's income and the poverty line"},
    {"fiscal_cost", "Net public cost"},
    {"life_expectancy", "Life expectancy"},
    {"attainment_at_16", "Attainment at 16"},
    {"level_3_at_18", "Level 3 at 18"},
    {"qualifications", "Adults' qualifications"},
    {"employment", "Employment"},
    {"earnings", "Earnings"},
    {"cold_homes", "Cold homes"},
    {"social_rent_share", "Households in social homes"},
    {"temporary_accommodation", "Households in temporary accommodation"},
}};

/// Digits in groups of three: 130,000. Pence only where there are any.
std::string grouped_amount(double value) {
    const double size = std::abs(value);
    std::string digits = fmt::format("{:.0f}", std::floor(size + 1e-9));
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    const double rest = size - std::floor(size + 1e-9);
    if (rest > 1e-9) digits += fmt::format("{:.2f}", rest).substr(1);
    return (value < 0 ? "-" : "") + digits;
}

/// What stands before and after a figure in a unit.
struct UnitWords {
    std::string before, after;
};

UnitWords unit_words(const std::string& unit) {
    if (unit == "gbp/week") return {"£", " a week"};
    if (unit == "gbp/month") return {"£", " a month"};
    if (unit == "gbp/year") return {"£", " a year"};
    if (unit == "gbp/hour") return {"£", " an hour"};
    if (unit == "gbp") return {"£", ""};
    if (unit == "gbp million/year") return {"£", " million a year"};
    if (unit == "percent") return {"", "%"};
    if (unit == "proportion" || unit == "ratio" || unit == "count") return {"", ""};
    if (unit == "hours/week") return {"", " hours a week"};
    if (unit == "homes/year") return {"", " homes a year"};
    if (unit == "persons/year") return {"", " people a year"};
    if (unit == "ug/m3") return {"", " µg/m³"};
    return {"", " " + unit};
}

std::string figure(double value, const UnitWords& words) {
    const bool money = words.before == "£";
    return (value < 0 && money ? "-" : "") + words.before +
           (money || std::abs(value) >= 1000 ? grouped_amount(money ? std::abs(value) : value)
                                             : plain(value));
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
    constexpr std::size_t width = 88;
    std::string result, line;
    const std::string margin(indent, ' ');
    const auto flush = [&] {
        result += margin + line + '\n';
        line.clear();
    };
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (!line.empty() && indent + line.size() + 1 + word.size() > width) flush();
        line += (line.empty() ? "" : " ") + std::string(word);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    flush();
    return result;
}

std::string wrapped_after(std::string_view text, std::size_t indent) {
    std::string lines = wrapped(text, indent).substr(indent);
    lines.pop_back();
    return lines;
}

std::string said_year(int year) { return fmt::format("{}-{:02d}", year, (year + 1) % 100); }

std::string said_setting(const LeverParameter& parameter, const std::optional<double>& value) {
    if (!value) return "as in the baseline";
    switch (parameter.type) {
        case LeverParameter::Type::boolean:
            return *value != 0 ? "yes" : "no";
        case LeverParameter::Type::choice:
            return parameter.choices[static_cast<std::size_t>(*value)];
        default:
            break;
    }
    const UnitWords words = unit_words(parameter.unit);
    return figure(*value, words) + words.after;
}

std::string said_range(const LeverParameter& parameter) {
    switch (parameter.type) {
        case LeverParameter::Type::boolean:
            return "yes or no";
        case LeverParameter::Type::choice:
            return fmt::format("{}", fmt::join(parameter.choices, " or "));
        default:
            break;
    }
    const UnitWords words = unit_words(parameter.unit);
    return fmt::format("{} to {}{}", figure(parameter.minimum, words),
                       figure(parameter.maximum, words), words.after);
}

std::string said_order(double million) {
    const double size = std::abs(million);
    if (size < 0.05) return "next to nothing";
    const double unit = std::pow(10, std::floor(std::log10(size)));
    const double rounded = std::round(size / unit) * unit;
    if (rounded >= 1000) return fmt::format("about £{} billion", plain(rounded / 1000));
    return fmt::format("about £{} million", plain(rounded));
}

std::string_view outcome_in_words(std::string_view outcome) {
    for (const auto& [name, words] : outcomes)
        if (name == outcome) return words;
    return {};
}

std::vector<std::string> outcome_names() {
    std::vector<std::string> names;
    for (const auto& [name, words] : outcomes) names.emplace_back(name);
    return names;
}

}  // namespace lc
