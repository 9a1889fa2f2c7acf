// The verb `report`: one self-contained page about a run.
#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "analysis/report/page.hpp"
#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/replaced_file.hpp"
#include "runner/io/results_reader.hpp"
#include "runner/reporting/report_base_table.hpp"
#include "runner/reporting/report_data.hpp"
#include "runner/reporting/selection.hpp"

namespace lc {
namespace {

struct ReportOptions {
    std::filesystem::path file, out;
    bool quiet = false;
};

/// Mail servers and browsers begin to mind beyond this.
constexpr std::size_t large_page = 5'000'000;

int report_verb(const ReportOptions& options) {
    if (report_template().empty())
        throw RunError(
            "this program was built without the report. Install nodejs and npm, configure again "
            "with -DLIFECHANCES_REPORT=ON and build.");
    const ResultsFile file(options.file);
    check_not_results(file, options.out);
    check_place(options.out);
    const std::string page = report_page(
        report_template(), {report_title(file), report_data(file), base_year_table(file)});
    write_text(options.out, page);
    if (options.quiet) return status_done;
    fmt::print(stderr, "{} ({:.1f} MB): open it in a browser.\n", options.out.string(),
               static_cast<double>(page.size()) / 1e6);
    if (page.size() > large_page)
        fmt::print(stderr,
                   "That is large for a page. A run with fewer scenarios or years makes a "
                   "smaller one.\n");
    return status_done;
}

}  // namespace

void add_report(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "report", "Write one self-contained page about a run: map, charts, tables, caveats");
    const auto options = std::make_shared<ReportOptions>();
    verb->add_option("RESULTS", options->file, "Results file of a run")->required();
    verb->add_option("--out", options->out, "HTML file to write")->required();
    verb->add_flag("--quiet", options->quiet, "No remarks on standard error");
    verb->footer(
        "Example:\n  lifechances report results.h5 --out report.html\n"
        "The page needs no network: it can be mailed, or opened from a disk.");
    verb->callback([options, &action] { action = [options] { return report_verb(*options); }; });
}

}  // namespace lc
