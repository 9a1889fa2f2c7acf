#include "runner/cli/summary_uncertainty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <numeric>

#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_bars = 10;  // of a tornado

/// How an outcome is shown: in points, thousands, years, £ million.
struct Shown {
    const char* heading;
    double factor;
    int places;
};
constexpr std::array<Shown, headline_outcomes.size()> shown{
    {{"child poverty, points", 100, 3},
     {"children in poverty", 1, 0},
     {"life expectancy, female, years", 1, 4},
     {"life expectancy, male, years", 1, 4},
     {"net cost, £ million", 1, 0}}};

std::string figure(double value, std::size_t outcome) {
    const double as_shown = value * shown[outcome].factor;
    return shown[outcome].places == 0 ? (std::isnan(value) ? "–" : grouped(as_shown, true))
                                      : decimals(as_shown, shown[outcome].places, true);
}

std::string interval(double low, double high, std::size_t outcome) {
    if (std::isnan(low)) return "–";
    return fmt::format("{} to {}", figure(low, outcome), figure(high, outcome));
}

std::string percent(double share) {
    return std::isnan(share) ? "–" : fmt::format("{:.0f}%", 100 * share);
}

double parameter_share(const VarianceSplit& split) {
    return split.parameters / std::max(split.total, split.parameters + split.simulation);
}

/// The strongest parameters, strongest first; those without a correlation left out.
std::vector<std::size_t> strongest(const OutcomeUncertainty& outcome) {
    std::vector<std::size_t> order(outcome.rank_correlation.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t p) { return std::isnan(outcome.rank_correlation[p]); });
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(outcome.rank_correlation[a]) > std::abs(outcome.rank_correlation[b]);
    });
    order.resize(std::min(order.size(), most_bars));
    return order;
}

std::string effects_table(const ScenarioUncertainty& scenario) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t o = 0; o < scenario.size(); ++o) {
        const OutcomeUncertainty& of = scenario[o];
        const ReplicateSummary& s = of.summary;
        rows.push_back({shown[o].heading, figure(s.mean, o), interval(s.lower_50, s.upper_50, o),
                        interval(s.lower_80, s.upper_80, o), interval(s.lower, s.upper, o),
                        percent(s.above_zero), percent(parameter_share(of.variance)),
                        figure(of.standard_error, o).substr(1),
                        std::isnan(of.replicates_needed) ? "–" : grouped(of.replicates_needed)});
    }
    return text_table({"effect on", "mean", "50%", "80%", "95%", "chance\nabove 0",
                       "from\nparameters", "standard\nerror", "replicates\nfor ±10%"},
                      rows);
}

/// The bar of a rank correlation: to the left of the line below 0, to the right above.
std::string bar(double correlation) {
    constexpr int half = 10;
    const int length = static_cast<int>(std::lround(std::abs(correlation) * half));
    const std::string blocks(static_cast<std::size_t>(length), '#');
    return correlation < 0 ? fmt::format("{:>10}|{:10}", blocks, "")
                           : fmt::format("{:10}|{:<10}", "", blocks);
}

std::string tornado(const ReadUncertainty& read, const OutcomeUncertainty& outcome,
                    std::size_t position) {
    std::vector<std::vector<std::string>> rows;
    for (const std::size_t p : strongest(outcome)) {
        const double correlation = outcome.rank_correlation[p];
        rows.push_back({read.parameters[p], bar(correlation), decimals(correlation, 2, true),
                        std::abs(correlation) > read.chance_correlation ? "yes" : "no",
                        read.statuses[p]});
    }
    if (rows.empty()) return "";
    return fmt::format("Parameters that go with the effect on {}, by rank correlation:\n{}\n",
                       shown[position].heading,
                       text_table({"parameter", "-1       0       +1", "correlation",
                                   "beyond\nchance", "rests on"},
                                  rows));
}

