// Life expectancy of the groups of a table, and what makes up their differences.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "analysis/statistics/life_table.hpp"
#include "analysis/tables/age_groups.hpp"
#include "analysis/tables/row_writer.hpp"

namespace lc {

/// Rows `group,age,life_expectancy,lower,upper,standard_error`, with healthy life expectancy and
/// its own three where the table has good_health, and a note that says why a figure is withheld.
class LifeTableTable {
  public:
    /// @param healthy        with the columns of healthy life expectancy
    /// @param show_withheld  gives the figures that OHID would withhold too, with their note
    LifeTableTable(std::ostream& out, TableFormat format, std::vector<int> starts, bool healthy,
                   bool show_withheld);

    /// Writes a group's rows.
    /// @return  its life table; undefined when the group cannot have one or is withheld
    const std::vector<LifeTableRow>& add(const AgeGroup& group);
    void finish() { rows_.finish(); }

    std::size_t groups() const { return groups_; }
    /// Groups of which nothing is published.
    std::size_t groups_withheld() const { return withheld_; }

  private:
    void write(const AgeGroup& group, std::size_t band, bool hidden, const char* why);

    std::vector<int> starts_;
    bool healthy_, show_withheld_;
    RowWriter rows_;
    std::vector<LifeTableRow> table_;
    std::vector<double> healthy_years_, healthy_error_;
    std::size_t groups_ = 0, withheld_ = 0;
};

/// Rows `group,reference,age,direct,indirect,contribution`: Arriaga's decomposition of a group's
/// life expectancy at birth less the reference group's, years.
class DecompositionTable {
  public:
    DecompositionTable(std::ostream& out, TableFormat format, std::vector<int> starts,
                       std::string reference, std::vector<LifeTableRow> reference_rows);

    void add(const std::string& group, const std::vector<LifeTableRow>& rows);
    void finish() { rows_.finish(); }

  private:
    std::vector<int> starts_;
    std::string reference_;
    std::vector<LifeTableRow> reference_rows_;
    RowWriter rows_;
};

}  // namespace lc
