// Discounting against published factors, and ratios that are refused.
#include "analysis/statistics/appraisal.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

const DiscountRates money{0.035, 0.03, 0.025}, health{0.015, 0.0129, 0.0107};

}  // namespace

TEST_CASE("discount factors are those of the Green Book") {
    // HM Treasury, Green Book 2022, annex A6, tables 8 and 9, to four decimals.
    CHECK(discount_factor(0, money) == 1);
    CHECK(discount_factor(1, money) == Approx(0.9662).margin(5e-5));
    CHECK(discount_factor(5, money) == Approx(0.8420).margin(5e-5));
    CHECK(discount_factor(10, money) == Approx(0.7089).margin(5e-5));
    CHECK(discount_factor(30, money) == Approx(0.3563).margin(5e-5));
    CHECK(discount_factor(31, money) == Approx(0.3459).margin(5e-5));
    CHECK(discount_factor(76, money) == Approx(0.0919).margin(5e-5));
    CHECK(discount_factor(10, health) == Approx(0.8617).margin(5e-5));
    CHECK(discount_factor(31, health) == Approx(discount_factor(30, health) / 1.0129));
}

TEST_CASE("discounted life-years are an annuity") {
    CHECK(discounted_life_years(12.5, 3, {}) == Approx(12.5));
    CHECK(discounted_life_years(0, 3, money) == 0);
    // Three years from the fourth year on, and half of the one after.
    const double by_hand = discount_factor(4, health) + discount_factor(5, health) +
                           discount_factor(6, health) + 0.5 * discount_factor(7, health);
    CHECK(discounted_life_years(3.5, 4, health) == Approx(by_hand));
    // Closed form of an annuity due within the first rate.
    CHECK(discounted_life_years(20, 0, health) ==
          Approx((1 - std::pow(1.015, -20)) / 0.015 * 1.015));
}

TEST_CASE("a cost per gain is given where the gain is surely one") {
    const CostPerGain sure =
        cost_per_gain(std::vector<double>{100, 110, 120}, std::vector<double>{10, 11, 15});
    CHECK(sure.caveat == RatioCaveat::none);
    CHECK(sure.ratio.mean == Approx(330.0 / 36));
    CHECK(sure.ratio.lower >= 8);
    CHECK(sure.ratio.upper <= 10);
    const CostPerGain one = cost_per_gain(std::vector<double>{100}, std::vector<double>{4});
    CHECK(one.caveat == RatioCaveat::one_replicate);
    CHECK(one.ratio.mean == 25);
    CHECK(std::isnan(one.ratio.lower));
}

TEST_CASE("a cost per gain is refused where the gain may be zero") {
    const CostPerGain unsure =
        cost_per_gain(std::vector<double>{100, 100, 100}, std::vector<double>{10, -1, 12});
    CHECK(unsure.caveat == RatioCaveat::not_distinguishable);
    CHECK(std::isnan(unsure.ratio.mean));
    const CostPerGain loss = cost_per_gain(std::vector<double>{100}, std::vector<double>{-4});
    CHECK(loss.caveat == RatioCaveat::no_gain);
    CHECK(cost_per_gain(std::vector<double>{5, 5}, std::vector<double>{0, 0}).caveat ==
          RatioCaveat::no_gain);
}
