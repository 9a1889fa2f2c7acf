// How the quantities of a results file are laid out as tidy tables.
#pragma once

#include <string>
#include <vector>

#include "analysis/export/tidy_table.hpp"
#include "runner/io/results_quantities.hpp"

namespace lc {

/// Dimensions that tell the rows of one scenario apart, the last fastest: year, place, others.
std::vector<Dimension> row_dimensions(const Quantity& quantity);

/// Whether the table is long (a row for every age band, or for groups of children in every
/// authority) and so left out unless asked for.
bool is_long(const Quantity& quantity);

/// The column that says which label of a dimension a row is of.
TidyColumn key_column(Dimension dimension);
/// Columns of mean, interval and, if wanted, difference from the baseline.
void add_figure_columns(TidyTable& table, const std::string& title, const std::string& description,
                        const std::string& units, bool differences);

/// @param flags  with the columns of flags, which older results lack
TidyTable quantity_table(const Quantity& quantity, bool flags);
TidyTable authorities_table(bool flags);
TidyTable scenarios_table();
TidyTable dictionary_table();

}  // namespace lc
