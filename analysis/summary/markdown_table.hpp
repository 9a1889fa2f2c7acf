// Tables in Markdown for pages that the program writes.
#pragma once

#include <string>
#include <vector>

namespace lc {

/// One row, with bars inside cells escaped.
std::string markdown_row(const std::vector<std::string>& cells);

/// Heading and rule: the first `left` columns to the left, the others to the right.
std::string markdown_heading(const std::vector<std::string>& headings, std::size_t left);

}  // namespace lc
