// The verb `merge`.
#include <memory>

#include "runner/cli/home.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/merge.hpp"

namespace lc {

void add_merge(CLI::App& app, Action& action, const std::string& command) {
    CLI::App* const verb = app.add_subcommand(
        "merge", "Put the parts that run --share K/N wrote together to one results file");
    const auto options = std::make_shared<MergeOptions>();
    const auto configs = std::make_shared<std::filesystem::path>();
    options->command = command;
    verb->add_option("PART", options->parts, "All parts of one run, in any order")->required();
    verb->add_option("--out", options->out, "Results file (HDF5) to write")->required();
    verb->add_option("--configs", *configs, "Folder of policies, estimates and data of the run");
    verb->add_flag("--quiet", options->quiet, "No remarks on standard error");
    verb->footer(
        "Example:\n"
        "  lifechances run scenario.json --replicates 10 --share 1/2 --out uk.part-1\n"
        "  lifechances run scenario.json --replicates 10 --share 2/2 --out uk.part-2\n"
        "  lifechances merge uk.part-1 uk.part-2 --out uk.h5\n"
        "The file is that of one run with all replicates, but for /provenance.");
    verb->callback([options, configs, &action] {
        options->configs = find_home(*configs).configs;
        action = [options] { return merge(*options); };
    });
}

}  // namespace lc
