#include "runner/reporting/export_spread.hpp"

#include <cmath>
#include <string>
#include <utility>

#include "runner/io/distribution_reader.hpp"
#include "runner/io/longevity_figures.hpp"
#include "runner/io/longevity_reader.hpp"
#include "runner/reporting/csv_file.hpp"
#include "runner/reporting/tidy_layout.hpp"

namespace lc {
namespace {

using Type = TidyColumn::Type;

TidyColumn text_key(const char* name, const char* title, const char* description) {
    return {name, title, description, "", Type::text, true};
}

/// Columns of scenario, year and area; the others are added.
TidyTable area_table(const char* file, const char* title, const char* description) {
    TidyTable table{file, title, description, {}};
    table.columns = {key_column(Dimension::scenario), key_column(Dimension::year),
                     text_key("area", "Area", "run: all authorities of the run; or a nation.")};
    return table;
}

TidyTable inequality_table() {
    TidyTable table = area_table("distribution_inequality.csv", "Inequality of income",
                                 "Of equivalised household income over persons.");
    table.columns.push_back(text_key(
        "income", "Income", "ahc: after housing costs; bhc: before. Negative incomes count as 0."));
    table.columns.push_back(text_key(
        "index", "Index",
        "gini; s80_s20: income of the richest over the poorest fifth; atkinson; theil_t."));
    add_figure_columns(table, "Index", "Index of inequality.", "1", true);
    return table;
}

TidyTable mean_income_table() {
    TidyTable table = area_table("distribution_mean_income.csv", "Mean income",
                                 "Of equivalised household income over persons.");
    table.columns.push_back(text_key("income", "Income", "ahc: after housing costs; bhc: before."));
    add_figure_columns(table, "Mean income", "Nominal, a week.", "GBP/week", true);
    return table;
}

TidyTable child_poverty_table() {
    TidyTable table =
        area_table("distribution_child_poverty.csv", "Depth and movement of child poverty",
                   "Of dependent children, relative low income after housing costs.");
    table.columns.push_back(
        text_key("indicator", "Indicator",
                 "headcount, gap, squared_gap: Foster, Greer and Thorbecke's 0 to 2; persistent: "
                 "in three of the "
                 "last four years; entry_rate, exit_rate: of children not in poverty, or in "
                 "it, a year before."));
    add_figure_columns(table, "Indicator", "Proportion.", "1", true);
    return table;
}

TidyTable contribution_table() {
    TidyTable table{"longevity_contribution.csv",
                    "Gain of life expectancy by age",
                    "Of all authorities of the run: what fewer deaths at an age add to life "
                    "expectancy at birth (Arriaga's decomposition).",
                    {}};
    table.columns = {key_column(Dimension::scenario), key_column(Dimension::year),
                     key_column(Dimension::sex),
                     text_key("ages", "Ages", "Years of age; all: the whole gain.")};
    add_figure_columns(table, "Gain", "Scenario less baseline with the same random draws.", "years",
                       false);
    return table;
}

/// One row of figures with a level and a difference, unless it says nothing.
class AreaRows {
  public:
    AreaRows(const std::filesystem::path& folder, const TidyTable& table) : file_(folder, table) {}

    template <class... Labels>
    void write(const std::string& scenario, int year, const std::string& area,
               const Interval& level, const Interval& difference, const Labels&... labels) {
        if (std::isnan(level.mean)) return;
        RowWriter& rows = file_.rows();
        rows.text(scenario);
        rows.whole(year);
        rows.text(area);
        (rows.text(labels), ...);
        for (const Interval& interval : {level, difference})
            for (const double figure : {interval.mean, interval.lower, interval.upper})
                rows.number(figure);
    }
    void finish() { file_.finish(); }

  private:
    CsvFile file_;
};

void write_distribution(const std::filesystem::path& folder, const ResultsFile& file,
                        std::vector<TidyTable>& tables) {
    if (read_distribution(file, 0).empty()) return;
    tables.insert(tables.end(), {inequality_table(), mean_income_table(), child_poverty_table()});
    AreaRows inequality(folder, tables[tables.size() - 3]),
        means(folder, tables[tables.size() - 2]), poverty(folder, tables.back());
    const std::vector<std::string> areas = longevity_area_names();
    for (std::size_t y = 0; y < file.years().size(); ++y)
        for (std::size_t area = 0; area < areas.size(); ++area)
            for (const ReadDistribution& of : read_distribution(file, y, area)) {
                const auto write = [&](AreaRows& to, const Interval& level,
                                       const Interval& difference, const auto&... labels) {
                    to.write(of.scenario, file.years()[y], areas[area], level, difference,
                             labels...);
                };
                for (std::size_t i = 0; i < income_names.size(); ++i) {
                    for (std::size_t k = 0; k < inequality_names.size(); ++k)
                        write(inequality, of.level.inequality[i][k], of.difference.inequality[i][k],
                              income_names[i], inequality_names[k]);
                    write(means, of.level.mean_income[i], of.difference.mean_income[i],
                          income_names[i]);
                }
                for (std::size_t k = 0; k < child_poverty_names.size(); ++k)
                    write(poverty, of.level.child_poverty[k], of.difference.child_poverty[k],
                          child_poverty_names[k]);
            }
    for (AreaRows* const rows : {&inequality, &means, &poverty}) rows->finish();
}

void write_contributions(const std::filesystem::path& folder, const ResultsFile& file,
                         std::vector<TidyTable>& tables) {
    if (read_gains(file, 0).empty()) return;
    tables.push_back(contribution_table());
    CsvFile out(folder, tables.back());
    const auto write = [&](const std::string& scenario, int year, const std::string& ages,
                           const GainBySex& gain) {
        for (std::size_t sex = 0; sex < gain.size(); ++sex) {
            if (std::isnan(gain[sex].mean)) continue;
            out.rows().text(scenario);
            out.rows().whole(year);
            out.rows().text(file.labels(Dimension::sex)[sex]);
            out.rows().text(ages);
            for (const double figure : {gain[sex].mean, gain[sex].lower, gain[sex].upper})
                out.rows().number(figure);
        }
    };
    for (std::size_t y = 0; y < file.years().size(); ++y)
        for (const ReadGain& gain : read_gains(file, y)) {
            for (std::size_t k = 0; k < gain_ages.size(); ++k)
                write(gain.scenario, file.years()[y], gain_ages[k].name, gain.by_age[k]);
            write(gain.scenario, file.years()[y], "all", gain.all);
        }
    out.finish();
}

}  // namespace

void export_spread(const std::filesystem::path& folder, const ResultsFile& file,
                   std::vector<TidyTable>& tables) {
    write_distribution(folder, file, tables);
    write_contributions(folder, file, tables);
}

}  // namespace lc
