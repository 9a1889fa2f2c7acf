#include "analysis/export/workbook.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cmath>
#include <cstddef>

#include "model/core/error.hpp"

namespace lc {
namespace {

constexpr const char* not_available = "[x]";
constexpr const char* font = "Arial";
constexpr double font_size = 12;

void require(lxw_error status, const std::string& tried) {
    if (status != LXW_NO_ERROR)
        throw RunError(fmt::format("cannot {}: {}", tried, lxw_strerror(status)));
}

const char* number_format(CellStyle style) {
    switch (style) {
        case CellStyle::whole:
            return "#,##0;-#,##0;0";
        case CellStyle::percent:
            return "0.0%";
        case CellStyle::points:
            return "+0.00;-0.00;0.00";
        case CellStyle::years:
            return "0.00";
        case CellStyle::fine_years:
            return "+0.000;-0.000;0.000";
        case CellStyle::millions:
            return "#,##0.0;-#,##0.0;0.0";
        default:
            return "@";
    }
}

lxw_format* plain_format(lxw_workbook* book) {
    lxw_format* const made = workbook_add_format(book);
    format_set_font_name(made, font);
    format_set_font_size(made, font_size);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
}

}  // namespace

Workbook::Workbook(const std::filesystem::path& path, const std::string& title,
                   const std::string& subject)
    : book_(workbook_new(path.c_str())) {
    if (book_ == nullptr) throw RunError("cannot make a workbook (is memory exhausted?).");
    // The library takes char* for texts that it only reads.
    std::string the_title = title, the_subject = subject,
                keywords = "child poverty, life expectancy, local authorities, model";
    lxw_doc_properties properties{};
    properties.title = the_title.data();
    properties.subject = the_subject.data();
    properties.keywords = keywords.data();
    workbook_set_properties(book_, &properties);
    make_formats();
}

Workbook::~Workbook() {
    if (book_ != nullptr) lxw_workbook_free(book_);
}

void Workbook::make_formats() {
    for (int style = 0; style <= static_cast<int>(CellStyle::millions); ++style) {
        formats_.push_back(plain_format(book_));
        if (style != 0)
            format_set_num_format(formats_.back(), number_format(static_cast<CellStyle>(style)));
    }
    title_ = plain_format(book_);
    format_set_bold(title_);
    format_set_font_size(title_, 15);
    paragraph_ = plain_format(book_);
    format_set_text_wrap(paragraph_);
    header_ = plain_format(book_);
    format_set_bold(header_);
    format_set_text_wrap(header_);
    link_ = plain_format(book_);
    format_set_underline(link_, LXW_UNDERLINE_SINGLE);
    format_set_font_color(link_, 0x0000EE);
}

void Workbook::add_text_sheet(const std::string& name, const std::string& title,
                              const std::vector<std::string>& paragraphs) {
    sheet_ = workbook_add_worksheet(book_, name.c_str());
    worksheet_set_column(sheet_, 0, 0, 100, paragraph_);
    worksheet_write_string(sheet_, 0, 0, title.c_str(), title_);
    lxw_row_t row = 0;
    for (const std::string& paragraph : paragraphs)
        worksheet_write_string(sheet_, ++row, 0, paragraph.c_str(), paragraph_);
}

void Workbook::begin_table(const SheetSpec& spec) {
    spec_ = spec;
    sheet_ = workbook_add_worksheet(book_, spec.name.c_str());
    if (sheet_ == nullptr) throw RunError(fmt::format("cannot add the sheet {}.", spec.name));
    worksheet_write_string(sheet_, 0, 0, spec.title.c_str(), title_);
    lxw_row_t row = 0;
    for (const std::string& remark : spec.remarks)
        worksheet_write_string(sheet_, ++row, 0, remark.c_str(), format(CellStyle::text));
    header_row_ = row + 1;
    row_ = header_row_ + 1;
    column_ = 0;
    for (std::size_t c = 0; c < spec.columns.size(); ++c)
        worksheet_set_column(sheet_, static_cast<lxw_col_t>(c), static_cast<lxw_col_t>(c),
                             spec.columns[c].width, nullptr);
    worksheet_freeze_panes(sheet_, header_row_ + 1, 0);
}

void Workbook::advance() {
    if (++column_ < spec_.columns.size()) return;
    column_ = 0;
    ++row_;
}

void Workbook::text(const std::string& value) {
    // Wrapped where the column is wide enough to be meant for sentences.
    lxw_format* const how =
        spec_.columns[column_].width > 60 ? paragraph_ : format(CellStyle::text);
    worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(column_), value.c_str(), how);
    advance();
}

