// The verb `validation`: public accounts of a run beside published ones.
#include <algorithm>
#include <memory>

#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/home.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/public_accounts.hpp"
#include "runner/reporting/accounts_reader.hpp"

namespace lc {
namespace {

struct ValidationOptions {
    std::filesystem::path file, configs;
    bool json = false, markdown = false;
};

int validation_verb(const ValidationOptions& options) {
    const ResultsFile file(options.file);
    const auto published = load_public_accounts(find_home(options.configs).configs / "data");
    const std::vector<AccountRow> rows = read_accounts(file, published);
    const AccountSource source = account_source(file);
    if (std::none_of(rows.begin(), rows.end(), [](const AccountRow& r) { return r.compared(); }))
        throw InputError({{options.file.string(), 0, 0, "",
                           "holds no whole nation in a year with a published figure (2024-25 on). "
                           "Run the whole United Kingdom or one --nation."}});
    print(options.json       ? accounts_json(rows, source) + "\n"
          : options.markdown ? accounts_markdown(rows, source)
                             : accounts_text(rows, source));
    return status_done;
}

}  // namespace

void add_validation(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "validation", "Compare spending, receipts and caseloads of a run with published figures");
    const auto options = std::make_shared<ValidationOptions>();
    verb->add_option("RESULTS", options->file, "Results file of a run; its baseline is compared")
        ->required();
    CLI::Option* const json = verb->add_flag("--json", options->json, "Machine-readable");
    verb->add_flag("--markdown", options->markdown, "As a page, with publications and reasons")
        ->excludes(json);
    verb->add_option("--configs", options->configs, "Folder of policies, estimates and data");
    verb->footer(
        "Example:\n  lifechances run --out base.h5 --years 1\n  lifechances validation base.h5\n"
        "The published figures are in configs/data/national/public_accounts.csv.");
    verb->callback(
        [options, &action] { action = [options] { return validation_verb(*options); }; });
}

}  // namespace lc
