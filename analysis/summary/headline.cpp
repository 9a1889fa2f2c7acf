#include "analysis/summary/headline.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "analysis/summary/flag_marks.hpp"
#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;

ordered_json number(double value) {
    return std::isnan(value) ? ordered_json(nullptr) : ordered_json(value);
}

ordered_json by_sex(const std::array<double, sex_count>& values) {
    ordered_json object;
    for (std::size_t sex = 0; sex < values.size(); ++sex)
        object[std::string(sex_names[sex])] = number(values[sex]);
    return object;
}

ordered_json figures_json(const HeadlineRow& row) {
    return {{"children", number(row.children)},
            {"children_in_poverty", number(row.children_in_poverty)},
            {"child_poverty_rate", number(row.rate)},
            {"life_expectancy_at_birth", by_sex(row.life_expectancy)},
            {"change_from_baseline",
             {{"children_in_poverty", number(row.poverty_change)},
              {"child_poverty_rate", number(row.rate_change)},
              {"life_expectancy_at_birth", by_sex(row.life_expectancy_change)},
              {"net_cost_million_pounds", number(row.cost_change)}}}};
}

ordered_json flags_json(const RowFlags& flags) {
    ordered_json years, changes;
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        years[std::string(sex_names[sex])] = name_of(flags.life_expectancy[sex]);
        changes[std::string(sex_names[sex])] = name_of(flags.life_expectancy_change[sex]);
    }
    return {{"child_poverty", name_of(flags.poverty)},
            {"life_expectancy_at_birth", years},
            {"change_from_baseline",
             {{"children_in_poverty", name_of(flags.poverty_change)},
              {"child_poverty_rate", name_of(flags.rate_change)},
              {"life_expectancy_at_birth", changes},
              {"net_cost_million_pounds", name_of(flags.cost_change)}}}};
}

ordered_json row_json(const HeadlineRow& row) {
    ordered_json object{{"scenario", row.scenario}};
    object.update(figures_json(row));
    if (row.limits.size() == 2)
        object["interval_95"] = {{"lower", figures_json(row.limits[0])},
                                 {"upper", figures_json(row.limits[1])}};
    object["flags"] = flags_json(row.flags);
    return object;
}

/// Marks behind the cells of a row.
std::vector<std::string> marks_of(const RowFlags& flags, Footnotes& notes) {
    std::vector<std::string> marks{""};
    const auto add = [&](auto flag) {
        notes.add(flag);
        marks.push_back(mark(flag));
    };
    add(flags.poverty);
    add(flags.poverty);
    add(flags.poverty_change);
    add(flags.rate_change);
    for (const SupportFlag flag : flags.life_expectancy) add(flag);
    for (const EffectFlag flag : flags.life_expectancy_change) add(flag);
    add(flags.cost_change);
    return marks;
}

std::vector<std::string> cells_of(const std::string& name, const HeadlineRow& row, bool baseline) {
    std::vector<std::string> cells{name, grouped(row.children_in_poverty),
                                   decimals(100 * row.rate, 1)};
    cells.push_back(baseline ? "" : grouped(row.poverty_change, true));
    cells.push_back(baseline ? "" : decimals(100 * row.rate_change, 2, true));
    for (const double years : row.life_expectancy) cells.push_back(decimals(years, 2));
    for (const double years : row.life_expectancy_change)
        cells.push_back(baseline ? "" : decimals(years, 3, true));
    cells.push_back(baseline ? "" : grouped(row.cost_change, true));
    return cells;
}

}  // namespace

std::string headline_text(const Headline& headline) {
    const std::vector<std::string> headings{
        "scenario",       "children\nin poverty",    "rate\n%", "change\nchildren",
        "change\npoints", "life expectancy\nfemale", "\nmale",  "change\nfemale",
        "change\nmale",   "net cost\n£ million"};
    std::vector<std::vector<std::string>> rows, marks;
    Footnotes notes(headline.rules);
    for (const HeadlineRow& row : headline.rows) {
        const bool baseline = rows.empty();
        rows.push_back(cells_of(row.scenario, row, baseline));
        marks.resize(rows.size());
        marks.back() = marks_of(row.flags, notes);
        for (std::size_t i = 0; i < row.limits.size(); ++i)
            rows.push_back(cells_of(i == 0 ? "  lower" : "  upper", row.limits[i], baseline));
    }
    add_marks(rows, marks);
    const std::string place = headline.code.empty()
                                  ? headline.name
                                  : fmt::format("{} ({})", headline.name, headline.code);
    return fmt::format("{}, {}, child poverty measure {}\n\n{}{}", place, headline.financial_year,
                       headline.measure, text_table(headings, rows), notes.text());
}

std::string headline_json(const std::vector<Headline>& headlines, const std::string& file,
                          double scale, int replicates, const nlohmann::ordered_json& more) {
    ordered_json places = ordered_json::array();
    for (const Headline& headline : headlines) {
        ordered_json rows = ordered_json::array();
        for (const HeadlineRow& row : headline.rows) rows.push_back(row_json(row));
        places.push_back({{"authority", headline.code.empty() ? ordered_json(nullptr)
                                                              : ordered_json(headline.code)},
                          {"name", headline.name},
                          {"financial_year", headline.financial_year},
                          {"measure", headline.measure},
                          {"scenarios", std::move(rows)}});
    }
    ordered_json document{
        {"file", file}, {"scale", scale}, {"replicates", replicates}, {"places", places}};
    document.update(more);
    return document.dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace lc
