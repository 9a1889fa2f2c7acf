#include "runner/reporting/export_workbook.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "analysis/export/workbook.hpp"
#include "model/core/error.hpp"
#include "runner/io/replaced_file.hpp"
#include "runner/reporting/about.hpp"
#include "runner/reporting/selection.hpp"
#include "runner/reporting/workbook_sheets.hpp"

namespace lc {
namespace {

void write_cover(Workbook& book, const ResultsFile& file) {
    const ExportAbout about = about_of(file);
    std::vector<std::string> paragraphs{
        about.description, fmt::format("From {}.", about.source),
        fmt::format("Run finished {}, {}.", about.created, about.version),
        "The sheet Contents lists the tables with links; the sheet Notes says how to read them.",
        "Scenarios:"};
    for (const ScenarioWords& scenario : scenario_words(file))
        paragraphs.push_back(scenario.name +
                             (scenario.description.empty() ? "" : ": " + scenario.description));
    paragraphs.emplace_back(
        "Names and codes of authorities: Office for National Statistics, Open Government Licence "
        "v3.0.");
    book.add_text_sheet("Cover", about.title, paragraphs);
}

void write_contents(Workbook& book, const std::vector<SheetPlan>& plans) {
    book.begin_table({"Contents",
                      "Contents",
                      {"This sheet has one table: the other sheets with links to them."},
                      {{"Sheet", CellStyle::text, 20}, {"Title", CellStyle::text, 90}}});
    book.link("Notes");
    book.text("How to read the figures");
    for (const SheetPlan& plan : plans) {
        book.link(plan.spec.name);
        book.text(plan.spec.title);
    }
    book.end_table();
}

void write_notes(Workbook& book, const ResultsFile& file) {
    const std::vector<std::string> notes{
        "Everything is modelled. Differences between scenarios are the result; levels are "
        "calibrated to 2024-25 and then projected under stated assumptions. No published estimate "
        "exists of what a policy does in one authority.",
        "Poverty follows Households Below Average Income: income after tax and benefits, "
        "equivalised, before (BHC) or after (AHC) housing costs. Children are dependent children: "
        "aged 0 to 15, and 16 to 19 in full-time non-advanced education.",
        "Local child poverty after housing costs is calibrated to the published 2024-25 figures, "
        "which are partly modelled by their publisher.",
        "Life expectancy is a period figure from expected deaths: how long people would live at "
        "the death rates of the year, not a forecast for those born in it.",
        "Costs are nominal pounds of the year, spending positive and revenue negative; debt "
        "interest and indirect taxes are left out.",
        fmt::format("Figures are means over {} replicate{} at scale {}. {}", file.replicates(),
                    file.replicates() == 1 ? "" : "s", file.scale(),
                    file.replicates() == 1
                        ? "One replicate gives no interval: small differences in small "
                          "authorities may be noise of the simulation."
                        : "Lower and upper bound 95% of the replicates."),
        "A financial year runs from April to March: 2024-25 is the base year.",
        "Numbers are shown rounded; the cells keep all digits. [x] means not available."};
    book.begin_table({"Notes",
                      "Notes",
                      {"This sheet has one table."},
                      {{"Note", CellStyle::whole, 8}, {"Text", CellStyle::text, 110}}});
    for (std::size_t n = 0; n < notes.size(); ++n) {
        book.number(static_cast<double>(n + 1));
        book.text(notes[n]);
    }
    book.end_table();
}

}  // namespace

void export_workbook(const ResultsFile& file, const std::filesystem::path& place) {
    check_not_results(file, place);
    check_place(place);
    const std::vector<SheetPlan> plans = sheet_plans(file);
    for (const SheetPlan& plan : plans)
        if (plan.rows > most_sheet_rows)
            throw InputError(
                {{file.path().string(), 0, 0, "",
                  fmt::format("would fill {} rows of the sheet {} (Excel has {}). Export it with "
                              "--csv.",
                              plan.rows, plan.spec.name, most_sheet_rows)}});
    ReplacedFile target(place);
    const ExportAbout about = about_of(file);
    Workbook book(target.temporary(), about.title, about.description);
    write_cover(book, file);
    write_contents(book, plans);
    write_notes(book, file);
    for (const SheetPlan& plan : plans) {
        book.begin_table(plan.spec);
        plan.fill(book, file);
    }
    book.close();
    target.commit();
}

}  // namespace lc
