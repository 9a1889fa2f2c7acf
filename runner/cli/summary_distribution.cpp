#include "runner/cli/summary_distribution.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;
using Figures = ReadDistribution::Figures;

std::vector<std::string> inequality_cells(const Figures& figures, double Interval::*member,
                                          bool sign) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < income_names.size(); ++i) {
        cells.push_back(decimals(figures.mean_income[i].*member, 0, sign));
        for (std::size_t k = 0; k < inequality_names.size(); ++k)
            cells.push_back(decimals(figures.inequality[i][k].*member, sign ? 4 : 3, sign));
    }
    return cells;
}

std::vector<std::string> poverty_cells(const Figures& figures, double Interval::*member,
                                       bool sign) {
    std::vector<std::string> cells;
    for (const Interval& figure : figures.child_poverty)
        cells.push_back(decimals(100 * figure.*member, 2, sign));
    return cells;
}

template <class Cells>
void add_rows(Rows& rows, const std::string& name, const Figures& figures, bool sign,
              const Cells& cells_of) {
    const auto add = [&](const std::string& label, double Interval::*member) {
        std::vector<std::string> row{label};
        const std::vector<std::string> cells = cells_of(figures, member, sign);
        row.insert(row.end(), cells.begin(), cells.end());
        rows.push_back(std::move(row));
    };
    add(name, &Interval::mean);
    if (std::isnan(figures.mean_income[0].lower)) return;
    add("    lower", &Interval::lower);
    add("    upper", &Interval::upper);
}

template <class Cells>
std::string table(const std::vector<std::string>& headings,
                  const std::vector<ReadDistribution>& read, const Cells& cells_of) {
    Rows rows;
    for (const ReadDistribution& scenario : read) {
        add_rows(rows, scenario.scenario, scenario.level, false, cells_of);
        if (&scenario != &read.front())
            add_rows(rows, "  change", scenario.difference, true, cells_of);
    }
    return text_table(headings, rows);
}

ordered_json number(double value) {
    return std::isnan(value) ? ordered_json(nullptr) : ordered_json(value);
}

ordered_json interval(const Interval& value) {
    return {{"mean", number(value.mean)},
            {"lower", number(value.lower)},
            {"upper", number(value.upper)}};
}

ordered_json figures_json(const Figures& figures) {
    ordered_json object;
    for (std::size_t i = 0; i < income_names.size(); ++i) {
        ordered_json of{{"mean_pounds_week", interval(figures.mean_income[i])}};
        for (std::size_t k = 0; k < inequality_names.size(); ++k)
            of[std::string(inequality_names[k])] = interval(figures.inequality[i][k]);
        object["income_" + std::string(income_names[i])] = std::move(of);
    }
    ordered_json poverty;
    for (std::size_t k = 0; k < child_poverty_names.size(); ++k)
        poverty[std::string(child_poverty_names[k])] = interval(figures.child_poverty[k]);
    object["child_poverty"] = std::move(poverty);
    return object;
}

}  // namespace

std::string distribution_text(const std::vector<ReadDistribution>& read,
                              const std::string& financial_year) {
    if (read.empty()) return "";
    return fmt::format(
        "Inequality of equivalised income over persons, all authorities of the run, {}\n\n{}\n"
        "Child poverty, relative line after housing costs, all authorities of the run, {}, %\n\n{}"
        "Gaps are of the line, over all children. Entry: of children out of poverty the year "
        "before; "
        "exit: of those in it.\n\n",
        financial_year,
        table({"scenario", "after housing costs\nmean £/week", "\nGini", "\nS80/S20", "\nAtkinson",
               "\nTheil", "before housing costs\nmean £/week", "\nGini", "\nS80/S20", "\nAtkinson",
               "\nTheil"},
              read, inequality_cells),
        financial_year,
        table({"scenario", "rate", "gap", "squared\ngap", "persistent", "entry", "exit"}, read,
              poverty_cells));
}

ordered_json distribution_json(const std::vector<ReadDistribution>& read,
                               const std::string& financial_year) {
    ordered_json scenarios = ordered_json::array();
    for (const ReadDistribution& scenario : read)
        scenarios.push_back({{"scenario", scenario.scenario},
                             {"level", figures_json(scenario.level)},
                             {"change_from_baseline", figures_json(scenario.difference)}});
    return {{"financial_year", financial_year}, {"scenarios", std::move(scenarios)}};
}

}  // namespace lc
