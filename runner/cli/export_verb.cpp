// The verb `export`: results for spreadsheets and reporting tools.
#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/results_reader.hpp"
#include "runner/reporting/export_csv.hpp"
#include "runner/reporting/export_workbook.hpp"

namespace lc {
namespace {

struct ExportOptions {
    std::filesystem::path file, workbook;
    CsvExportOptions csv;
    bool quiet = false;
};

void say(const ExportOptions& options, const std::string& text) {
    if (!options.quiet) fmt::print(stderr, "{}\n", text);
}

int export_verb(const ExportOptions& options) {
    if (options.csv.folder.empty() && options.workbook.empty())
        throw InputError(
            {{"export", 0, 0, "", "nothing to write. Give --csv FOLDER, --xlsx FILE or both."}});
    const ResultsFile file(options.file);
    if (!options.csv.folder.empty()) {
        const int tables = export_csv(file, options.csv);
        say(options, fmt::format("{} CSV files with csv-metadata.json in {}", tables,
                                 options.csv.folder.string()));
    }
    if (!options.workbook.empty()) {
        export_workbook(file, options.workbook);
        say(options, fmt::format("Workbook {}", options.workbook.string()));
    }
    return status_done;
}

}  // namespace

void add_export(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "export", "Write results as CSV tables or an Excel workbook, for reporting tools");
    const auto options = std::make_shared<ExportOptions>();
    verb->add_option("RESULTS", options->file, "Results file of a run")->required();
    verb->add_option("--csv", options->csv.folder,
                     "Folder for tidy CSV tables, one a quantity, with a data dictionary (CSVW "
                     "metadata); new, empty or an earlier export, which is replaced");
    verb->add_flag("--all", options->csv.all,
                   "With --csv: the long tables by age band and line of public accounts too");
    verb->add_option("--xlsx", options->workbook,
                     "Excel workbook with the main tables, notes and a chart");
    verb->add_flag("--quiet", options->quiet, "No remarks on standard error");
    verb->footer(
        "Example:\n  lifechances export results.h5 --csv tables --xlsx tables.xlsx\n"
        "docs/reporting.md has recipes for Excel, Power BI, Python and R.");
    verb->callback([options, &action] { action = [options] { return export_verb(*options); }; });
}

}  // namespace lc
