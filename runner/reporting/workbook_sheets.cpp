#include "runner/reporting/workbook_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "runner/io/flags_about.hpp"
#include "runner/reporting/place_support.hpp"
#include "runner/reporting/workbook_tables.hpp"

namespace lc {
namespace {

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

/// The same with a column that says on how many people they rest, where the file knows.
std::vector<SheetColumn> supported_columns(const ResultsFile& file, const char* support,
                                           std::vector<SheetColumn> figures) {
    if (SupportWords(file, support).known())
        figures.push_back({"Figures rest on", CellStyle::text, 14});
    return authority_columns(figures);
}

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
    const std::string support_words = fmt::format("Figures rest on: {}", flag_words::rests_on);
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
          {one +
           " Relative: below 60% of the year's UK median; absolute: below 60% of the 2024-25 "
           "median in the year's prices; deep: below 50%. See Notes 2 and 3. " +
           support_words},
          supported_columns(file, poverty_support,
                            {{"Children", CellStyle::whole},
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
           " Period life expectancy; healthy: years in good or very good health. See Note 4. " +
           support_words},
          supported_columns(file, life_expectancy_support,
                            {{"At birth, female (years)", CellStyle::years},
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
