#include "analysis/tables/csv_stream.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

namespace lc {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 16;
/// No row of figures is as long: it is another kind of file.
constexpr std::size_t longest_line = std::size_t{1} << 20;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) ==
               std::tolower(static_cast<unsigned char>(y));
    });
}

/// At most the first 40 bytes, for messages, cut between characters and without what would steer a
/// terminal.
std::string shown(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::size_t end = std::min(text.size(), longest);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    std::string start(text.substr(0, end));
    for (char& c : start)
        if (std::iscntrl(static_cast<unsigned char>(c)) != 0) c = '?';
    return end < text.size() ? start + "…" : start;
}

}  // namespace

CsvStream::CsvStream(std::istream& in, std::span<const TableColumn> columns, FaultList& faults)
    : in_(&in),
      faults_(&faults),
      columns_(columns.begin(), columns.end()),
      place_(columns.size(), -1) {
    read_header(columns);
}

bool CsvStream::read_line() {
    line_text_.clear();
    for (;;) {
        if (at_ == buffer_.size()) {
            buffer_.resize(chunk);
            in_->read(buffer_.data(), static_cast<std::streamsize>(chunk));
            buffer_.resize(static_cast<std::size_t>(in_->gcount()));
            at_ = 0;
            if (in_->bad()) throw RunError("the table cannot be read to its end.");
            if (buffer_.empty()) {
                if (line_text_.empty()) return false;
                break;
            }
        }
        const std::size_t end = buffer_.find('\n', at_);
        const std::size_t stop = std::min(end, buffer_.size());
        line_text_.append(buffer_, at_, stop - at_);
        at_ = std::min(stop + 1, buffer_.size());
        if (end != std::string::npos) break;
        if (line_text_.size() > longest_line) {
            faults_->add(line_ + 1, "",
                         "the line is longer than 1 MB (no row of a table is). Is it the file that "
                         "you meant?");
            return false;
        }
    }
    if (line_text_.ends_with('\r')) line_text_.pop_back();
    ++line_;
    return true;
}

bool CsvStream::split() {
    cells_.clear();
    unquoted_.clear();
    // Quoted cells are views into this text, which must not move while a line is divided.
    unquoted_.reserve(line_text_.size());
    const std::string_view line = line_text_;
    std::size_t at = 0;
    while (at <= line.size()) {
        if (at < line.size() && line[at] == '"') {
            const std::size_t begin = unquoted_.size();
            bool closed = false;
            for (++at; at < line.size() && !closed; ++at) {
                if (line[at] != '"')
                    unquoted_ += line[at];
                else if (at + 1 < line.size() && line[at + 1] == '"')
                    unquoted_ += line[at++];
                else
                    closed = true;
            }
            if (!closed || (at < line.size() && line[at] != ',')) {
                faults_->add(line_, "",
                             "a quotation mark has no partner before the next comma or the end of "
                             "the line. Close it, or write it twice inside a quoted cell.");
                return false;
            }
            cells_.push_back(std::string_view(unquoted_).substr(begin));
            ++at;
        } else {
            const std::size_t comma = std::min(line.find(',', at), line.size());
            cells_.push_back(line.substr(at, comma - at));
            at = comma + 1;
        }
    }
    return true;
}

std::string CsvStream::wanted() const {
    std::string names, optional;
    for (const TableColumn& column : columns_) {
        std::string& list = column.required ? names : optional;
        list += (list.empty() ? "" : ", ") + std::string(column.name);
    }
    return names + (optional.empty() ? "" : " and, where at hand, " + optional);
}

void CsvStream::read_header(std::span<const TableColumn> columns) {
    do {
        if (!read_line()) {
            faults_->add(0, "", fmt::format("is empty. Its first line must name {}.", wanted()));
            return;
        }
        if (line_text_.starts_with("\xEF\xBB\xBF")) line_text_.erase(0, 3);
    } while (trimmed(line_text_).empty());
    if (!split()) return;
    width_ = cells_.size();
    bool sound = true;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        const std::string_view name = trimmed(cells_[cell]);
        const auto found = std::find_if(columns.begin(), columns.end(), [&](const TableColumn& c) {
            return same_name(c.name, name);
        });
        if (found == columns.end()) {
            unused_.emplace_back(name);
            continue;
        }
        int& place = place_[static_cast<std::size_t>(found - columns.begin())];
        if (place >= 0) {
            faults_->add(line_, std::string(found->name),
                         "the header names this column twice. Remove one.");
            sound = false;
        }
        place = static_cast<int>(cell);
    }
    std::string missing;
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (columns[c].required && place_[c] < 0)
            missing += (missing.empty() ? "" : ", ") + std::string(columns[c].name);
    usable_ = sound && missing.empty();
    if (missing.empty()) return;
    const bool separated = line_text_.find(',') == std::string::npos &&
                           line_text_.find_first_of(";\t") != std::string::npos;
    faults_->add(
        line_, "",
        fmt::format(
            "the header has no column {} (found: {}). {} must name {}.", missing, shown(line_text_),
            separated ? "Separate cells by commas; the first line" : "The first line", wanted()));
}

bool CsvStream::next() {
    if (!usable_) return false;
    while (read_line()) {
        if (trimmed(line_text_).empty()) continue;
        if (!split()) continue;
        if (cells_.size() == width_) return true;
        faults_->add(line_, "",
                     fmt::format("has {} cells where the header has {} (a comma is missing or one "
                                 "too many). Mend the row.",
                                 cells_.size(), width_));
    }
    return false;
}

std::string_view CsvStream::text(std::size_t column) const {
    return trimmed(cells_[static_cast<std::size_t>(place_[column])]);
}

void CsvStream::fault(std::size_t column, std::string message) {
    faults_->add(line_, std::string(columns_[column].name), std::move(message));
}

std::optional<double> CsvStream::number(std::size_t column, double low, double high) {
    const std::string_view cell = text(column);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty()) {
        fault(column, "is empty (a figure is needed). Give a number.");
    } else if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) {
        fault(column, fmt::format("\"{}\" is not a number. Write it with a point, without units or "
                                  "separators of thousands.",
                                  shown(cell)));
    } else if (value < low || value > high) {
        fault(column, std::isfinite(high)
                          ? fmt::format("{} is out of range (it is {} to {}). Check the figure.",
                                        cell, low, high)
                          : fmt::format("{} is below {} (which it cannot be). Check the figure.",
                                        cell, low));
    } else {
        return value;
    }
    return std::nullopt;
}

std::optional<int> CsvStream::whole(std::size_t column, int low, int high) {
    const std::string_view cell = text(column);
    int value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty())
        fault(column, "is empty (a whole number is needed). Give it.");
    else if (error != std::errc{} || end != cell.data() + cell.size() || value < low ||
             value > high)
        fault(column,
              fmt::format("\"{}\" is not a whole number from {} to {}. Write the number alone.",
                          shown(cell), low, high));
    else
        return value;
    return std::nullopt;
}

}  // namespace lc
