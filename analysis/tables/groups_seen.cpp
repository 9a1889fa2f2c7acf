#include "analysis/tables/groups_seen.hpp"

#include <fmt/format.h>

namespace lc {

bool GroupsSeen::begins(CsvStream& table, std::size_t column) {
    const std::string_view name = table.text(column);
    if (any_ && name == name_) return false;
    any_ = true;
    name_ = name;
    if (name.empty()) {
        table.fault(column, "is empty (every row belongs to a group). Name the group.");
        return true;
    }
    const auto [found, is_new] = first_line_.emplace(name_, table.line());
    if (!is_new)
        table.fault(column,
                    fmt::format("group \"{}\" begins again (it began at line {}, and the rows "
                                "of a group stand together). Rename it or move its rows.",
                                name_, found->second));
    return true;
}

}  // namespace lc
