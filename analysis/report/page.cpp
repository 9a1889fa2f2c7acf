#include "analysis/report/page.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "model/core/error.hpp"

namespace lc {
namespace {

constexpr std::string_view title_mark = "<!--lifechances:title-->";
constexpr std::string_view data_mark = "<!--lifechances:data-->";
constexpr std::string_view table_mark = "<!--lifechances:base-table-->";

/// A script element ends at "</script", and "<!--" changes how it is read: inside JSON texts both
/// can be written with an escaped "<".
std::string script_text(std::string_view json) {
    std::string text;
    text.reserve(json.size());
    for (const char c : json)
        if (c == '<')
            text += "\\u003c";
        else
            text += c;
    return text;
}

/// A template with texts in place of its marks.
std::string filled(std::string_view page,
                   const std::vector<std::pair<std::string_view, std::string>>& texts) {
    std::string made(page);
    for (const auto& [mark, text] : texts) {
        const std::size_t at = made.find(mark);
        if (at == std::string::npos || page.find(mark) == std::string_view::npos)
            throw RunError(fmt::format("the page's template has no place for {}.", mark));
        made.replace(at, mark.size(), text);
    }
    return made;
}

}  // namespace

std::string html_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string report_page(std::string_view page, const ReportContent& content) {
    return filled(page, {{title_mark, html_text(content.title)},
                         {table_mark, content.base_table},
                         {data_mark, script_text(content.data)}});
}

std::string household_page(std::string_view page, std::string_view title, std::string_view data) {
    return filled(page, {{title_mark, html_text(title)}, {data_mark, script_text(data)}});
}

}  // namespace lc