void Workbook::link(const std::string& sheet) {
    const std::string target = fmt::format("internal:'{}'!A1", sheet);
    const auto column = static_cast<lxw_col_t>(column_);
    worksheet_write_url_opt(sheet_, row_, column, target.c_str(), link_, sheet.c_str(), nullptr);
    advance();
}

void Workbook::number(double value) {
    const auto column = static_cast<lxw_col_t>(column_);
    lxw_format* const how = format(spec_.columns[column_].style);
    if (std::isfinite(value))
        worksheet_write_number(sheet_, row_, column, value, how);
    else
        worksheet_write_string(sheet_, row_, column, not_available, how);
    advance();
}

void Workbook::end_table() {
    LC_EXPECT(column_ == 0);
    std::vector<lxw_table_column> columns(spec_.columns.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        columns[c].header = spec_.columns[c].header.data();
        columns[c].header_format = header_;
        pointers.push_back(&columns[c]);
    }
    pointers.push_back(nullptr);
    std::string name = fmt::format("{}_table", spec_.name);
    lxw_table_options options{};
    options.name = name.data();
    options.columns = pointers.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    require(worksheet_add_table(sheet_, header_row_, 0, row_ - 1,
                                static_cast<lxw_col_t>(columns.size() - 1), &options),
            "mark up the table " + spec_.name);
    ++tables_;
}

void Workbook::add_line_chart(const std::string& title, const std::string& y_title, std::size_t x,
                              std::size_t y, const std::vector<ChartSeries>& series) {
    lxw_chart* const chart = workbook_add_chart(book_, LXW_CHART_LINE);
    // Dashes as well as colours tell the lines apart; the colours differ in lightness too.
    constexpr lxw_color_t colours[] = {0x12436D, 0xF46A25, 0x28A197, 0x801650, 0x3D3D3D, 0xA285D1};
    constexpr std::uint8_t dashes[] = {
        LXW_CHART_LINE_DASH_SOLID,     LXW_CHART_LINE_DASH_DASH,
        LXW_CHART_LINE_DASH_ROUND_DOT, LXW_CHART_LINE_DASH_DASH_DOT,
        LXW_CHART_LINE_DASH_LONG_DASH, LXW_CHART_LINE_DASH_SQUARE_DOT};
    for (std::size_t s = 0; s < series.size(); ++s) {
        lxw_chart_series* const line = chart_add_series(chart, nullptr, nullptr);
        const auto first = static_cast<lxw_row_t>(header_row_ + 1 + series[s].first_row);
        const auto last = static_cast<lxw_row_t>(header_row_ + 1 + series[s].last_row);
        const auto x_column = static_cast<lxw_col_t>(x), y_column = static_cast<lxw_col_t>(y);
        chart_series_set_categories(line, spec_.name.c_str(), first, x_column, last, x_column);
        chart_series_set_values(line, spec_.name.c_str(), first, y_column, last, y_column);
        chart_series_set_name(line, series[s].name.c_str());
        lxw_chart_line style{};
        style.color = colours[s % std::size(colours)];
        style.dash_type = dashes[s % std::size(dashes)];
        style.width = 2.25F;
        chart_series_set_line(line, &style);
    }
    chart_title_set_name(chart, title.c_str());
    chart_axis_set_name(chart->y_axis, y_title.c_str());
    chart_axis_set_num_format(chart->y_axis, "0%");
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options{};
    std::string words = fmt::format("Line chart. {} The table has its figures.", title);
    options.description = words.data();
    options.x_scale = 1.6;
    options.y_scale = 1.5;
    worksheet_insert_chart_opt(sheet_, header_row_,
                               static_cast<lxw_col_t>(spec_.columns.size() + 1), chart, &options);
}

void Workbook::close() {
    lxw_workbook* const book = book_;
    book_ = nullptr;  // closing frees it, whether it succeeds or not
    require(workbook_close(book), "write the workbook");
}

}  // namespace lc
