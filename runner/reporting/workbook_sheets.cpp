#include "runner/reporting/workbook_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/process/context.hpp"
#include "runner/reporting/headline_reader.hpp"

namespace lc {
namespace {

/// First position along the year axis that has results (poverty begins in the base year).
std::size_t first_year(const ResultsFile& file) {
    const auto found = std::find(file.years().begin(), file.years().end(), base_year);
    return found == file.years().end() ? 0 : static_cast<std::size_t>(found - file.years().begin());
}

std::size_t years_shown(const ResultsFile& file) { return file.years().size() - first_year(file); }

/// A column of figures: means over replicates of one scenario, [year][place].
struct Figures {
    std::string path;
    std::map<Dimension, std::size_t> at;
    Part part = Part::summary;
    double factor = 1;
};

std::vector<double> read(const ResultsFile& file, std::size_t scenario, const Figures& figures) {
    std::map<Dimension, std::size_t> at = figures.at;
    at[Dimension::statistic] = 0;
    at[Dimension::scenario] = scenario;
    std::vector<double> values = file.values(figures.path, at, figures.part);
    for (double& value : values) value *= figures.factor;
    return values;
}

/// Writes rows of scenario × year × place: labels first, then the figures.
template <class Labels>
void write_rows(Workbook& book, const ResultsFile& file, std::size_t places, Labels labels,
                const std::vector<Figures>& columns) {
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        std::vector<std::vector<double>> values;
        for (const Figures& column : columns) values.push_back(read(file, s, column));
        for (std::size_t y = first_year(file); y < file.years().size(); ++y)
            for (std::size_t p = 0; p < places; ++p) {
                book.text(file.scenarios()[s]);
                book.text(financial_year(file.years()[y]));
                labels(p);
                for (const auto& column : values) book.number(column[y * places + p]);
            }
    }
}

void write_authorities(Workbook& book, const ResultsFile& file,
                       const std::vector<Figures>& columns) {
    write_rows(
        book, file, file.authorities().size(),
        [&](std::size_t a) {
            book.text(file.authorities()[a]);
            book.text(file.authority_names()[a]);
            book.text(file.nations()[a]);
            book.text(file.regions()[a]);
        },
        columns);
}

std::vector<SheetColumn> with_figures(std::vector<SheetColumn> columns,
                                      const std::vector<SheetColumn>& figures) {
    columns.insert(columns.end(), figures.begin(), figures.end());
    return columns;
}

const std::vector<SheetColumn>& year_columns() {
    static const std::vector<SheetColumn> columns{{"Scenario", CellStyle::text, 30},
                                                  {"Financial year", CellStyle::text, 12}};
    return columns;
}

std::vector<SheetColumn> authority_columns(const std::vector<SheetColumn>& figures) {
    return with_figures(with_figures(year_columns(), {{"Authority code", CellStyle::text, 13},
                                                      {"Authority", CellStyle::text, 34},
                                                      {"Nation", CellStyle::text, 18},
                                                      {"Region", CellStyle::text, 26}}),
                        figures);
}

// ---- headline ----------------------------------------------------------------------------------

std::vector<SheetColumn> headline_columns(const ResultsFile& file) {
    std::vector<SheetColumn> columns{{"Children in poverty", CellStyle::whole},
                                     {"Child poverty rate (%)", CellStyle::percent}};
    const bool several = file.replicates() > 1;
    if (several)
        columns.insert(columns.end(), {{"Rate, lower 95% (%)", CellStyle::percent},
                                       {"Rate, upper 95% (%)", CellStyle::percent}});
    columns.insert(columns.end(),
                   {{"Change in children in poverty", CellStyle::whole},
                    {"Change in rate (percentage points)", CellStyle::points},
                    {"Life expectancy at birth, female (years)", CellStyle::years},
                    {"Life expectancy at birth, male (years)", CellStyle::years},
                    {"Change in life expectancy, female (years)", CellStyle::fine_years},
                    {"Change in life expectancy, male (years)", CellStyle::fine_years},
                    {"Net public cost of the scenario (£ million)", CellStyle::millions}});
    if (several)
        columns.insert(columns.end(),
                       {{"Change in children in poverty, lower 95%", CellStyle::whole},
                        {"Change in children in poverty, upper 95%", CellStyle::whole}});
    return with_figures(year_columns(), columns);
}

void write_headline_row(Workbook& book, const HeadlineRow& row, const std::string& year) {
    book.text(row.scenario);
    book.text(year);
    book.number(row.children_in_poverty);
    book.number(row.rate);
    for (const HeadlineRow& limit : row.limits) book.number(limit.rate);
    book.number(row.poverty_change);
    book.number(100 * row.rate_change);
    for (const double years : row.life_expectancy) book.number(years);
    for (const double years : row.life_expectancy_change) book.number(years);
    book.number(row.cost_change);
    for (const HeadlineRow& limit : row.limits) book.number(limit.poverty_change);
}

void write_headline(Workbook& book, const ResultsFile& file) {
    std::vector<Headline> years;
    for (std::size_t y = first_year(file); y < file.years().size(); ++y)
        years.push_back(read_headline(file, y, 0, std::nullopt));
    std::vector<ChartSeries> series;
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        const std::size_t first = s * years.size();
        series.push_back({file.scenarios()[s], first, first + years.size() - 1});
        for (const Headline& year : years)
            write_headline_row(book, year.rows[s], year.financial_year);
    }
    book.end_table();
    book.add_line_chart("Children in relative poverty after housing costs, by scenario.",
                        "Share of children", 1, 3, series);
}