std::string causal_shares(const ScenarioUncertainty& scenario) {
    std::vector<std::vector<std::string>> rows;
    for (const std::size_t o : {std::size_t{2}, std::size_t{3}}) {
        std::vector<std::string> row{shown[o].heading};
        for (const Interval& at : scenario[o].by_causal_share)
            row.push_back(std::isnan(at.mean) ? "–"
                                              : fmt::format("{} ({})", figure(at.mean, o),
                                                            interval(at.lower, at.upper, o)));
        rows.push_back(std::move(row));
    }
    return "By the share of the association of income with mortality that is causal (line through "
           "the replicates):\n" +
           text_table({"effect on", "none", "central", "high"}, rows) + "\n";
}

ordered_json number(double value) {
    return std::isnan(value) ? ordered_json(nullptr) : ordered_json(value);
}

ordered_json outcome_json(const ReadUncertainty& read, const OutcomeUncertainty& of,
                          const HeadlineOutcome& outcome) {
    const ReplicateSummary& s = of.summary;
    const auto pair = [](double low, double high) {
        return ordered_json::array({number(low), number(high)});
    };
    ordered_json tornado = ordered_json::array();
    for (const std::size_t p : strongest(of))
        tornado.push_back({{"parameter", read.parameters[p]},
                           {"label", read.labels[p]},
                           {"rank_correlation", of.rank_correlation[p]},
                           {"source_status", read.statuses[p]}});
    ordered_json shares;
    if (!read.parameters.empty())
        for (std::size_t i = 0; i < causal_share_labels.size(); ++i) {
            const Interval& at = of.by_causal_share[i];
            shares[std::string(causal_share_labels[i])] = {
                {"mean", number(at.mean)}, {"interval_95", pair(at.lower, at.upper)}};
        }
    return {{"outcome", outcome.name},
            {"units", outcome.units},
            {"mean", number(s.mean)},
            {"interval_50", pair(s.lower_50, s.upper_50)},
            {"interval_80", pair(s.lower_80, s.upper_80)},
            {"interval_95", pair(s.lower, s.upper)},
            {"probability_above_zero", number(s.above_zero)},
            {"variance",
             {{"total", number(of.variance.total)},
              {"parameters", number(of.variance.parameters)},
              {"simulation", number(of.variance.simulation)}}},
            {"standard_error", number(of.standard_error)},
            {"replicates_needed", number(of.replicates_needed)},
            {"parameters", tornado},
            {"by_causal_share", shares}};
}

}  // namespace

std::string uncertainty_text(const ReadUncertainty& read, const std::vector<std::string>& scenarios,
                             const std::string& financial_year) {
    std::string text;
    for (std::size_t s = 1; s < read.scenarios.size(); ++s) {
        const ScenarioUncertainty& scenario = read.scenarios[s];
        text += fmt::format("How sure: {}, all authorities of the run, {}\n\n{}\n", scenarios[s],
                            financial_year, effects_table(scenario));
        if (read.parameters.empty()) continue;
        for (const std::size_t outcome : {std::size_t{0}, std::size_t{2}})
            text += tornado(read, scenario[outcome], outcome);
        text += causal_shares(scenario);
    }
    if (!text.empty() && !read.parameters.empty())
        text += fmt::format(
            "{} parameters drawn in {} sets: the strongest of so many reaches a correlation of "
            "{:.2f} in one of twenty runs by chance alone.\n",
            read.parameters.size(), read.sets, read.chance_correlation);
    return text;
}

ordered_json uncertainty_json(const ReadUncertainty& read,
                              const std::vector<std::string>& scenarios,
                              const std::string& financial_year) {
    ordered_json list = ordered_json::array();
    for (std::size_t s = 0; s < read.scenarios.size(); ++s) {
        ordered_json outcomes = ordered_json::array();
        for (std::size_t o = 0; o < headline_outcomes.size(); ++o)
            outcomes.push_back(outcome_json(read, read.scenarios[s][o], headline_outcomes[o]));
        list.push_back({{"scenario", scenarios[s]},
                        {"of", s == 0 ? "level" : "difference from the baseline"},
                        {"outcomes", std::move(outcomes)}});
    }
    return {{"financial_year", financial_year},
            {"varied", read.varied},
            {"parameter_sets", read.sets},
            {"parameters_drawn", read.parameters.size()},
            {"chance_correlation", number(read.chance_correlation)},
            {"scenarios", std::move(list)}};
}

}  // namespace lc
