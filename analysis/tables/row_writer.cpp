#include "analysis/tables/row_writer.hpp"

#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "model/core/error.hpp"

namespace lc {
namespace {

constexpr std::size_t full = std::size_t{1} << 16;

/// As a JSON string; bytes that are not UTF-8 are replaced.
std::string as_json(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string as_csv(std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

}  // namespace

RowWriter::RowWriter(std::ostream& out, TableFormat format, std::vector<std::string> columns)
    : out_(&out), format_(format), columns_(std::move(columns)) {
    std::string header;
    for (const std::string& column : columns_) {
        header += (header.empty() ? "" : ",") + column;
        keys_.push_back(as_json(column) + ": ");
    }
    header = format_ == TableFormat::csv ? header + "\n" : "[";
    buffer_.append(header);
}

void RowWriter::begin_cell() {
    if (format_ == TableFormat::json) {
        if (at_ == 0) buffer_.append(std::string_view(first_ ? "\n    {" : ",\n    {"));
        buffer_.append(keys_[at_]);
    }
    first_ = false;
}

void RowWriter::end_cell() {
    const bool last = ++at_ == columns_.size();
    if (last) at_ = 0;
    if (format_ == TableFormat::csv)
        buffer_.push_back(last ? '\n' : ',');
    else
        buffer_.append(std::string_view(last ? "}" : ", "));
    if (last && buffer_.size() >= full) flush();
}

void RowWriter::text(std::string_view value) {
    begin_cell();
    buffer_.append(format_ == TableFormat::csv ? as_csv(value) : as_json(value));
    end_cell();
}

void RowWriter::whole(int value) {
    begin_cell();
    fmt::format_to(std::back_inserter(buffer_), "{}", value);
    end_cell();
}

void RowWriter::number(double value) {
    begin_cell();
    if (std::isfinite(value))
        fmt::format_to(std::back_inserter(buffer_), "{:.10g}", value);
    else if (format_ == TableFormat::json)
        buffer_.append(std::string_view("null"));
    end_cell();
}

void RowWriter::finish() {
    if (format_ == TableFormat::json) buffer_.append(std::string_view("\n  ]"));
    flush();
}

void RowWriter::flush() {
    out_->write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    if (!*out_) throw RunError("the table cannot be written (is the disk full?).");
    buffer_.clear();
}

}  // namespace lc
