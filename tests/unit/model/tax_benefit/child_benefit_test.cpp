// Worked by hand from gov.uk/child-benefit and gov.uk/child-benefit-tax-charge.
#include "model/tax_benefit/child_benefit.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

TEST_CASE("Child Benefit by number of children", "[tax_benefit]") {
    CHECK(child_benefit(0, law(2025).child_benefit) == 0);
    CHECK(child_benefit(2, law(2025).child_benefit) == Approx(52 * (26.05 + 17.25)));
    CHECK(child_benefit(3, law(2024).child_benefit) == Approx(52 * (25.60 + 2 * 16.95)));
    CHECK(child_benefit(1, law(2026).child_benefit) == Approx(52 * 27.05));
}

TEST_CASE("a top-up is paid for every child", "[tax_benefit]") {
    ChildBenefitParameters p = law(2026).child_benefit;
    p.top_up_per_child = 52 * 10;
    CHECK(child_benefit(3, p) - child_benefit(3, law(2026).child_benefit) == Approx(3 * 520));
}

TEST_CASE("the high income charge", "[tax_benefit]") {
    // 2024-25: 1% for every 200 above 60,000. Two children: 2,212.60 x 35%, whole pounds.
    const ChildBenefitParameters& p = law(2024).child_benefit;
    const double two = child_benefit(2, p);
    CHECK(high_income_charge(two, 60199, p) == 0);
    CHECK(high_income_charge(two, 67000, p) == 774);
    CHECK(high_income_charge(two, 80000, p) == 2212);
    CHECK(high_income_charge(two, 500000, p) == 2212);
    // 2023-24: 1% for every 100 above 50,000. One child: 1,248 x 50%.
    const ChildBenefitParameters& earlier = law(2023).child_benefit;
    CHECK(high_income_charge(child_benefit(1, earlier), 55000, earlier) == 624);
}

TEST_CASE("the charge follows the partner with the higher income", "[tax_benefit]") {
    const HouseholdCase couple =
        household_of(2024, {adult_of(40, 70000), adult_of(40, 40000)}, {child_of(3, 2024)});
    const HouseholdResult result = assess(couple, law(2024));
    // 1,331.20 x 50%
    CHECK(result.units[0].child_benefit == Approx(1331.20));
    CHECK(result.units[0].child_benefit_charge == 665);
}

TEST_CASE("families charged in full may give up payment", "[tax_benefit]") {
    HouseholdCase couple = household_of(2024, {adult_of(40, 90000)}, {child_of(3, 2024)});
    couple.units[0].claims.child_benefit_when_charged_in_full = false;
    CHECK(assess(couple, law(2024)).units[0].child_benefit == 0);
    CHECK(assess(couple, law(2024)).units[0].child_benefit_charge == 0);
    couple.units[0].adults[0].employment_income = 79000;
    CHECK(assess(couple, law(2024)).units[0].child_benefit > 0);
}
