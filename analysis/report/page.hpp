// Pages built from the sources in analysis/report/web: the report, filled with a run's figures, and
// a household's budget.
#pragma once

#include <string>
#include <string_view>

namespace lc {

/// The pages without figures, as bundled when the program was built; empty when it was built with
/// the report switched off.
std::string_view report_template();
std::string_view household_template();

/// What goes into the template.
struct ReportContent {
    std::string title;       ///< of the document, plain text
    std::string data;        ///< JSON
    std::string base_table;  ///< HTML: every authority in the base year, shown without scripts too
};

/// The whole page. Text is escaped where the page needs it; `base_table` is taken as it is.
/// @throws RunError  the template lacks a place for one of the parts
std::string report_page(std::string_view page, const ReportContent& content);

/// The page of a household's budget, from the household template.
/// @throws RunError  the template lacks a place for one of the parts
std::string household_page(std::string_view page, std::string_view title, std::string_view data);

/// Text for HTML: & < > " escaped.
std::string html_text(std::string_view text);

}  // namespace lc
