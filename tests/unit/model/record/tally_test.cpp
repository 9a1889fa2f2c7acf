#include "model/record/tally.hpp"

#include <memory>

#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("the median is interpolated inside its bin", "[tally]") {
    auto histogram = std::make_unique<IncomeHistogram>();
    histogram->ahc[100] = 10;
    histogram->ahc[200] = 10;
    CHECK(median(histogram->ahc) == Approx(101.0));
    histogram->ahc[150] = 20;  // half of 40 is reached after 10 of the 20 persons in [150, 151)
    CHECK(median(histogram->ahc) == Approx(150.5));
    CHECK(median(histogram->bhc) == 0);
}

TEST_CASE("incomes outside the histogram fall into its ends", "[tally]") {
    CHECK(IncomeHistogram::bin(-50.0f) == 0);
    CHECK(IncomeHistogram::bin(0.5f) == 0);
    CHECK(IncomeHistogram::bin(623.9f) == 623);
    CHECK(IncomeHistogram::bin(1e9f) == IncomeHistogram::bins - 1);
}

TEST_CASE("tallies add member by member", "[tally]") {
    auto a = std::make_unique<Tally>();
    auto b = std::make_unique<Tally>();
    a->children = 3;
    b->children = 4;
    b->fiscal_pence[1][2] = -500;
    b->deaths_expected_by_decile[9][1][19] = 7;
    b->retrofits = 1;
    *a += *b;
    CHECK(a->children == 7);
    CHECK(a->fiscal_pence[1][2] == -500);
    CHECK(a->deaths_expected_by_decile[9][1][19] == 7);
    CHECK(a->retrofits == 1);
}
