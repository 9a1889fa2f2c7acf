#include "runner/io/uncertainty_figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "model/core/error.hpp"
#include "runner/io/results_quantities.hpp"

namespace lc {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

const Quantity& quantity(std::string_view path) {
    const auto found = std::find_if(quantities().begin(), quantities().end(),
                                    [&](const Quantity& of) { return of.path == path; });
    LC_EXPECT(found != quantities().end());
    return *found;
}

/// A column of the parameters drawn, by replicate.
std::vector<double> draws_of(const UncertaintyRecord& record, std::size_t parameter) {
    std::vector<double> column;
    for (std::size_t at = parameter; at < record.values.size(); at += record.parameters.size())
        column.push_back(record.values[at]);
    return column;
}

/// The parts that a run shows which varies only one of the two sources.
VarianceSplit split(const UncertaintyRecord& record, const std::vector<double>& values) {
    VarianceSplit split = variance_split(values, record.roles);
    if (record.parameters.empty()) {
        // Without parameters the first replicate is a draw like the others.
        std::vector<ReplicateRole> roles(values.size(), ReplicateRole::own);
        split.total = split.simulation = variance_split(values, roles).total;
        split.parameters = 0;
    } else if (!record.noise) {
        split.parameters = split.total;
        split.simulation = 0;
    }
    return split;
}

void relate_to_parameters(const UncertaintyRecord& record, OutcomeUncertainty& outcome) {
    const std::vector<double> sets = by_parameter_set(outcome.values, record.roles);
    outcome.by_causal_share.fill({not_a_number, not_a_number, not_a_number});
    for (std::size_t p = 0; p < record.parameters.size(); ++p) {
        const std::vector<double> drawn = by_parameter_set(draws_of(record, p), record.roles);
        outcome.rank_correlation.push_back(rank_correlation(drawn, sets));
        const DrawnParameter& parameter = record.parameters[p];
        if (parameter.path != causal_share_path) continue;
        outcome.by_causal_share = {line_at(drawn, sets, 0), line_at(drawn, sets, parameter.central),
                                   line_at(drawn, sets, parameter.high)};
    }
}

/// Of the mean over replicates. Two that share their parameters count once for what parameters add.
double standard_error(const UncertaintyRecord& record, const OutcomeUncertainty& outcome) {
    const auto count = static_cast<double>(outcome.values.size());
    const VarianceSplit& variance = outcome.variance;
    if (std::isnan(variance.simulation)) return std::sqrt(variance.total / count);
    double squares = count;  // of the sizes of parameter sets
    for (const ReplicateRole role : record.roles) squares += role == ReplicateRole::repeat ? 2 : 0;
    return std::sqrt(variance.parameters * squares / (count * count) + variance.simulation / count);
}

void work_out(const UncertaintyRecord& record, OutcomeUncertainty& outcome) {
    std::vector<double> sorted = outcome.values;
    outcome.summary = replicate_summary(sorted);
    outcome.variance = split(record, outcome.values);
    const double deviation = std::sqrt(outcome.variance.total);
    outcome.standard_error = standard_error(record, outcome);
    outcome.replicates_needed =
        replicates_needed(deviation, wanted_precision * std::abs(outcome.summary.mean));
    relate_to_parameters(record, outcome);
}

}  // namespace

OutcomeValues headline_levels(const Tally& tally, const UkYearRecord& uk, double scale,
                              const BySexBand<double>* fallback) {
    static const Quantity &poor = quantity("/poverty/children_in_poverty"),
                          &rate = quantity("/poverty/child_poverty_rate"),
                          &expectancy = quantity("/health/life_expectancy"),
                          &cost = quantity("/fiscal/cost");
    constexpr std::size_t ages = life_expectancy_ages.size(), components = component_count;
    const Cell cell{tally, uk, scale, fallback};
    std::array<double, measure_count> children{}, rates{};
    std::array<double, sex_count * ages> years{};
    std::array<double, payer_count * components> costs{};
    poor.fill(cell, children);
    rate.fill(cell, rates);
    expectancy.fill(cell, years);
    cost.fill(cell, costs);
    double net = 0;
    for (std::size_t payer = 0; payer < payer_count; ++payer)
        net += costs[payer * components + components - 1];
    return {rates[0], children[0], years[0], years[ages], net};
}

OutcomeValues headline_levels(const RunResults& results, int scenario, int replicate,
                              int year_index) {
    Tally all;
    for (int a = 0; a < static_cast<int>(results.authorities.size()); ++a)
        all += results.tally(scenario, replicate, year_index, a);
    return headline_levels(all, results.uk_year(scenario, replicate, year_index), results.scale);
}

std::vector<ScenarioUncertainty> uncertainty_figures(const RunResults& results) {
    const int last = static_cast<int>(results.years.size()) - 1;
    std::vector<ScenarioUncertainty> figures(results.scenarios.size());
    for (int r = 0; r < results.replicates; ++r) {
        const OutcomeValues baseline = headline_levels(results, 0, r, last);
        for (std::size_t s = 0; s < figures.size(); ++s) {
            OutcomeValues here = baseline;
            if (s > 0) here = headline_levels(results, static_cast<int>(s), r, last);
            for (std::size_t o = 0; o < here.size(); ++o)
                figures[s][o].values.push_back(s > 0 ? here[o] - baseline[o] : here[o]);
        }
    }
    for (ScenarioUncertainty& scenario : figures)
        for (OutcomeUncertainty& outcome : scenario) work_out(results.uncertainty, outcome);
    return figures;
}

}  // namespace lc
