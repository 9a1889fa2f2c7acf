#include "runner/io/decomposition_figures.hpp"

#include <limits>

#include "analysis/statistics/shapley.hpp"
#include "runner/io/uncertainty_figures.hpp"
#include "scenarios/coalitions.hpp"

namespace lc {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Effects of none, of every coalition simulated and of all, by coalition number.
std::vector<OutcomeValues> effects(const RunResults& results, int scenario, int replicate,
                                   int year_index) {
    const auto s = static_cast<std::size_t>(scenario);
    const OutcomeValues baseline = headline_levels(results, 0, replicate, year_index);
    std::vector<OutcomeValues> all{OutcomeValues{}};
    const std::size_t count = coalition_count(results.decomposition.players[s].size());
    for (std::size_t k = 0; k < count; ++k) {
        OutcomeValues values =
            results.coalition(replicate, results.decomposition.first[s] + k, year_index);
        for (std::size_t o = 0; o < values.size(); ++o) values[o] -= baseline[o];
        all.push_back(values);
    }
    all.push_back(joint_effect(results, scenario, replicate, year_index));
    return all;
}

}  // namespace

OutcomeValues joint_effect(const RunResults& results, int scenario, int replicate, int year_index) {
    OutcomeValues effect = headline_levels(results, scenario, replicate, year_index);
    const OutcomeValues baseline = headline_levels(results, 0, replicate, year_index);
    for (std::size_t o = 0; o < effect.size(); ++o) effect[o] -= baseline[o];
    return effect;
}

std::vector<LeverShare> lever_shares(const RunResults& results, int scenario, int replicate,
                                     int year_index) {
    const std::size_t players =
        results.decomposition.players[static_cast<std::size_t>(scenario)].size();
    std::vector<LeverShare> shares(players);
    const int year = results.years[static_cast<std::size_t>(year_index)];
    if (year <= base_year || players == 0) {
        for (LeverShare& share : shares) {
            share.contribution.fill(year < base_year ? not_a_number : 0);
            share.alone = share.contribution;
        }
        return shares;
    }
    const bool shapley = shared_by_shapley(players);
    const std::vector<OutcomeValues> all = effects(results, scenario, replicate, year_index);
    std::vector<double> worth(all.size());
    for (std::size_t o = 0; o < headline_outcomes.size(); ++o) {
        for (std::size_t c = 0; c < all.size(); ++c) worth[c] = all[c][o];
        const std::vector<double> values =
            shapley ? shapley_values(worth) : ordered_contributions(worth);
        for (std::size_t p = 0; p < players; ++p) {
            shares[p].contribution[o] = values[p];
            shares[p].alone[o] = shapley  ? worth[std::size_t{1} << p]
                                 : p == 0 ? worth[1]
                                          : not_a_number;
        }
    }
    return shares;
}

}  // namespace lc
