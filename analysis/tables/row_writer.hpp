// Rows of figures as CSV or JSON, written as they come.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lc {

enum class TableFormat : std::uint8_t { csv, json };

/// CSV: a header line, then a line a row; an unknown number is an empty cell. JSON: a list of
/// objects; an unknown number is null. Numbers have ten significant digits.
class RowWriter {
  public:
    /// @throws RunError from any member when `out` cannot be written
    RowWriter(std::ostream& out, TableFormat format, std::vector<std::string> columns);

    // A row is one call for every column, in order.
    void text(std::string_view value);
    void whole(int value);
    void number(double value);  ///< NaN and infinities are unknown

    /// Ends the table; without it nothing is complete.
    void finish();

  private:
    void begin_cell();
    void end_cell();
    void flush();

    std::ostream* out_;
    TableFormat format_;
    std::vector<std::string> columns_, keys_;
    std::size_t at_ = 0;
    bool first_ = true;
    fmt::memory_buffer buffer_;
};

}  // namespace lc
