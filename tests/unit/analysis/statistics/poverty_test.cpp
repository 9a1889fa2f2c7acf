#include "analysis/statistics/poverty.hpp"

#include <cmath>
#include <vector>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

const std::vector<double> four(4, 1);

}  // namespace

TEST_CASE("poverty indices reproduce the examples of the World Bank's handbook") {
    // Haughton and Khandker 2009, Handbook on Poverty and Inequality, chapter 4: a poverty line of
    // 125 and expenditures of 100, 110, 150 and 160 give a poverty gap of 0.08; 100, 100, 150 and
    // 150 give a headcount of 0.5 and a gap of 0.10.
    const std::vector<double> one{100, 110, 150, 160}, two{100, 100, 150, 150};
    CHECK(poverty_index(one, four, 125, 0) == Approx(0.5));
    CHECK(poverty_index(one, four, 125, 1) == Approx(0.08));
    CHECK(poverty_index(one, four, 125, 2) == Approx((0.2 * 0.2 + 0.12 * 0.12) / 4));
    CHECK(poverty_index(two, four, 125, 1) == Approx(0.1));
}

TEST_CASE("poverty indices of a whole are the means of those of its parts") {
    const std::vector<double> incomes{60, 90, 200, 80}, weights{3, 1, 5, 1};
    const std::vector<double> first{60, 90}, first_weights{3, 1};
    const std::vector<double> second{200, 80}, second_weights{5, 1};
    for (const double alpha : {0.0, 1.0, 1.5, 2.0})
        CHECK(poverty_index(incomes, weights, 100, alpha) ==
              Approx(0.4 * poverty_index(first, first_weights, 100, alpha) +
                     0.6 * poverty_index(second, second_weights, 100, alpha)));
}

TEST_CASE("those at the line are not poor and debts deepen poverty") {
    CHECK(poverty_index(std::vector<double>{100, 100}, std::vector<double>{1, 1}, 100, 0) == 0);
    CHECK(poverty_index(std::vector<double>{-50}, std::vector<double>{1}, 100, 1) == Approx(1.5));
    CHECK(std::isnan(poverty_index(std::vector<double>{NAN}, std::vector<double>{1}, 100, 0)));
    CHECK(std::isnan(poverty_index({}, {}, 100, 0)));
}

}  // namespace lc
