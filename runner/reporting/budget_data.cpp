#include "runner/reporting/budget_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace lc {
namespace {

/// Rows of a sweep, turned into one list a figure.
OrderedJson columns_of(const OrderedJson& rows) {
    OrderedJson columns = OrderedJson::object();
    if (rows.empty()) return columns;
    for (const auto& [key, value] : rows.front().items()) {
        OrderedJson list = OrderedJson::array();
        for (const OrderedJson& row : rows) list.push_back(row[key]);
        columns[key] = std::move(list);
    }
    return columns;
}

Answered answered_at(const Budget& budget, const HouseholdReform* reform,
                     std::optional<double> value) {
    const JsonFile moved = value ? moved_case(budget.file, budget.sweep, *value) : budget.file;
    std::vector<Fault> faults;
    Answered answered;
    if (!answer_case(JsonCursor(moved, faults), budget.law, budget.uk, reform, answered))
        throw InputError(std::move(faults));
    return answered;
}

std::string place_words(const CheckedCase& checked, const UkData& uk) {
    const auto at = [&](int place) -> const Authority& {
        return uk.authorities[static_cast<std::size_t>(place)];
    };
    const Authority& first = at(checked.authorities.front());
    if (checked.authorities.size() == 1) return std::string(first.name);
    const bool one_region =
        std::all_of(checked.authorities.begin(), checked.authorities.end(),
                    [&](int place) { return at(place).region == first.region; });
    if (one_region) return std::string(first.region);
    return std::string(nation_names[static_cast<std::size_t>(first.nation)]);
}

OrderedJson people(const HouseholdCase& home) {
    OrderedJson units = OrderedJson::array();
    for (int u = 0; u < home.unit_count; ++u) {
        const BenefitUnitCase& unit = home.units[static_cast<std::size_t>(u)];
        OrderedJson adults = OrderedJson::array(), children = OrderedJson::array();
        for (int a = 0; a < unit.adult_count; ++a)
            adults.push_back(
                static_cast<int>(std::floor(unit.adults[static_cast<std::size_t>(a)].age)));
        for (int c = 0; c < unit.child_count; ++c)
            children.push_back(unit.children[static_cast<std::size_t>(c)].age);
        units.push_back({{"adults", adults}, {"children", children}});
    }
    return units;
}

const char* reach_name(LeverReach::Kind kind) {
    switch (kind) {
        case LeverReach::Kind::in_force:
            return "in_force";
        case LeverReach::Kind::not_now:
            return "not_now";
        case LeverReach::Kind::elsewhere:
            return "elsewhere";
        case LeverReach::Kind::other_households:
            return "other_households";
        case LeverReach::Kind::unclear:
            return "unclear";
    }
    return "";
}

/// What a lever alone does to the household's net income, £ a year.
double alone(const Budget& budget, const ScenarioLever& lever, const Answered& law) {
    Scenario one = budget.reform->scenario();
    one.economy.clear();
    one.levers = {lever};
    const HouseholdReform reform(std::move(one), budget.law, budget.uk);
    return answered_at(budget, &reform, {}).json["net_income_bhc"].get<double>() -
           law.json["net_income_bhc"].get<double>();
}

OrderedJson levers(const Budget& budget, const Answered& law) {
    OrderedJson list = OrderedJson::array();
    for (const ScenarioLever& lever : budget.reform->scenario().levers) {
        const LeverReach reach = budget.reform->reach(lever, law.checked);
        const bool reached = reach.kind == LeverReach::Kind::in_force;
        list.push_back({{"label", lever.lever->label},
                        {"from", financial_year_name(lever.first_effect())},
                        {"reach", reach_name(reach.kind)},
                        {"assumed", reach.assumed},
                        {"alone", reached ? OrderedJson(alone(budget, lever, law)) : nullptr}});
    }
    return list;
}

OrderedJson scenario_json(const Budget& budget, const Answered& law) {
    if (budget.reform == nullptr) return nullptr;
    const Scenario& scenario = budget.reform->scenario();
    return {{"name", scenario.name},
            {"description", scenario.description},
            {"economy", !scenario.economy.empty()},
            {"levers", levers(budget, law)}};
}

OrderedJson current(const Budget& budget, const Answered& law, const std::optional<double>& value) {
    const auto row = [&](const Answered& answered) {
        return sweep_row(budget.sweep, value.value_or(0), answered.json);
    };
    OrderedJson json{{"value", value ? OrderedJson(*value) : nullptr}, {"law", row(law)}};
    if (budget.reform != nullptr) json["scenario"] = row(answered_at(budget, budget.reform, {}));
    return json;
}

void check_size(const Sweep& sweep) {
    if (point_count(sweep) <= most_page_points) return;
    throw InputError({{"--sweep", 0, 0, "",
                       fmt::format("{} values are too many for a page (at most {}). Choose a "
                                   "larger step.",
                                   point_count(sweep), most_page_points)}});
}

}  // namespace

Sweep usual_sweep(const JsonFile& file) {
    constexpr double usual_end = 60'000, usual_step = 250, round_to = 10'000;
    Sweep sweep = parse_sweep("employment_income=0:60000:250");
    const double now = present_value(file, sweep).value_or(0);
    if (1.5 * now <= usual_end) return sweep;
    sweep.to = std::ceil(1.5 * now / round_to) * round_to;
    while ((sweep.to - sweep.from) / sweep.step + 1 > most_page_points / 4)
        sweep.step += usual_step;
    return sweep;
}

std::string budget_data(const Budget& budget) {
    check_size(budget.sweep);
    const Answered law = answered_at(budget, nullptr, {});
    const std::optional<double> value = present_value(budget.file, budget.sweep);
    const HouseholdCase& home = law.checked.household;
    OrderedJson x = OrderedJson::array();
    for (std::size_t i = 0; i < point_count(budget.sweep); ++i) x.push_back(point(budget.sweep, i));
    const auto columns = [&](const HouseholdReform* reform) {
        return columns_of(sweep_case(budget.file, budget.sweep, budget.law, budget.uk, reform));
    };
    const OrderedJson about{{"version", LC_VERSION},
                            {"file", std::filesystem::path(budget.file.path).filename().string()},
                            {"id", law.json.contains("id") ? law.json["id"] : OrderedJson(nullptr)},
                            {"financial_year", financial_year_name(home.year)},
                            {"place", place_words(law.checked, budget.uk)},
                            {"tenure", tenure_names[static_cast<std::size_t>(home.tenure)]},
                            {"units", people(home)},
                            {"housing_costs", law.result.housing_costs},
                            {"key", budget.sweep.key},
                            {"pointer", budget.sweep.pointer},
                            {"income", budget.sweep.income},
                            {"step", budget.sweep.step}};
    const OrderedJson document{
        {"about", about},
        {"scenario", scenario_json(budget, law)},
        {"current", current(budget, law, value)},
        {"x", x},
        {"law", columns(nullptr)},
        {"changed", budget.reform == nullptr ? OrderedJson(nullptr) : columns(budget.reform)}};
    return document.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::string budget_title(const Budget& budget) {
    std::vector<Fault> faults;
    const std::string id = case_identifier(JsonCursor(budget.file, faults));
    std::string title = "Household budget";
    if (!id.empty()) {
        const OrderedJson name = OrderedJson::parse(id);
        title += ": " + (name.is_string() ? name.get<std::string>() : id);
    }
    if (budget.reform != nullptr) title += ", with " + budget.reform->scenario().name;
    return title;
}

}  // namespace lc
