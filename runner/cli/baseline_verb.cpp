// The verb `baseline`: what becomes of the country under current law, beside references.
#include <memory>

#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/home.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/indicator_references.hpp"
#include "runner/reporting/indicator_reader.hpp"

namespace lc {
namespace {

struct BaselineOptions {
    std::filesystem::path file, configs;
    bool json = false, markdown = false;
};

int baseline(const BaselineOptions& options) {
    const ResultsFile file(options.file);
    if (file.authorities().size() != uk_authority_count)
        throw InputError({{options.file.string(), 0, 0, "",
                           "holds a part of the United Kingdom; the references are of the whole. "
                           "Run it without --authorities, --nation or --region."}});
    IndicatorTable table;
    table.references =
        load_indicator_references(find_home(options.configs).configs / "data", indicator_names());
    table.years = file.years();
    table.indicators = read_indicators(file);
    table.scale = file.scale();
    table.replicates = file.replicates();
    table.version = file.provenance("version");
    print(options.json       ? indicators_json(table) + "\n"
          : options.markdown ? indicators_markdown(table)
                             : indicators_text(table));
    return status_done;
}

}  // namespace

void add_baseline(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "baseline", "Show how the baseline develops, beside published and projected figures");
    const auto options = std::make_shared<BaselineOptions>();
    verb->add_option("RESULTS", options->file, "Results file of a run of the whole UK")->required();
    CLI::Option* const json =
        verb->add_flag("--json", options->json, "Machine-readable, every year");
    verb->add_flag("--markdown", options->markdown, "As a page, with publications")->excludes(json);
    verb->add_option("--configs", options->configs, "Folder of policies, estimates and data");
    verb->footer(
        "Example:\n  lifechances run --out base.h5 --years 20\n  lifechances baseline base.h5");
    verb->callback([options, &action] { action = [options] { return baseline(*options); }; });
}

}  // namespace lc
