// Groups of rows that stand together in a table.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "analysis/tables/csv_stream.hpp"

namespace lc {

/// Tells where a group begins and refuses one that begins twice. Keeps the names seen, and nothing
/// else of a group.
class GroupsSeen {
  public:
    /// Whether the current row begins a group; adds a fault when its name is empty or was used by
    /// an earlier group.
    bool begins(CsvStream& table, std::size_t column);
    const std::string& name() const { return name_; }

  private:
    std::string name_;
    bool any_ = false;
    std::unordered_map<std::string, int> first_line_;
};

}  // namespace lc
