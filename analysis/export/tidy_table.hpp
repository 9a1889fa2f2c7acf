// Tidy tables (one observation a row, one variable a column) and what their columns mean.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lc {

struct TidyColumn {
    enum class Type : std::uint8_t { text, whole, number };

    std::string name, title, description, units;
    Type type = Type::text;
    bool key = false;         ///< part of what tells rows apart
    std::string refers_to{};  ///< file of which the column names a row by its column of this name
};

struct TidyTable {
    std::string file;  ///< "poverty_children.csv"
    std::string title, description;
    std::vector<TidyColumn> columns;
};

/// What stands above the tables of an export.
struct ExportAbout {
    std::string title, description, source, created, version;
};

/// Metadata of all tables as W3C's CSV on the Web has it (Model for Tabular Data and Metadata on
/// the Web, Recommendation 2015): JSON text for csv-metadata.json, which readers of CSVW find by
/// that name.
std::string csvw_metadata(const std::vector<TidyTable>& tables, const ExportAbout& about);

}  // namespace lc
