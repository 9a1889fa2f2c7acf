// Plain-text tables for people at a terminal.
#pragma once

#include <string>
#include <vector>

namespace lc {

/// Columns aligned under their headings: the first to the left, the others to the right. A heading
/// may have several lines (\n). Widths count characters, not bytes, of UTF-8.
std::string text_table(const std::vector<std::string>& headings,
                       const std::vector<std::vector<std::string>>& rows);

/// "1,234,567"; with a plus sign before positive numbers when asked.
std::string grouped(double value, bool sign = false);
/// A number with that many decimals; with a plus sign before positive numbers when asked; an en
/// dash for NaN.
std::string decimals(double value, int places, bool sign = false);

}  // namespace lc
