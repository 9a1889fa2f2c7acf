// A comma-separated table read row by row, in memory that does not grow with its length.
#pragma once

#include <istream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tables/fault_list.hpp"

namespace lc {

/// A column that a reader of tables knows.
struct TableColumn {
    std::string_view name;
    bool required = true;
};

/// RFC 4180 within a line; LF or CRLF; blank lines are skipped; a byte order mark is allowed.
/// Columns are found by name in any order, without regard to case; others are not read.
class CsvStream {
  public:
    /// Reads the header line. A required column that is missing is a fault, after which there are
    /// no rows.
    CsvStream(std::istream& in, std::span<const TableColumn> columns, FaultList& faults);

    /// Goes to the next row that has as many cells as the header; false at the end. Rows of another
    /// length are faults.
    /// @throws RunError  the stream cannot be read
    bool next();

    /// Line of the current row, 1-based.
    int line() const { return line_; }
    bool has(std::size_t column) const { return place_[column] >= 0; }
    /// Names in the header that no column has.
    const std::vector<std::string>& unused() const { return unused_; }

    /// A cell of the current row without blanks around it, by index into `columns`.
    std::string_view text(std::size_t column) const;
    /// The cell as a finite number within [low, high], or nothing after adding a fault.
    std::optional<double> number(std::size_t column, double low, double high);
    /// The same for a whole number.
    std::optional<int> whole(std::size_t column, int low, int high);
    /// Adds a fault at a cell of the current row.
    void fault(std::size_t column, std::string message);

  private:
    bool read_line();
    bool split();
    void read_header(std::span<const TableColumn> columns);
    std::string wanted() const;

    std::istream* in_;
    FaultList* faults_;
    std::vector<TableColumn> columns_;
    std::vector<int> place_;  ///< of each column in the header, -1 when it is not there
    std::vector<std::string> unused_;
    std::string buffer_, line_text_, unquoted_;
    std::size_t at_ = 0;
    std::vector<std::string_view> cells_;
    std::size_t width_ = 0;
    int line_ = 0;
    bool usable_ = false;
};

}  // namespace lc
