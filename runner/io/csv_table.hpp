// A comma-separated table held in memory, with the line of every cell kept so that a fault can be
// reported where it is. RFC 4180 quoting within a line; LF or CRLF line ends; UTF-8.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.hpp"

namespace lc {

/// A table with a header line. Faults go to the collector given at construction, never thrown, so
/// that all faults of all tables can be reported together.
class CsvTable {
  public:
    /// Reads `folder / name`. Checks that the header is exactly `columns` and that every row has as
    /// many cells. After a header fault the table has no rows. `name` is what faults call the file.
    CsvTable(const std::filesystem::path& folder, const std::string& name,
             const std::vector<std::string>& columns, std::vector<Fault>& faults);

    // Cells are views into the content held, so a table stays where it was made.
    CsvTable(const CsvTable&) = delete;
    CsvTable& operator=(const CsvTable&) = delete;

    std::size_t rows() const { return lines_.size(); }

    /// The text of a cell; rows and columns from 0.
    std::string_view text(std::size_t row, std::size_t column) const;

    bool empty(std::size_t row, std::size_t column) const { return text(row, column).empty(); }

    /// The cell as a finite number within [low, high], or nothing after noting a fault.
    std::optional<double> number(std::size_t row, std::size_t column, double low, double high);

    /// The cell's place in `names`, or -1 after noting a fault.
    int choice(std::size_t row, std::size_t column, const std::vector<std::string>& names);

    /// Notes a fault in a cell of this table, or in its row when `column` is negative.
    void fault(std::size_t row, int column, std::string message);

    /// Notes a fault of the table as a whole.
    void fault(std::string message);

  private:
    void read_rows();
    void split(std::string_view line, int line_number);
    bool header_matches();

    std::string file_;
    std::vector<std::string> columns_;
    std::vector<Fault>* faults_;
    std::string content_;
    std::vector<std::string> quoted_;      ///< cells whose quotes had to be undone
    std::vector<std::string_view> cells_;  ///< row-major, columns_.size() a row
    std::vector<int> lines_;               ///< line number of each row
};

}  // namespace lc
