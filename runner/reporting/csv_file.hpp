// A table of an export while it is written.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "analysis/export/tidy_table.hpp"
#include "analysis/tables/row_writer.hpp"
#include "model/core/error.hpp"

namespace lc {

/// A CSV file being written.
class CsvFile {
  public:
    CsvFile(const std::filesystem::path& folder, const TidyTable& table)
        : path_(folder / table.file),
          stream_(path_, std::ios::binary),
          rows_(stream_, TableFormat::csv, names(table)) {}

    RowWriter& rows() { return rows_; }
    void finish() {
        rows_.finish();
        stream_.close();
        if (!stream_)
            throw RunError(
                fmt::format("cannot write {} (is the disk full?).", path_.filename().string()));
    }

  private:
    static std::vector<std::string> names(const TidyTable& table) {
        std::vector<std::string> all;
        for (const TidyColumn& column : table.columns) all.push_back(column.name);
        return all;
    }

    std::filesystem::path path_;
    std::ofstream stream_;
    RowWriter rows_;
};

}  // namespace lc
