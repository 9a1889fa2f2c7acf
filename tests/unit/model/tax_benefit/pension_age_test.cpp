// State Pension, Pension Credit and Housing Benefit above pension age, worked by hand from the
// amounts of 2024-25 (benefit and pension rates, DWP).
#include "model/tax_benefit/housing_benefit.hpp"
#include "model/tax_benefit/pension_credit.hpp"
#include "model/tax_benefit/state_pension.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

/// Single, aged 80 in 2024, with a State Pension of `weekly`.
HouseholdCase pensioner(double weekly) {
    AdultCase adult = adult_of(80);
    adult.state_pension = 52 * weekly;
    return household_of(2024, {adult});
}

BenefitUnitResult assessed(const HouseholdCase& home) { return assess(home, law(2024)).units[0]; }

}  // namespace

TEST_CASE("State Pension age rises from 66 to 67 between 2026 and 2028", "[tax_benefit]") {
    CHECK(law(2025).state_pension.pension_age == 66);
    CHECK(law(2026).state_pension.pension_age == Approx(66.25));
    CHECK(law(2027).state_pension.pension_age == Approx(66.75));
    CHECK(law(2028).state_pension.pension_age == 67);
    CHECK(law(2043).state_pension.pension_age == 67);
    CHECK(law(2046).state_pension.pension_age == 68);
}

TEST_CASE("State Pension amounts around the published means", "[tax_benefit]") {
    const StatePensionParameters& p = law(2025).state_pension;
    // DWP, August 2025: 214.41 (new), 194.94 and 225.04 (old system, women and men), 4.5% more at
    // home than with recipients abroad. The mean stands at the rank at which (1 - rank)^2 is 1/3.
    constexpr double mean = 0.42264973;
    CHECK(state_pension_amount(68, 1957, Sex::female, mean, p) / 52 ==
          Approx(1.045 * 214.41).epsilon(0.002));
    CHECK(state_pension_amount(80, 1945, Sex::female, mean, p) / 52 ==
          Approx(1.045 * 194.94).epsilon(0.002));
    CHECK(state_pension_amount(80, 1945, Sex::male, mean, p) / 52 ==
          Approx(1.045 * 225.04).epsilon(0.002));
    CHECK(state_pension_amount(65.9, 1959, Sex::male, 0.5, p) == 0);
    CHECK(state_pension_amount(68, 1957, Sex::male, 0.9, p) >
          state_pension_amount(68, 1957, Sex::male, 0.1, p));
}

TEST_CASE("few have much less than a full State Pension and half have it or more",
          "[tax_benefit]") {
    // DWP, spring 2023, as analysed by Royal London: 149,317 of 3,407,567 of the new system below
    // 100 pounds a week, 1,737,342 at or above its full rate of 203.85.
    const StatePensionParameters& p = law(2023).state_pension;
    constexpr int ranks = 10000;
    int below_100 = 0, full = 0;
    double sum = 0;
    for (int i = 0; i < ranks; ++i) {
        const double weekly = state_pension_amount(68, 1955, Sex::male, (i + 0.5) / ranks, p) / 52;
        below_100 += weekly < 100;
        full += weekly >= 203.85;
        sum += weekly;
    }
    CHECK(below_100 / double(ranks) == Approx(149317.0 / 3407567).margin(0.01));
    CHECK(full / double(ranks) == Approx(1737342.0 / 3407567).margin(0.05));
    CHECK(sum / ranks == Approx(203.85 * p.new_mean_share).epsilon(0.001));
}

TEST_CASE("the old State Pension is for those born before April 1951 and 1953", "[tax_benefit]") {
    const StatePensionParameters& p = law(2024).state_pension;
    CHECK(old_state_pension(1951.0, Sex::male, p));
    CHECK_FALSE(old_state_pension(1951.5, Sex::male, p));
    CHECK(old_state_pension(1953.0, Sex::female, p));
    CHECK_FALSE(old_state_pension(1953.5, Sex::female, p));
}

TEST_CASE("guarantee credit tops up to the standard minimum", "[tax_benefit]") {
    const BenefitUnitResult result = assessed(pensioner(150));
    CHECK(result.pension_credit.guarantee == Approx(52 * (218.15 - 150)));
    CHECK(result.pension_credit.savings == 0);
}

