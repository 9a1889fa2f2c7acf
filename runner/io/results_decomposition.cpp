// The group /decomposition of a results file.
#include <algorithm>
#include <cstddef>
#include <limits>

#include "runner/io/decomposition_figures.hpp"
#include "runner/io/results_own_group.hpp"
#include "runner/io/results_writer.hpp"
#include "scenarios/coalitions.hpp"

namespace lc {
namespace {

const std::string folder = "/decomposition";

/// Players of all scenarios, each once, in the order in which they come.
std::vector<std::string> all_players(const DecompositionRecord& record) {
    std::vector<std::string> names;
    for (const auto& players : record.players)
        for (const std::string& name : players)
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    return names;
}

/// All figures of the group; what does not apply is NaN.
struct Figures {
    std::vector<double> contribution, alone;  ///< [scenario][replicate][year][player][outcome]
    std::vector<double> joint;                ///< [scenario][replicate][year][outcome]
};

Figures figures_of(const RunResults& results, const std::vector<std::string>& names) {
    constexpr std::size_t outcomes = headline_outcomes.size();
    const std::size_t each = names.size() * outcomes;
    Figures all;
    for (int s = 0; s < static_cast<int>(results.scenarios.size()); ++s) {
        const auto& players = results.decomposition.players[static_cast<std::size_t>(s)];
        for (int r = 0; r < results.replicates; ++r)
            for (int y = 0; y < static_cast<int>(results.years.size()); ++y) {
                const std::size_t at = all.contribution.size();
                all.contribution.resize(at + each, std::numeric_limits<double>::quiet_NaN());
                all.alone.resize(at + each, std::numeric_limits<double>::quiet_NaN());
                const auto shares = lever_shares(results, s, r, y);
                for (std::size_t p = 0; p < shares.size(); ++p) {
                    const auto place = static_cast<std::size_t>(
                        std::find(names.begin(), names.end(), players[p]) - names.begin());
                    for (std::size_t o = 0; o < outcomes; ++o) {
                        all.contribution[at + place * outcomes + o] = shares[p].contribution[o];
                        all.alone[at + place * outcomes + o] = shares[p].alone[o];
                    }
                }
                OutcomeValues joint = joint_effect(results, s, r, y);
                if (results.years[static_cast<std::size_t>(y)] < base_year)
                    joint.fill(std::numeric_limits<double>::quiet_NaN());
                all.joint.insert(all.joint.end(), joint.begin(), joint.end());
            }
    }
    return all;
}

/// Place of each player in its scenario's order, from 1: [scenario][player].
std::vector<double> order_of(const DecompositionRecord& record,
                             const std::vector<std::string>& names) {
    std::vector<double> order;
    for (const auto& players : record.players)
        for (const std::string& name : names) {
            const auto at = std::find(players.begin(), players.end(), name);
            order.push_back(at == players.end() ? std::numeric_limits<double>::quiet_NaN()
                                                : static_cast<double>(at - players.begin()) + 1);
        }
    return order;
}

}  // namespace

void ResultsWriter::write_decomposition() {
    const DecompositionRecord& record = results_.decomposition;
    const std::vector<std::string> names = all_players(record);
    if (names.empty()) return;
    hdf5::Handle handle = hdf5::create_group(file_.get(), folder);
    hdf5::write_attribute(handle.get(), "description",
                          std::string("Effects of scenarios attributed to their levers."));
    std::vector<std::string> methods;
    for (const auto& players : record.players)
        methods.emplace_back(players.empty()                     ? "none"
                             : shared_by_shapley(players.size()) ? "shapley"
                                                                 : "ordered");
    hdf5::write_attribute(handle.get(), "method", methods);
    OwnGroup group(handle.get(), folder, *scales_);
    std::vector<std::string> outcomes, units;
    for (const HeadlineOutcome& of : headline_outcomes) {
        outcomes.emplace_back(of.name);
        units.emplace_back(of.units);
    }
    hdf5::Handle outcome = group.scale("outcome", outcomes, "Headline outcome");
    hdf5::Handle lever = group.scale("lever", names, "Lever, or the scenario's own economy");
    group.labels("outcome_units", units, outcome, "Unit of the outcome");
    const Figures all = figures_of(results_, names);
    const std::vector<Dimension> by_replicate{Dimension::scenario, Dimension::replicate,
                                              Dimension::year};
    const std::vector<Dimension> by_statistic{Dimension::statistic, Dimension::scenario,
                                              Dimension::year};
    const std::size_t scenarios = results_.scenarios.size(),
                      replicates = static_cast<std::size_t>(results_.replicates);
    group.values("order", "1", "Place of the lever in the scenario",
                 "The scenario's own economy first, then levers as in its file; NaN for those that "
                 "it has not.",
                 {Dimension::scenario}, {&lever}, order_of(record, names));
    const char* const about =
        "All authorities of the run together, paired draws. By scenario (attribute method): "
        "shapley, the mean over all orders of what the lever adds to those before it; ordered, "
        "what it adds in the file's order. Adds up to joint_effect over levers. NaN for levers "
        "that the scenario has not and before 2024-25.";
    group.values("contribution", "outcome_units", "Contribution of a lever to the joint effect",
                 about, by_replicate, {&lever, &outcome}, all.contribution);
    group.values("contribution_summary", "outcome_units",
                 "Contribution of a lever to the joint effect: mean and interval", about,
                 by_statistic, {&lever, &outcome},
                 over_replicates(all.contribution, scenarios, replicates));
    group.values("alone", "outcome_units", "Effect of a lever alone",
                 "Scenario with this lever alone less baseline; NaN where it was not simulated.",
                 by_replicate, {&lever, &outcome}, all.alone);
    group.values("joint_effect", "outcome_units", "Joint effect of all levers",
                 "Scenario less baseline.", by_replicate, {&outcome}, all.joint);
    outcome.close("write /decomposition/outcome");
    lever.close("write /decomposition/lever");
    handle.close("write /decomposition");
}

}  // namespace lc
