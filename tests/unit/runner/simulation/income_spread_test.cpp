// How incomes are spread, from bins, beside the same measures over persons.
#include "runner/simulation/income_spread.hpp"

#include <cmath>
#include <memory>
#include <vector>

#include "analysis/statistics/distribution.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_run.hpp"

namespace lc {
namespace {

/// A shard of households of some sizes and incomes, the same before housing costs and £50 more.
Shard incomes_of(const std::vector<std::pair<std::uint32_t, float>>& households) {
    Shard shard;
    for (const auto& [members, income] : households) {
        shard.first_person.push_back(shard.first_person.back() + members);
        shard.households.household_id.emplace_back();
        shard.households.equivalised_ahc.push_back(income);
        shard.households.equivalised_bhc.push_back(income + 50);
    }
    shard.households.resize(households.size());
    return shard;
}

/// Incomes of a lognormal shape, with some below zero and one beyond the last bin.
std::vector<std::pair<std::uint32_t, float>> many() {
    std::vector<std::pair<std::uint32_t, float>> households;
    for (int i = 1; i < 2000; ++i) {
        const double at = i / 2000.0;  // logistic quantile
        households.emplace_back(1 + i % 5, static_cast<float>(480 * std::pow(at / (1 - at), 0.45)));
    }
    households.emplace_back(2, -30.0f);
    households.emplace_back(3, 25'000.0f);
    return households;
}

}  // namespace

TEST_CASE("measures from bins of a pound are those over persons") {
    const auto households = many();
    const auto area = std::make_unique<AreaIncomes>();
    area->add(incomes_of(households));
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        std::vector<double> values, weights;
        double sum = 0, people = 0;
        for (const auto& [members, income] : households) {
            values.push_back(std::max(0.0, static_cast<double>(income) + (i == 1 ? 50 : 0)));
            weights.push_back(members);
            sum += members * values.back();
            people += members;
        }
        const IncomeSpread spread = spread_of(area->incomes[i]);
        CHECK(spread.mean == Approx(sum / people).margin(0.005));
        // Within a bin all have its mean: a loss of £1 or of half a per cent at most.
        CHECK(std::abs(spread.gini - gini(values, weights)) < 1e-5);
        CHECK(std::abs(spread.atkinson - atkinson(values, weights, 0.5)) < 1e-5);
        CHECK(std::abs(spread.theil_t - theil_t(values, weights)) < 1e-5);
        CHECK(spread.s80_s20 == Approx(s80_s20(values, weights)).epsilon(1e-4));
    }
}

TEST_CASE("bins grow with income and none is beyond the last") {
    CHECK(IncomeBins::bin(-40) == 0);
    CHECK(IncomeBins::bin(0.99) == 0);
    CHECK(IncomeBins::bin(250.5) == 250);
    CHECK(IncomeBins::bin(3999.99) == 3999);
    CHECK(IncomeBins::bin(4000) == 4000);
    CHECK(IncomeBins::bin(4021) == 4001);
    CHECK(IncomeBins::bin(1e6) < IncomeBins::bins - 1);
    CHECK(IncomeBins::bin(1e12) == IncomeBins::bins - 1);
    for (double weekly = 1; weekly < 1e6; weekly *= 1.002)
        CHECK(IncomeBins::bin(weekly) <= IncomeBins::bin(weekly * 1.002));
}

TEST_CASE("areas are summed and those without people are unknown") {
    const auto nations = std::make_unique<NationIncomes>();
    (*nations)[0].add(incomes_of({{2, 200.0f}, {2, 600.0f}}));
    (*nations)[2].add(incomes_of({{4, 400.0f}}));
    const auto spreads = spreads_of(*nations);
    CHECK(spreads[1][0].gini == Approx(0.25));  // two halves with 1 and 3 quarters
    CHECK(spreads[3][0].gini == Approx(0));
    CHECK(spreads[0][0].mean == Approx(400));
    CHECK(spreads[0][0].gini == Approx(0.1875));  // mean difference of 150 over twice the mean
    CHECK(std::isnan(spreads[2][0].gini));
    CHECK(std::isnan(spreads[4][1].mean));
}

TEST_CASE("a run has the spread of its years and moves of children that fit its counts") {
    testing::SmallRun run(1);
    run.run({}, 1);
    const RunResults& results = run.results;
    for (int s = 0; s < 2; ++s)
        for (int y = 0; y < static_cast<int>(results.years.size()); ++y) {
            const auto& incomes = results.uk_year(s, 0, y).incomes;
            const int year = results.years[static_cast<std::size_t>(y)];
            INFO(s << " " << year);
            if (year < base_year) {
                CHECK(std::isnan(incomes[0][0].gini));
                continue;
            }
            // One place in England and one in Wales.
            CHECK(incomes[0][0].gini > incomes[0][1].gini);  // housing costs weigh on the poor
            CHECK(incomes[0][1].gini > 0.2);
            CHECK(incomes[0][0].gini < 0.6);
            CHECK(incomes[0][0].mean < incomes[0][1].mean);
            CHECK(std::isfinite(incomes[2][0].theil_t));
            CHECK(std::isnan(incomes[3][0].gini));
            for (int a = 0; a < 2; ++a) {
                const Tally& tally = results.tally(s, 0, y, a);
                CHECK(tally.children_entering_poverty <= tally.children_not_poor_before);
                CHECK(tally.children_leaving_poverty <= tally.children_poor_before);
                const std::uint32_t poor = tally.children_poor_before -
                                           tally.children_leaving_poverty +
                                           tally.children_entering_poverty;
                const std::uint32_t older =
                    tally.children_poor_before + tally.children_not_poor_before;
                CHECK(older <= tally.children);
                CHECK(poor <= tally.children_in_poverty[0]);
                // What is missing are children under 1.
                CHECK(tally.children_in_poverty[0] - poor <= tally.children - older);
                // Cauchy and Schwarz: the square of the mean is no more than the mean square.
                const double gap = static_cast<double>(tally.poverty_gap_pence_week);
                CHECK(gap * gap <= static_cast<double>(tally.poverty_gap_squared) *
                                       tally.children_in_poverty[0] * (1 + 1e-12));
            }
        }
}

}  // namespace lc
