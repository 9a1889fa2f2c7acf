// An Excel workbook for statistics, laid out as the Government Analysis Function asks for in
// "Releasing statistics in spreadsheets" (accessible ones): a cover, contents and notes first, one
// table a sheet from the first column on, no merged or empty cells inside it, headers frozen and
// marked up as a table, shorthand [x] for what is not available, wide enough columns.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace lc {

/// How the numbers of a column are shown; the cell keeps all digits.
enum class CellStyle : std::uint8_t { text, whole, percent, points, years, fine_years, millions };

struct SheetColumn {
    std::string header;  ///< with its unit; unique in the sheet
    CellStyle style = CellStyle::text;
    double width = 16;  ///< characters
};

struct SheetSpec {
    std::string name;   ///< of the tab: short, no blanks
    std::string title;  ///< in the first cell
    std::vector<std::string> remarks;
    std::vector<SheetColumn> columns;
};

/// Rows of a sheet, for a chart: from the first to the last, counted from 0 under the header.
struct ChartSeries {
    std::string name;
    std::size_t first_row = 0, last_row = 0;
};

class Workbook {
  public:
    /// @param title, subject  of the document's properties
    Workbook(const std::filesystem::path& path, const std::string& title,
             const std::string& subject);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// A sheet of paragraphs: the cover.
    void add_text_sheet(const std::string& name, const std::string& title,
                        const std::vector<std::string>& paragraphs);

    /// Starts a table; until end_table() cells fill its rows from left to right.
    void begin_table(const SheetSpec& spec);
    void text(const std::string& value);
    void link(const std::string& sheet);  ///< a cell that leads to another sheet
    void number(double value);            ///< NaN becomes [x]
    void end_table();

    /// A line chart beside the table begun last.
    /// @param x, y  columns of the table
    void add_line_chart(const std::string& title, const std::string& y_title, std::size_t x,
                        std::size_t y, const std::vector<ChartSeries>& series);

    /// Writes the file.
    /// @throws RunError
    void close();

  private:
    lxw_format* format(CellStyle style) const { return formats_[static_cast<std::size_t>(style)]; }
    void make_formats();
    void advance();

    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    std::vector<lxw_format*> formats_;
    lxw_format *title_ = nullptr, *paragraph_ = nullptr, *header_ = nullptr, *link_ = nullptr;
    SheetSpec spec_;
    int tables_ = 0;
    std::uint32_t header_row_ = 0, row_ = 0;
    std::size_t column_ = 0;
};

/// Rows of data that a sheet can hold under a head of some lines.
inline constexpr std::size_t most_sheet_rows = 1'048'000;

}  // namespace lc