// ---- by authority ------------------------------------------------------------------------------

std::map<Dimension, std::size_t> measure(const ResultsFile& file, const char* name) {
    return {{Dimension::measure, file.position(Dimension::measure, name)}};
}

void write_poverty(Workbook& book, const ResultsFile& file) {
    const std::string rate = "/poverty/child_poverty_rate";
    std::vector<Figures> columns{{"/poverty/children", measure(file, "relative_ahc")},
                                 {"/poverty/children_in_poverty", measure(file, "relative_ahc")}};
    for (const char* name : {"relative_ahc", "relative_bhc", "absolute_ahc", "deep_ahc"})
        columns.push_back({rate, measure(file, name)});
    const auto relative = measure(file, "relative_ahc");
    columns.push_back({"/poverty/children_in_poverty", relative, Part::difference});
    columns.push_back({rate, relative, Part::difference, 100});
    write_authorities(book, file, columns);
    book.end_table();
}

std::map<Dimension, std::size_t> life(std::size_t sex, std::size_t age) {
    return {{Dimension::sex, sex}, {Dimension::age, age}};
}

void write_life_expectancy(Workbook& book, const ResultsFile& file) {
    const std::string path = "/health/life_expectancy";
    std::vector<Figures> columns;
    for (const std::size_t age : {0U, 1U})
        for (const std::size_t sex : {0U, 1U}) columns.push_back({path, life(sex, age)});
    for (const std::size_t sex : {0U, 1U})
        columns.push_back({"/health/healthy_life_expectancy", life(sex, 0)});
    for (const std::size_t sex : {0U, 1U})
        columns.push_back({path, life(sex, 0), Part::difference});
    write_authorities(book, file, columns);
    book.end_table();
}

void write_cost(Workbook& book, const ResultsFile& file) {
    const std::size_t net = file.position(Dimension::component, net_component);
    std::vector<Figures> columns;
    for (std::size_t payer = 0; payer < file.labels(Dimension::payer).size(); ++payer)
        columns.push_back({"/fiscal/cost",
                           {{Dimension::payer, payer}, {Dimension::component, net}},
                           Part::difference});
    write_authorities(book, file, columns);
    book.end_table();
}

// ---- by nation ---------------------------------------------------------------------------------

void write_deciles(Workbook& book, const ResultsFile& file) {
    const auto& nations = file.labels(Dimension::nation);
    const auto& deciles = file.labels(Dimension::decile);
    write_rows(book, file, nations.size() * deciles.size(),
               [&](std::size_t p) {
                   book.text(nations[p / deciles.size()]);
                   book.number(static_cast<double>(p % deciles.size() + 1));
               },
               {{"/poverty/by_decile", {}},
                {"/health/life_expectancy_by_decile", {{Dimension::sex, 0}}},
                {"/health/life_expectancy_by_decile", {{Dimension::sex, 1}}}});
    book.end_table();
}

void write_slope(Workbook& book, const ResultsFile& file) {
    const auto& nations = file.labels(Dimension::nation);
    const std::string path = "/health/slope_index_of_inequality";
    write_rows(book, file, nations.size(), [&](std::size_t p) { book.text(nations[p]); },
               {{path, {{Dimension::sex, 0}}},
                {path, {{Dimension::sex, 1}}},
                {path, {{Dimension::sex, 0}}, Part::difference},
                {path, {{Dimension::sex, 1}}, Part::difference}});
    book.end_table();
}

