#include "analysis/statistics/distribution.hpp"

#include <cmath>
#include <vector>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

// Example of the R package ineq (Zeileis and Kleiber), whose documented results are below.
const std::vector<double> incomes{541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261};
const std::vector<double> ones(10, 1);
const std::vector<double> pair_of_ones(2, 1);

}  // namespace

TEST_CASE("Gini and Atkinson reproduce the example of the R package ineq") {
    CHECK(gini(incomes, ones) == Approx(0.4620911).margin(5e-8).epsilon(0));
    CHECK(atkinson(incomes, ones, 0.5) == Approx(0.1796591).margin(5e-8).epsilon(0));
    CHECK(atkinson(incomes, ones, 1) == Approx(0.3518251).margin(5e-8).epsilon(0));
}

TEST_CASE("mean log deviation reproduces the example of Stoermann 2009") {
    // As the R package REAT documents it: theil(c(10, 10, 10, 20, 50)) = 0.2326302.
    CHECK(theil_l(std::vector<double>{10, 10, 10, 20, 50}, std::vector<double>(5, 1)) ==
          Approx(0.2326302).margin(5e-8).epsilon(0));
}

TEST_CASE("Theil's T of two incomes is that worked out by hand") {
    // 1 and 3: half of 0.5 ln 0.5 + 1.5 ln 1.5.
    CHECK(theil_t(std::vector<double>{1, 3}, pair_of_ones) ==
          Approx((0.5 * std::log(0.5) + 1.5 * std::log(1.5)) / 2));
}

TEST_CASE("measures of inequality are 0 when all have the same") {
    const std::vector<double> same(10, 37.5);
    CHECK(gini(same, ones) == Approx(0).margin(1e-12));
    CHECK(atkinson(same, ones, 2) == Approx(0).margin(1e-12));
    CHECK(theil_t(same, ones) == Approx(0).margin(1e-12));
    CHECK(theil_l(same, ones) == Approx(0).margin(1e-12));
    CHECK(s80_s20(same, ones) == Approx(1));
}

TEST_CASE("measures of inequality depend neither on the unit nor on how people are grouped") {
    std::vector<double> scaled, repeated, repeated_weights, weights;
    for (std::size_t i = 0; i < incomes.size(); ++i) {
        scaled.push_back(incomes[i] * 12.5);
        weights.push_back(static_cast<double>(1 + i % 3));
        for (std::size_t k = 0; k < 1 + i % 3; ++k) {
            repeated.insert(repeated.begin(), incomes[i]);
            repeated_weights.push_back(1);
        }
    }
    const auto alike = [&](auto measure) {
        CHECK(measure(scaled, ones) == Approx(measure(incomes, ones)));
        CHECK(measure(repeated, repeated_weights) == Approx(measure(incomes, weights)));
    };
    alike([](const auto& v, const auto& n) { return gini(v, n); });
    alike([](const auto& v, const auto& n) { return atkinson(v, n, 0.7); });
    alike([](const auto& v, const auto& n) { return theil_t(v, n); });
    alike([](const auto& v, const auto& n) { return theil_l(v, n); });
    alike([](const auto& v, const auto& n) { return s80_s20(v, n); });
}

TEST_CASE("a gift from rich to poor lowers every measure of inequality") {
    std::vector<double> after = incomes;
    after[1] += 500;
    after[9] -= 500;
    CHECK(gini(after, ones) < gini(incomes, ones));
    CHECK(atkinson(after, ones, 1.5) < atkinson(incomes, ones, 1.5));
    CHECK(theil_t(after, ones) < theil_t(incomes, ones));
    CHECK(theil_l(after, ones) < theil_l(incomes, ones));
    CHECK(s80_s20(after, ones) < s80_s20(incomes, ones));
}

TEST_CASE("ratio of the top fifth to the bottom fifth divides a group at the boundary") {
    // Of ten, the two highest have 11,904 + 22,261, the two lowest 541 + 1,463.
    CHECK(s80_s20(incomes, ones) == Approx(34165.0 / 2004));
    // Of three, the lowest fifth is 0.6 of the first and the highest 0.6 of the last.
    CHECK(s80_s20(std::vector<double>{1, 2, 6}, std::vector<double>(3, 1)) == Approx(6));
    CHECK(std::isnan(s80_s20(std::vector<double>{0, 0, 6}, std::vector<double>(3, 1))));
}

TEST_CASE("Lorenz curve rises from nothing to all below the diagonal") {
    const auto curve = lorenz_curve(incomes, ones);
    REQUIRE(curve.size() == 11);
    CHECK(curve.front().value == 0);
    CHECK(curve.back().value == 1);
    CHECK(curve[1].value == Approx(541.0 / 66586));
    for (std::size_t i = 1; i < curve.size(); ++i) {
        CHECK(curve[i].people == Approx(static_cast<double>(i) / 10));
        CHECK(curve[i].value <= curve[i].people + 1e-12);
    }
}

TEST_CASE("concentration index is the Gini of what it ranks by and its mirror for the reverse") {
    std::vector<double> reversed;
    for (const double income : incomes) reversed.push_back(-income);
    CHECK(concentration_index(incomes, incomes, ones) == Approx(gini(incomes, ones)));
    CHECK(concentration_index(incomes, reversed, ones) == Approx(-gini(incomes, ones)));
}

TEST_CASE("concentration index of grouped ill health is that worked out by hand") {
    // Three groups of 50, 30 and 20 people with 6, 3 and 1 tenths of all cases: the curve goes
    // through (0.5, 0.6) and (0.8, 0.9), with twice the area below it 0.5 · 0.6 + 0.3 · 1.5 +
    // 0.2 · 1.9 = 1.13.
    const std::vector<double> people{50, 30, 20}, cases{0.12, 0.1, 0.05}, rank{1, 2, 3};
    CHECK(concentration_index(cases, rank, people) == Approx(-0.13));
    // People of equal rank share their cases, whatever their order.
    const std::vector<double> tied{1, 1, 1};
    CHECK(concentration_index(cases, tied, people) == Approx(0).margin(1e-12));
}

TEST_CASE("measures of inequality know what they cannot say") {
    const std::vector<double> zero_and_one{0, 1}, negative{-1, 3}, unknown{NAN, 1}, nothing{0, 0};
    CHECK(gini(zero_and_one, pair_of_ones) == Approx(0.5));
    CHECK(atkinson(zero_and_one, pair_of_ones, 1) == 1);
    CHECK(atkinson(zero_and_one, pair_of_ones, 2) == 1);
    CHECK(std::isinf(theil_l(zero_and_one, pair_of_ones)));
    CHECK(theil_t(zero_and_one, pair_of_ones) == Approx(std::log(2.0)));
    CHECK(gini(negative, pair_of_ones) == Approx(1));
    CHECK(std::isnan(theil_t(negative, pair_of_ones)));
    CHECK(std::isnan(atkinson(negative, pair_of_ones, 0.5)));
    CHECK(std::isnan(gini(unknown, pair_of_ones)));
    CHECK(std::isnan(gini(nothing, pair_of_ones)));
    CHECK(lorenz_curve(nothing, pair_of_ones).empty());
    // Who does not count does not matter.
    CHECK(gini(unknown, std::vector<double>{0, 1}) == Approx(0).margin(1e-12));
}

}  // namespace lc
