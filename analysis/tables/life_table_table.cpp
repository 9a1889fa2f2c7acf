#include "analysis/tables/life_table_table.hpp"

#include <limits>
#include <utility>

#include "analysis/statistics/decomposition.hpp"
#include "analysis/statistics/publication.hpp"
#include "analysis/statistics/sullivan.hpp"

namespace lc {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> columns_of(bool healthy) {
    std::vector<std::string> columns{"group", "age",   "life_expectancy",
                                     "lower", "upper", "standard_error"};
    if (healthy)
        for (const char* const name : {"healthy_life_expectancy", "healthy_lower", "healthy_upper",
                                       "healthy_standard_error"})
            columns.emplace_back(name);
    columns.emplace_back("note");
    return columns;
}

void write_estimate(RowWriter& rows, double value, double error, bool value_hidden) {
    rows.number(value_hidden ? unknown : value);
    rows.number(value - normal_95 * error);
    rows.number(value + normal_95 * error);
    rows.number(error);
}

}  // namespace

LifeTableTable::LifeTableTable(std::ostream& out, TableFormat format, std::vector<int> starts,
                               bool healthy, bool show_withheld)
    : starts_(std::move(starts)),
      healthy_(healthy),
      show_withheld_(show_withheld),
      rows_(out, format, columns_of(healthy)),
      table_(starts_.size()),
      healthy_years_(starts_.size()),
      healthy_error_(starts_.size()) {}

const std::vector<LifeTableRow>& LifeTableTable::add(const AgeGroup& group) {
    const Withheld why = withheld(group.population, group.deaths);
    fill_life_table(starts_, group.population, group.deaths, table_);
    if (healthy_)
        fill_healthy_life_expectancy(table_, group.good_health,
                                     group.sample.empty() ? group.population : group.sample, 1,
                                     healthy_years_, healthy_error_);
    if (why != Withheld::no && !show_withheld_) {
        const LifeTableRow nothing{.mortality_rate = unknown,
                                   .death_probability = unknown,
                                   .survivors = unknown,
                                   .deaths = unknown,
                                   .person_years = unknown,
                                   .life_expectancy = unknown,
                                   .survival_variance = unknown,
                                   .standard_error = unknown};
        table_.assign(table_.size(), nothing);
        healthy_years_.assign(table_.size(), unknown);
        healthy_error_.assign(table_.size(), unknown);
    }
    ++groups_;
    withheld_ += why != Withheld::no;
    for (std::size_t band = 0; band < table_.size(); ++band) {
        const Withheld here = why == Withheld::no ? withheld_at(table_[band]) : why;
        write(group, band, here == Withheld::interval_too_wide && !show_withheld_, reason(here));
    }
    return table_;
}

void LifeTableTable::write(const AgeGroup& group, std::size_t band, bool hidden, const char* why) {
    rows_.text(group.name);
    rows_.whole(starts_[band]);
    write_estimate(rows_, table_[band].life_expectancy, table_[band].standard_error, hidden);
    if (healthy_) write_estimate(rows_, healthy_years_[band], healthy_error_[band], hidden);
    rows_.text(why);
}

DecompositionTable::DecompositionTable(std::ostream& out, TableFormat format,
                                       std::vector<int> starts, std::string reference,
                                       std::vector<LifeTableRow> reference_rows)
    : starts_(std::move(starts)),
      reference_(std::move(reference)),
      reference_rows_(std::move(reference_rows)),
      rows_(out, format, {"group", "reference", "age", "direct", "indirect", "contribution"}) {}

void DecompositionTable::add(const std::string& group, const std::vector<LifeTableRow>& rows) {
    if (group == reference_) return;
    std::vector<AgeContribution> parts(rows.size());
    decompose(reference_rows_, rows, parts);
    for (std::size_t band = 0; band < parts.size(); ++band) {
        rows_.text(group);
        rows_.text(reference_);
        rows_.whole(starts_[band]);
        rows_.number(parts[band].direct);
        rows_.number(parts[band].indirect);
        rows_.number(parts[band].total());
    }
}

}  // namespace lc
