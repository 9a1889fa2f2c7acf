#include "runner/io/csv_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>

namespace lc {
namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace

CsvTable::CsvTable(const std::filesystem::path& folder, const std::string& name,
                   const std::vector<std::string>& columns, std::vector<Fault>& faults)
    : file_((folder / name).generic_string()), columns_(columns), faults_(&faults) {
    std::ifstream in(folder / name, std::ios::binary);
    if (!in) {
        fault(
            "cannot be opened (every table of the data folder is needed). Restore the file or "
            "point to another data folder.");
        return;
    }
    content_.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    // Quoted cells are views into these strings, so the vector must never move them.
    quoted_.reserve(static_cast<std::size_t>(std::count(content_.begin(), content_.end(), '"')));
    read_rows();
}

void CsvTable::read_rows() {
    std::string_view rest = content_;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    int line_number = 0;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        ++line_number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        split(line, line_number);
        if (line_number == 1 && !header_matches()) return;
    }
    if (line_number == 0) fault("is empty. Its header must be: " + listed(columns_) + ".");
}

void CsvTable::split(std::string_view line, int line_number) {
    const std::size_t first = cells_.size();
    std::size_t at = 0;
    while (at <= line.size()) {
        if (at < line.size() && line[at] == '"') {
            std::string text;
            for (++at; at < line.size(); ++at) {
                if (line[at] != '"') {
                    text += line[at];
                } else if (at + 1 < line.size() && line[at + 1] == '"') {
                    text += line[at++];
                } else {
                    break;
                }
            }
            quoted_.push_back(std::move(text));
            cells_.push_back(quoted_.back());
            at = std::min(line.find(',', at), line.size()) + 1;
        } else {
            const std::size_t comma = std::min(line.find(',', at), line.size());
            cells_.push_back(line.substr(at, comma - at));
            at = comma + 1;
        }
    }
    lines_.push_back(line_number);
    const std::size_t found = cells_.size() - first;
    if (line_number == 1 || found == columns_.size()) return;
    fault(lines_.size() - 1, -1,
          fmt::format("has {} cells where the header has {} (a comma is missing or one too many). "
                      "Mend the row.",
                      found, columns_.size()));
    cells_.resize(first);
    lines_.pop_back();
}

bool CsvTable::header_matches() {
    const bool matches = std::equal(cells_.begin(), cells_.end(), columns_.begin(), columns_.end());
    if (!matches) {
        std::vector<std::string> found(cells_.begin(), cells_.end());
        std::string missing, unknown;
        for (const std::string& column : columns_) {
            if (std::find(found.begin(), found.end(), column) == found.end()) {
                missing += " Missing: " + column + ".";
            }
        }
        for (const std::string& column : found) {
            if (std::find(columns_.begin(), columns_.end(), column) == columns_.end()) {
                unknown += " Unknown: " + column + ".";
            }
        }
        faults_->push_back({file_, 1, 0, "",
                            "wrong header (columns are read by name and order)." + missing +
                                unknown + " It must be: " + listed(columns_) + "."});
    }
    cells_.clear();
    lines_.clear();
    return matches;
}

std::string_view CsvTable::text(std::size_t row, std::size_t column) const {
    return cells_[row * columns_.size() + column];
}

std::optional<double> CsvTable::number(std::size_t row, std::size_t column, double low,
                                       double high) {
    const std::string_view cell = text(row, column);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const int at = static_cast<int>(column);
    if (cell.empty()) {
        fault(row, at, "is missing (the model needs a figure here). Give a number.");
    } else if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) {
        fault(row, at,
              fmt::format("\"{}\" is not a number. Write it with a point and no spaces, "
                          "units or separators.",
                          cell));
    } else if (value < low || value > high) {
        fault(row, at,
              fmt::format("{} is out of range ({} to {} is possible). Check the figure "
                          "and its unit.",
                          cell, low, high));
    } else {
        return value;
    }
    return std::nullopt;
}

int CsvTable::choice(std::size_t row, std::size_t column, const std::vector<std::string>& names) {
    const auto found = std::find(names.begin(), names.end(), text(row, column));
    if (found != names.end()) return static_cast<int>(found - names.begin());
    fault(
        row, static_cast<int>(column),
        fmt::format("\"{}\" is not known here. Use one of: {}.", text(row, column), listed(names)));
    return -1;
}

void CsvTable::fault(std::size_t row, int column, std::string message) {
    Fault made{file_, lines_[row], 0, "", std::move(message)};
    if (column >= 0) {
        made.column = column + 1;
        made.pointer = columns_[static_cast<std::size_t>(column)];
    }
    faults_->push_back(std::move(made));
}

void CsvTable::fault(std::string message) {
    faults_->push_back({file_, 0, 0, "", std::move(message)});
}

}  // namespace lc
