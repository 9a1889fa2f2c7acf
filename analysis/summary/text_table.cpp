#include "analysis/summary/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace lc {
namespace {

constexpr const char* missing = "–";

/// Characters of UTF-8: all bytes but those that continue one.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    return lines;
}

std::string padded(const std::string& text, std::size_t width, bool left) {
    const std::string space(width - std::min(width, width_of(text)), ' ');
    return left ? text + space : space + text;
}

}  // namespace

std::string text_table(const std::vector<std::string>& headings,
                       const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::vector<std::string>> stacked;
    std::size_t height = 0;
    for (const std::string& heading : headings) {
        stacked.push_back(lines_of(heading));
        height = std::max(height, stacked.back().size());
    }
    std::vector<std::vector<std::string>> all(height, std::vector<std::string>(headings.size()));
    for (std::size_t c = 0; c < headings.size(); ++c)
        for (std::size_t l = 0; l < stacked[c].size(); ++l)
            all[height - stacked[c].size() + l][c] = stacked[c][l];
    all.insert(all.end(), rows.begin(), rows.end());

    std::vector<std::size_t> width(headings.size(), 0);
    for (const auto& row : all)
        for (std::size_t c = 0; c < row.size(); ++c)
            width[c] = std::max(width[c], width_of(row[c]));
    std::string text;
    for (const auto& row : all) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c)
            line += (c > 0 ? "  " : "") + padded(row[c], width[c], c == 0);
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

std::string grouped(double value, bool sign) {
    if (std::isnan(value)) return missing;
    std::string digits = fmt::format("{:.0f}", std::abs(value));
    const bool zero = digits == "0";
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return (zero ? "" : value < 0 ? "-" : sign ? "+" : "") + digits;
}

std::string decimals(double value, int places, bool sign) {
    if (std::isnan(value)) return missing;
    const std::string digits = fmt::format("{:.{}f}", std::abs(value), places);
    const bool zero = digits.find_first_of("123456789") == std::string::npos;
    return (zero ? "" : value < 0 ? "-" : sign ? "+" : "") + digits;
}

}  // namespace lc
