// The group /uncertainty of a results file.
#include <cmath>
#include <cstddef>

#include "runner/io/results_own_group.hpp"
#include "runner/io/results_writer.hpp"
#include "runner/io/uncertainty_figures.hpp"

namespace lc {
namespace {

const std::string folder = "/uncertainty";

template <class List, class Member>
auto column(const List& list, Member member) {
    std::vector<std::decay_t<decltype(list[0].*member)>> values;
    for (const auto& item : list) values.push_back(item.*member);
    return values;
}

/// One number, or several, of every scenario and outcome.
template <class Function>
std::vector<double> collect(const std::vector<ScenarioUncertainty>& figures, Function numbers) {
    std::vector<double> values;
    for (const ScenarioUncertainty& scenario : figures)
        for (const OutcomeUncertainty& outcome : scenario)
            for (const double number : numbers(outcome)) values.push_back(number);
    return values;
}

using Numbers = std::vector<double>;

/// [scenario][replicate][outcome]
Numbers by_replicate(const std::vector<ScenarioUncertainty>& figures, int replicates) {
    Numbers values;
    for (const ScenarioUncertainty& scenario : figures)
        for (std::size_t r = 0; r < static_cast<std::size_t>(replicates); ++r)
            for (const OutcomeUncertainty& outcome : scenario) values.push_back(outcome.values[r]);
    return values;
}

void write_outcomes(OwnGroup& group, const RunResults& results,
                    const std::vector<ScenarioUncertainty>& figures, const hdf5::Handle& outcome) {
    constexpr Dimension scenario = Dimension::scenario;
    std::vector<std::string> units;
    for (const HeadlineOutcome& of : headline_outcomes) units.emplace_back(of.units);
    group.labels("outcome_units", units, outcome, "Unit of the outcome");
    group.values("outcome_value", "outcome_units", "Outcome by replicate",
                 "All authorities of the run together, last year. Baseline: its level. Other "
                 "scenarios: difference from the baseline with the same draws and parameters.",
                 {scenario, Dimension::replicate}, {&outcome},
                 by_replicate(figures, results.replicates));
    hdf5::Handle part =
        group.scale("part", {"total", "parameters", "simulation"}, "Source of variance");
    group.values(
        "variance", "outcome_units squared", "Variance between replicates by source",
        "simulation: half the mean squared difference of replicates with the same "
        "parameters; total: of replicates with parameters of their own; parameters: the "
        "rest, not below 0. NaN without replicates that share parameters.",
        {scenario}, {&outcome, &part}, collect(figures, [](const OutcomeUncertainty& of) {
            return Numbers{of.variance.total, of.variance.parameters, of.variance.simulation};
        }));
    part.close("write /uncertainty/part");
    group.values(
        "standard_error", "outcome_units", "Standard error of the mean over replicates",
        "Deviation between replicates by the root of their number.", {scenario}, {&outcome},
        collect(figures, [](const OutcomeUncertainty& of) { return Numbers{of.standard_error}; }));
    group.values("replicates_needed", "1", "Replicates needed for a precise mean",
                 "Replicates after which the 95% interval of the mean is at most a tenth of it to "
                 "either side. NaN where the mean is 0.",
                 {scenario}, {&outcome}, collect(figures, [](const OutcomeUncertainty& of) {
                     return Numbers{of.replicates_needed};
                 }));
}

void write_parameters(OwnGroup& group, const UncertaintyRecord& record,
                      const std::vector<ScenarioUncertainty>& figures,
                      const hdf5::Handle& outcome) {
    const auto& drawn = record.parameters;
    hdf5::Handle parameter = group.scale("parameter", column(drawn, &DrawnParameter::path),
                                         "Parameter that replicates draw");
    group.labels("parameter_label", column(drawn, &DrawnParameter::label), parameter, "Meaning");
    group.labels("parameter_units", column(drawn, &DrawnParameter::unit), parameter, "Unit");
    group.labels("parameter_source_status", column(drawn, &DrawnParameter::source_status),
                 parameter, "What the estimate rests on");
    const auto of_parameters = [&](const char* name, const char* long_name,
                                   double DrawnParameter::*member) {
        group.values(name, "parameter_units", long_name, "As configs declare it.", {}, {&parameter},
                     column(drawn, member));
    };
    of_parameters("parameter_central", "Central value", &DrawnParameter::central);
    of_parameters("parameter_low", "Lower end of the range", &DrawnParameter::low);
    of_parameters("parameter_high", "Upper end of the range", &DrawnParameter::high);
    group.values("parameter_value", "parameter_units", "Parameters by replicate",
                 "Latin hypercube over the distributions of configs; replicate 0 has the central "
                 "values.",
                 {Dimension::replicate}, {&parameter}, record.values);
    group.values(
        "rank_correlation", "1", "Rank correlation of outcome and parameter",
        "Spearman's, over parameter sets. /uncertainty has in the attribute "
        "chance_correlation what the strongest of this many irrelevant parameters passes "
        "with a chance of 5%.",
        {Dimension::scenario}, {&outcome, &parameter},
        collect(figures, [](const OutcomeUncertainty& of) { return of.rank_correlation; }));
    parameter.close("write /uncertainty/parameter");
}

void write_causal_share(OwnGroup& group, const std::vector<ScenarioUncertainty>& figures,
                        const hdf5::Handle& outcome) {
    hdf5::Handle share =
        group.scale("causal_share", {causal_share_labels.begin(), causal_share_labels.end()},
                    "Causal share of the association of income with mortality");
    hdf5::Handle limit =
        group.scale("limit", {"mean", "lower", "upper"}, "Estimate and 95% interval");
    group.values(
        "by_causal_share", "outcome_units", "Outcome by causal share of income",
        "Line through the outcomes of parameter sets by the causal share that they drew, at "
        "0, the central value and the upper end of its range, with the 95% confidence "
        "interval of the line.",
        {Dimension::scenario}, {&outcome, &share, &limit},
        collect(figures, [](const OutcomeUncertainty& of) {
            Numbers all;
            for (const Interval& at : of.by_causal_share)
                all.insert(all.end(), {at.mean, at.lower, at.upper});
            return all;
        }));
    share.close("write /uncertainty/causal_share");
    limit.close("write /uncertainty/limit");
}

}  // namespace

void ResultsWriter::write_uncertainty() {
    const UncertaintyRecord& record = results_.uncertainty;
    if (results_.replicates < 2 || record.roles.empty()) return;
    hdf5::Handle handle = hdf5::create_group(file_.get(), folder);
    hdf5::write_attribute(handle.get(), "description",
                          std::string("Where the uncertainty of headline outcomes comes from."));
    hdf5::write_attribute(handle.get(), "varied",
                          std::string(record.parameters.empty() ? "noise"
                                      : record.noise            ? "both"
                                                                : "parameters"));
    OwnGroup group(handle.get(), folder, *scales_);
    std::vector<std::string> names;
    for (const HeadlineOutcome& of : headline_outcomes) names.emplace_back(of.name);
    hdf5::Handle outcome = group.scale("outcome", names, "Headline outcome");
    const auto figures = uncertainty_figures(results_);
    write_outcomes(group, results_, figures, outcome);
    if (!record.parameters.empty()) {
        int sets = 0;
        for (const ReplicateRole role : record.roles) sets += role == ReplicateRole::own;
        hdf5::write_attribute(handle.get(), "parameter_sets", static_cast<std::int32_t>(sets));
        hdf5::write_attribute(handle.get(), "chance_correlation",
                              chance_correlation(sets, static_cast<int>(record.parameters.size())));
        write_parameters(group, record, figures, outcome);
        write_causal_share(group, figures, outcome);
    }
    outcome.close("write /uncertainty/outcome");
    handle.close("write /uncertainty");
}

}  // namespace lc
