#include "runner/reporting/report_base_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <vector>

#include "analysis/report/page.hpp"
#include "analysis/summary/flag_marks.hpp"
#include "runner/io/flags_about.hpp"
#include "runner/io/flags_reader.hpp"
#include "runner/reporting/place_support.hpp"
#include "runner/reporting/report_groups.hpp"

namespace lc {
namespace {

const std::string missing = "–";

std::string shown(double value) {
    return std::isfinite(value) ? fmt::format("{:.2f}", value) : missing;
}

std::string shown(const std::string& words) { return words.empty() ? missing : words; }

std::string head() {
    std::string text = fmt::format(
        "<caption>Children in relative poverty after housing costs and life expectancy at birth, "
        "2024-25. Modelled. Rests on: {} Published figure: whether the base year meets that to "
        "which it is calibrated.</caption>\n<thead><tr>",
        flag_words::rests_on);
    for (const char* column : {"Authority", "Code", "Child poverty, %", "Child poverty rests on",
                               "Child poverty, published figure", "Life expectancy, female, years",
                               "Life expectancy, male, years", "Life expectancy rests on",
                               "Life expectancy, published figure"})
        text += fmt::format("<th scope=\"col\">{}</th>", column);
    return text + "</tr></thead>\n<tbody>\n";
}

}  // namespace

std::string base_year_table(const ResultsFile& file) {
    const std::size_t year = first_report_year(file);
    const auto read = [&](const char* path, std::map<Dimension, std::size_t> at) {
        at.insert({{Dimension::statistic, 0}, {Dimension::scenario, 0}, {Dimension::year, year}});
        return file.values(path, at, Part::summary);
    };
    const std::vector<double> rate =
        read("/poverty/child_poverty_rate",
             {{Dimension::measure, file.position(Dimension::measure, "relative_ahc")}});
    const std::vector<double> life = read("/health/life_expectancy", {{Dimension::age, 0}});
    const SupportWords poverty_support(file, "/flags/child_poverty"),
        life_support(file, "/flags/life_expectancy");
    std::vector<PlaceSources> sources = read_sources(file);
    sources.resize(file.authorities().size());
    const auto rests = [&](const SupportWords& support, std::size_t a) {
        return shown(support.known() ? support.words(0, year, a) : "");
    };
    std::string rows = head();
    for (std::size_t a = 0; a < file.authorities().size(); ++a) {
        const auto& [female, male] = sources[a].life_expectancy;
        rows += fmt::format("<tr><th scope=\"row\">{}</th>", html_text(file.authority_names()[a]));
        for (const std::string& cell :
             {html_text(file.authorities()[a]), shown(100 * rate[a]), rests(poverty_support, a),
              shown(words_of(sources[a].child_poverty)), shown(life[2 * a]), shown(life[2 * a + 1]),
              rests(life_support, a), shown(words_of(std::max(female, male)))})
            rows += fmt::format("<td>{}</td>", cell);
        rows += "</tr>\n";
    }
    return rows + "</tbody>\n";
}

}  // namespace lc