void write_families(Workbook& book, const ResultsFile& file) {
    const auto& nations = file.labels(Dimension::nation);
    const auto& types = file.labels(Dimension::family_type);
    write_rows(book, file, nations.size() * types.size(),
               [&](std::size_t p) {
                   std::string type = types[p % types.size()];
                   std::replace(type.begin(), type.end(), '_', ' ');
                   book.text(nations[p / types.size()]);
                   book.text(type);
               },
               {{"/poverty/by_family_children", {}},
                {"/poverty/by_family_children_in_poverty", {}},
                {"/poverty/by_family", {}}});
    book.end_table();
}

std::vector<SheetColumn> nation_columns(const std::vector<SheetColumn>& figures) {
    return with_figures(with_figures(year_columns(), {{"Nation", CellStyle::text, 18}}), figures);
}

std::vector<SheetColumn> payer_columns(const ResultsFile& file) {
    std::vector<SheetColumn> columns;
    for (std::string payer : file.labels(Dimension::payer)) {
        std::replace(payer.begin(), payer.end(), '_', ' ');
        columns.push_back({fmt::format("Net cost of the scenario to {} (£ million)", payer),
                           CellStyle::millions});
    }
    return columns;
}

}  // namespace

std::vector<SheetPlan> sheet_plans(const ResultsFile& file) {
    const std::size_t rows = file.scenarios().size() * years_shown(file);
    const std::size_t local = rows * file.authorities().size();
    const std::size_t nations = file.labels(Dimension::nation).size();
    const std::string one = "This sheet has one table. [x] means not available.";
    return {
        {{"Headline",
          "All authorities of the run, by scenario and year",
          {one + " Beside it is a chart of the child poverty rate."},
          headline_columns(file)},
         rows,
         write_headline},
        {{"Child_poverty",
          "Child poverty by local authority, scenario and year",
          {one + " Relative: below 60% of the year's UK median; absolute: below 60% of the 2024-25 "
                 "median in the year's prices; deep: below 50%. See Notes 2 and 3."},
          authority_columns({{"Children", CellStyle::whole},
                             {"Children in relative poverty AHC", CellStyle::whole},
                             {"Relative AHC (%)", CellStyle::percent},
                             {"Relative BHC (%)", CellStyle::percent},
                             {"Absolute AHC (%)", CellStyle::percent},
                             {"Deep AHC (%)", CellStyle::percent},
                             {"Change in children in poverty", CellStyle::whole},
                             {"Change in rate (percentage points)", CellStyle::points}})},
         local,
         write_poverty},
        {{"Life_expectancy",
          "Life expectancy by local authority, scenario and year",
          {one +
           " Period life expectancy; healthy: years in good or very good health. See Note 4."},
          authority_columns({{"At birth, female (years)", CellStyle::years},
                             {"At birth, male (years)", CellStyle::years},
                             {"At 65, female (years)", CellStyle::years},
                             {"At 65, male (years)", CellStyle::years},
                             {"Healthy at birth, female (years)", CellStyle::years},
                             {"Healthy at birth, male (years)", CellStyle::years},
                             {"Change at birth, female (years)", CellStyle::fine_years},
                             {"Change at birth, male (years)", CellStyle::fine_years}})},
         local,
         write_life_expectancy},
        {{"Cost",
          "Net public cost of scenarios by local authority, payer and year",
          {one + " Scenario less baseline, nominal, a year. See Note 5."},
          authority_columns(payer_columns(file))},
         local,
         write_cost},
        {{"Deprivation",
          "Child poverty and life expectancy by deprivation decile",
          {one + " Decile 1 is the most deprived tenth of the nation's neighbourhoods; nations' "
                 "deciles are not comparable with each other."},
          nation_columns({{"Deprivation decile", CellStyle::whole},
                          {"Child poverty, relative AHC (%)", CellStyle::percent},
                          {"Life expectancy at birth, female (years)", CellStyle::years},
                          {"Life expectancy at birth, male (years)", CellStyle::years}})},
         rows * nations * file.labels(Dimension::decile).size(),
         write_deciles},
        {{"Inequality",
          "Slope index of inequality in life expectancy at birth",
          {one + " Years between the least and the most deprived end of the nation."},
          nation_columns({{"Female (years)", CellStyle::years},
                          {"Male (years)", CellStyle::years},
                          {"Change, female (years)", CellStyle::fine_years},
                          {"Change, male (years)", CellStyle::fine_years}})},
         rows * nations,
         write_slope},
        {{"Family_types",
          "Child poverty by family type",
          {one + " Relative low income after housing costs."},
          nation_columns({{"Family type", CellStyle::text, 28},
                          {"Children", CellStyle::whole},
                          {"Children in poverty", CellStyle::whole},
                          {"Child poverty rate (%)", CellStyle::percent}})},
         rows * nations * file.labels(Dimension::family_type).size(),
         write_families},
    };
}

}  // namespace lc
