// The verb `inequality`.
#include <fmt/format.h>

#include <memory>
#include <vector>

#include "analysis/statistics/inequality_interval.hpp"
#include "analysis/tables/quantile_groups.hpp"
#include "analysis/tables/row_writer.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/table_files.hpp"
#include "runner/cli/verbs.hpp"

namespace lc {
namespace {

/// Below this OHID computes no index.
constexpr std::size_t few_quantiles = 5;

struct InequalityOptions {
    std::filesystem::path file, out;
    std::string type = "default";
    bool multiplicative = false, json = false, quiet = false;
    std::size_t repetitions = 100'000;
    std::uint64_t seed = 1;

    InequalityModel model() const {
        const ValueType chosen = type == "rate"         ? ValueType::rate
                                 : type == "proportion" ? ValueType::proportion
                                                        : ValueType::plain;
        return {chosen, multiplicative};
    }
};

void write_row(RowWriter& rows, const std::string& group, const InequalityEstimate& found) {
    rows.text(group);
    rows.number(found.index.slope);
    rows.number(found.slope_lower);
    rows.number(found.slope_upper);
    rows.number(found.index.relative);
    rows.number(found.relative_lower);
    rows.number(found.relative_upper);
}

void say_remarks(const InequalityOptions& options, const QuantileGroups& groups) {
    if (options.quiet) return;
    std::string names;
    for (const std::string& name : groups.unused())
        names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
    if (!names.empty()) fmt::print(stderr, "Columns that are not read: {}.\n", names);
    if (!groups.uses_limits() && options.type != "default")
        fmt::print(stderr, "Standard errors were taken as those of the {} of the values.\n",
                   options.type == "rate" ? "logarithms" : "logits");
    if (groups.quantiles() < few_quantiles)
        fmt::print(stderr, "There are {} quantiles; OHID computes no index from fewer than {}.\n",
                   groups.quantiles(), few_quantiles);
}

int inequality_verb(const InequalityOptions& options) {
    TableInput input(options.file);
    TableOutput output(options.out, options.file);
    std::ostream& out = output.stream();
    FaultList faults(input.name());
    QuantileGroups groups(input.stream(), options.model(), faults);
    if (options.json) out << "{\n  \"inequality\": ";
    RowWriter rows(out, options.json ? TableFormat::json : TableFormat::csv,
                   {"group", "sii", "sii_lower", "sii_upper", "rii", "rii_lower", "rii_upper"});
    InequalitySimulation simulation(options.seed, options.repetitions);
    for (QuantileGroup group; groups.next(group);)
        if (faults.empty())
            write_row(
                rows, group.name,
                simulation.estimate(group.population, group.value, group.error, options.model()));
    faults.throw_if_any();
    rows.finish();
    if (options.json) out << "\n}\n";
    output.commit();
    say_remarks(options, groups);
    return status_done;
}

}  // namespace

void add_inequality(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "inequality", "Slope and relative index of inequality with 95% intervals");
    const auto options = std::make_shared<InequalityOptions>();
    verb->add_option(
            "FILE", options->file,
            "CSV with the columns group, quantile (1 the most deprived), population, value "
            "and standard_error or lower and upper; - for standard input")
        ->required();
    verb->add_option("--out", options->out, "File to write (default: standard output)");
    verb->add_flag("--json", options->json, "Machine-readable");
    verb->add_option("--type", options->type,
                     "Scale on which errors are normal: default (the values), rate (logarithm) or "
                     "proportion (logit)")
        ->check(one_of({"default", "rate", "proportion"}));
    verb->add_flag("--multiplicative", options->multiplicative,
                   "Fit the line to the logarithm (proportion: the logit) of the values");
    verb->add_option("--repetitions", options->repetitions,
                     "Simulated samples behind the intervals (default 100000)")
        ->check(whole_between(1000, 1'000'000));
    verb->add_option("--seed", options->seed, "Seed of the simulated samples (default 1)")
        ->check(whole_between(0, UINT64_MAX));
    verb->add_flag("--quiet", options->quiet, "No remarks on standard error");
    verb->footer(
        "Examples:\n  lifechances inequality deciles.csv --out inequality.csv\n"
        "  lifechances inequality infant_mortality.csv --type rate --multiplicative");
    verb->callback(
        [options, &action] { action = [options] { return inequality_verb(*options); }; });
}

}  // namespace lc
