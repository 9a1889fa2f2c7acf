#include "runner/simulation/income_spread.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "analysis/statistics/distribution.hpp"
#include "model/core/fixed_point.hpp"

namespace lc {

int IncomeBins::bin(double weekly) {
    if (weekly < pounds) return static_cast<int>(std::max(weekly, 0.0));
    const double steps = std::log(weekly / pounds) / std::log(growth);
    return pounds + static_cast<int>(std::min(steps, bins - pounds - 1.0));
}

void IncomeBins::add(float weekly, std::uint32_t members) {
    const auto at = static_cast<std::size_t>(bin(static_cast<double>(weekly)));
    persons[at] += members;
    pence[at] += members * static_cast<std::uint64_t>(to_pence(std::max(weekly, 0.0f)));
}

IncomeBins& IncomeBins::operator+=(const IncomeBins& other) {
    for (std::size_t i = 0; i < persons.size(); ++i) {
        persons[i] += other.persons[i];
        pence[i] += other.pence[i];
    }
    return *this;
}

void AreaIncomes::add(const Shard& shard) {
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::uint32_t members = shard.first_person[h + 1] - shard.first_person[h];
        incomes[0].add(shard.households.equivalised_ahc[h], members);
        incomes[1].add(shard.households.equivalised_bhc[h], members);
    }
}

AreaIncomes& AreaIncomes::operator+=(const AreaIncomes& other) {
    for (std::size_t i = 0; i < incomes.size(); ++i) incomes[i] += other.incomes[i];
    return *this;
}

NationIncomes& operator+=(NationIncomes& sum, const NationIncomes& other) {
    for (std::size_t n = 0; n < sum.size(); ++n) sum[n] += other[n];
    return sum;
}

IncomeSpread spread_of(const IncomeBins& bins) {
    std::vector<double> values, weights;
    double sum = 0, people = 0;
    for (std::size_t i = 0; i < bins.persons.size(); ++i) {
        if (bins.persons[i] == 0) continue;
        const auto persons = static_cast<double>(bins.persons[i]),
                   pounds = static_cast<double>(bins.pence[i]) / 100;
        values.push_back(pounds / persons);
        weights.push_back(persons);
        sum += pounds;
        people += persons;
    }
    IncomeSpread spread;
    if (people == 0) return spread;
    spread.mean = sum / people;
    spread.gini = gini(values, weights);
    spread.s80_s20 = s80_s20(values, weights);
    spread.atkinson = atkinson(values, weights, atkinson_aversion);
    spread.theil_t = theil_t(values, weights);
    return spread;
}

std::array<std::array<IncomeSpread, 2>, 1 + nation_count> spreads_of(const NationIncomes& nations) {
    const auto all = std::make_unique<AreaIncomes>();
    for (const AreaIncomes& nation : nations) *all += nation;
    std::array<std::array<IncomeSpread, 2>, 1 + nation_count> spreads;
    for (std::size_t i = 0; i < all->incomes.size(); ++i) {
        spreads[0][i] = spread_of(all->incomes[i]);
        for (std::size_t n = 0; n < nations.size(); ++n)
            spreads[n + 1][i] = spread_of(nations[n].incomes[i]);
    }
    return spreads;
}

}  // namespace lc
