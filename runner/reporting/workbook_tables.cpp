#include "runner/reporting/workbook_tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/process/context.hpp"
#include "runner/reporting/headline_reader.hpp"
#include "runner/reporting/place_support.hpp"

namespace lc {
namespace {

/// First position along the year axis that has results (poverty begins in the base year).
std::size_t first_year(const ResultsFile& file) {
    const auto found = std::find(file.years().begin(), file.years().end(), base_year);
    return found == file.years().end() ? 0 : static_cast<std::size_t>(found - file.years().begin());
}

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

/// Writes rows of scenario × year × place: labels first, then the figures, then, where it is known,
/// on how many people they rest.
template <class Labels>
void write_rows(Workbook& book, const ResultsFile& file, std::size_t places, Labels labels,
                const std::vector<Figures>& columns, const SupportWords* support = nullptr) {
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        std::vector<std::vector<double>> values;
        for (const Figures& column : columns) values.push_back(read(file, s, column));
        for (std::size_t y = first_year(file); y < file.years().size(); ++y)
            for (std::size_t p = 0; p < places; ++p) {
                book.text(file.scenarios()[s]);
                book.text(financial_year(file.years()[y]));
                labels(p);
                for (const auto& column : values) book.number(column[y * places + p]);
                if (support != nullptr && support->known()) book.text(support->words(s, y, p));
            }
    }
}

void write_authorities(Workbook& book, const ResultsFile& file, const std::vector<Figures>& columns,
                       const SupportWords* support = nullptr) {
    write_rows(
        book, file, file.authorities().size(),
        [&](std::size_t a) {
            book.text(file.authorities()[a]);
            book.text(file.authority_names()[a]);
            book.text(file.nations()[a]);
            book.text(file.regions()[a]);
        },
        columns, support);
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

std::map<Dimension, std::size_t> measure(const ResultsFile& file, const char* name) {
    return {{Dimension::measure, file.position(Dimension::measure, name)}};
}

std::map<Dimension, std::size_t> life(std::size_t sex, std::size_t age) {
    return {{Dimension::sex, sex}, {Dimension::age, age}};
}

}  // namespace

std::size_t years_shown(const ResultsFile& file) { return file.years().size() - first_year(file); }

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

void write_poverty(Workbook& book, const ResultsFile& file) {
    const std::string rate = "/poverty/child_poverty_rate";
    std::vector<Figures> columns{{"/poverty/children", measure(file, "relative_ahc")},
                                 {"/poverty/children_in_poverty", measure(file, "relative_ahc")}};
    for (const char* name : {"relative_ahc", "relative_bhc", "absolute_ahc", "deep_ahc"})
        columns.push_back({rate, measure(file, name)});
    const auto relative = measure(file, "relative_ahc");
    columns.push_back({"/poverty/children_in_poverty", relative, Part::difference});
    columns.push_back({rate, relative, Part::difference, 100});
    const SupportWords support(file, poverty_support);
    write_authorities(book, file, columns, &support);
    book.end_table();
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
    const SupportWords support(file, life_expectancy_support);
    write_authorities(book, file, columns, &support);
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

}  // namespace lc
