#include "runner/io/flags_about.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace lc {
namespace {

constexpr std::array<std::string_view, 4> with_effect{"/poverty/children_in_poverty",
                                                      "/poverty/child_poverty_rate",
                                                      "/health/life_expectancy", "/fiscal/cost"};

const std::map<std::string, std::vector<std::string>>& tables_by_group() {
    static const std::map<std::string, std::vector<std::string>> all = [] {
        const std::vector<std::string> incomes{"population_2022",
                                               "household_composition",
                                               "household_size",
                                               "families_by_children",
                                               "tenure",
                                               "activity",
                                               "pay",
                                               "universal_credit",
                                               "rents",
                                               "local_housing_allowance",
                                               "social_rents",
                                               "council_tax",
                                               "deprivation"};
        std::vector<std::string> poverty = incomes;
        poverty.emplace_back("child_poverty");
        return std::map<std::string, std::vector<std::string>>{
            {"/poverty", poverty},
            {"/fiscal", incomes},
            {"/health", {"population_2022", "life_expectancy", "health", "deprivation"}},
            {"/education", {"population_2022", "qualifications", "education", "deprivation"}},
            {"/work", {"population_2022", "activity", "qualifications", "pay"}},
            {"/housing",
             {"household_size", "tenure", "housing", "rents", "local_housing_allowance",
              "social_rents", "house_prices"}},
            {"/demography",
             {"population_2022", "population_2023", "household_composition", "births_and_moves"}}};
    }();
    return all;
}

}  // namespace

std::optional<SupportFlags> support_flags(const Quantity& quantity) {
    if (quantity.level != Level::authority) return std::nullopt;
    const std::string& path = quantity.path;
    if (path == "/health/life_expectancy" || path == "/health/healthy_life_expectancy")
        return SupportFlags{"/flags/life_expectancy", Dimension::sex};
    if (path.starts_with("/poverty/local_by_")) {
        const Dimension by = quantity.inner.front();
        const bool family = by == Dimension::family_type;
        return SupportFlags{
            "/flags/local_by_" + (family ? "family" : std::string(dimension_name(by))), by};
    }
    if (path.starts_with("/poverty/")) return SupportFlags{"/flags/child_poverty", std::nullopt};
    return std::nullopt;
}

std::string ancillary_variables(const Quantity& quantity, bool difference) {
    std::string names;
    const auto add = [&](const std::string& name) { names += (names.empty() ? "" : " ") + name; };
    if (const auto support = support_flags(quantity)) add(support->path);
    if (difference &&
        std::find(with_effect.begin(), with_effect.end(), quantity.path) != with_effect.end())
        add("/flags/effect");
    return names;
}

const std::vector<std::string>& input_tables(const Quantity& quantity) {
    return tables_by_group().at(quantity.path.substr(0, quantity.path.find('/', 1)));
}

std::string_view flag_words::calibration(CalibrationFlag flag) {
    switch (flag) {
        case CalibrationFlag::met:
            return "meets the published figure";
        case CalibrationFlag::not_met:
            return "misses the published figure";
        case CalibrationFlag::other_place:
            return "is calibrated to a neighbour's, as none is published";
        default:
            return "is not compared";
    }
}

}  // namespace lc
