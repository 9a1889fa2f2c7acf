// The options of `summary`.
#include <memory>

#include "model/record/tally.hpp"
#include "runner/cli/summary.hpp"
#include "runner/cli/verbs.hpp"

namespace lc {

void add_summary(CLI::App& app, Action& action) {
    struct Typed {
        SummaryOptions options;
        std::string authorities;
    };
    CLI::App* const verb =
        app.add_subcommand("summary", "Show the headline figures of a results file");
    const auto typed = std::make_shared<Typed>();
    verb->add_option("RESULTS", typed->options.file, "Results file of a run")->required();
    verb->add_option("--authority", typed->authorities,
                     "Only these local authorities: codes or names, separated by commas")
        ->join(',');
    verb->add_option("--year", typed->options.year,
                     "Financial year, by the year in which it starts (default: the last)")
        ->check(whole_between(2000, 2100));
    std::string measures;
    for (const std::string_view name : measure_names)
        measures += (measures.empty() ? "" : ", ") + std::string(name);
    verb->add_option("--measure", typed->options.measure,
                     "Measure of child poverty: " + measures + " (default relative_ahc)");
    verb->add_flag("--inequality", typed->options.inequality,
                   "Also inequality of income, and depth, entry and exit of child poverty, of the "
                   "whole run");
    verb->add_flag("--json", typed->options.json, "Machine-readable");
    verb->add_flag("--ascii", typed->options.ascii,
                   "Trends in ASCII, also where the locale is UTF-8");
    verb->footer("Example:\n  lifechances summary results.h5 --authority Blackpool --year 2034");
    verb->callback([typed, &action] {
        typed->options.authorities = divided(typed->authorities);
        action = [typed] { return summary(typed->options); };
    });
}

}  // namespace lc