TEST_CASE("savings credit", "[tax_benefit]") {
    // income 200: 60% of 10.20 above the threshold of 189.80, and the guarantee up to 218.15
    const BenefitUnitResult below = assessed(pensioner(200));
    CHECK(below.pension_credit.guarantee == Approx(52 * 18.15));
    CHECK(below.pension_credit.savings == Approx(52 * 6.12));
    // income 220: at most 60% of 28.35, less 40% of 1.85
    const BenefitUnitResult above = assessed(pensioner(220));
    CHECK(above.pension_credit.guarantee == 0);
    CHECK(above.pension_credit.savings == Approx(52 * (17.01 - 0.74)));
    // nobody who reached pension age after April 2016
    AdultCase younger = adult_of(68);
    younger.state_pension = 52 * 200;
    CHECK(assessed(household_of(2024, {younger})).pension_credit.savings == 0);
}

TEST_CASE("the couple's guarantee needs both above pension age", "[tax_benefit]") {
    AdultCase older = adult_of(80), younger = adult_of(60);
    older.state_pension = 52 * 170;
    CHECK(assessed(household_of(2024, {older, older})).pension_credit.guarantee == 0);
    AdultCase without = adult_of(80);
    CHECK(assessed(household_of(2024, {older, without})).pension_credit.guarantee ==
          Approx(52 * (332.95 - 170)));
    CHECK(assessed(household_of(2024, {older, younger})).pension_credit.guarantee == 0);
}

TEST_CASE("additions for severe disability and tariff income", "[tax_benefit]") {
    HouseholdCase home = pensioner(150);
    home.units[0].adults[0].attendance = BenefitRate::lower;
    CHECK(assessed(home).pension_credit.guarantee == Approx(52 * (218.15 + 81.50 - 150)));
    home.unit_count = 2;
    home.units[1].adults[0] = adult_of(45, 20000);
    CHECK(assessed(home).pension_credit.guarantee == Approx(52 * (218.15 - 150)));
    HouseholdCase saver = pensioner(150);
    saver.units[0].capital = 12300;  // five steps of 500, or part of one, above 10,000
    CHECK(assessed(saver).pension_credit.guarantee == Approx(52 * (218.15 - 150 - 5)));
}

TEST_CASE("Pension Credit that is not claimed", "[tax_benefit]") {
    HouseholdCase home = pensioner(200);
    home.units[0].claims.pension_credit_guarantee = false;
    CHECK(assessed(home).pension_credit.guarantee == 0);
    CHECK(assessed(home).pension_credit.savings == 0);
    home = pensioner(220);
    home.units[0].claims.pension_credit_savings_only = false;
    CHECK(assessed(home).pension_credit.savings == 0);
}

TEST_CASE("Housing Benefit above pension age", "[tax_benefit]") {
    // income 220 + savings credit 16.27, less than the allowance of 235.20 by none: excess 1.07
    HouseholdCase home = pensioner(220);
    home.tenure = Tenure::social_rent;
    home.bedrooms = 3;
    home.rent = 5200;
    CHECK(assessed(home).housing_benefit == Approx(5200 - 0.65 * 52 * (220 + 16.27 - 235.20)));
    // guarantee credit: in full
    home.units[0].adults[0].state_pension = 52 * 150;
    CHECK(assessed(home).housing_benefit == Approx(5200));
    // without Pension Credit, income 260 less tax: (13,520 - 12,570) x 20% = 190 a year
    home.units[0].adults[0].state_pension = 52 * 260;
    home.units[0].claims.pension_credit_savings_only = false;
    CHECK(assessed(home).housing_benefit == Approx(5200 - 0.65 * (13520 - 190 - 52 * 235.20)));
    home.units[0].capital = 16001;
    CHECK(assessed(home).housing_benefit == 0);
}

TEST_CASE("those who reached pension age after April 2021 have the lower allowance",
          "[tax_benefit]") {
    const HouseholdCase older = pensioner(100);
    CHECK(pension_age_needs(older, older.units[0], law(2024)) == Approx(52 * 235.20));
    const HouseholdCase younger = household_of(2024, {adult_of(67)});
    CHECK(pension_age_needs(younger, younger.units[0], law(2024)) == Approx(52 * 218.15));
}
