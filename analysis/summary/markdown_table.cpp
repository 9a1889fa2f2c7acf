#include "analysis/summary/markdown_table.hpp"

namespace lc {
namespace {

std::string cell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
        text.insert(at, 1, '\\');
    return text;
}

}  // namespace

std::string markdown_row(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& text : cells) line += " " + cell(text) + " |";
    return line + "\n";
}

std::string markdown_heading(const std::vector<std::string>& headings, std::size_t left) {
    std::vector<std::string> rule;
    for (std::size_t column = 0; column < headings.size(); ++column)
        rule.emplace_back(column < left ? "---" : "---:");
    return markdown_row(headings) + markdown_row(rule);
}

}  // namespace lc
