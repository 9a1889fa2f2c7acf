// Rules that current law does not have and levers can bring, each on one household.
#include "model/tax_benefit/child_payment.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using lc::testing::adult_of;
using lc::testing::assess;
using lc::testing::child_of;
using lc::testing::household_of;
using lc::testing::law;

TEST_CASE(
    "A child payment is paid in every nation with Universal Credit and in Scotland the higher") {
    Parameters p = law(2026);
    p.child_payment.amount = 30 * 52;
    HouseholdCase household =
        household_of(2026, {adult_of(30)}, {child_of(17, 2026), child_of(4, 2026)});
    // A child of 17 is past the age covered.
    CHECK(assess(household, p).units[0].child_payment == 30 * 52);
    CHECK(assess(household, law(2026)).units[0].child_payment == 0);
    household.nation = Nation::scotland;
    const auto scotland = assess(household, p).units[0];
    CHECK(scotland.scottish_child_payment + scotland.child_payment == Approx(30 * 52));
    p.child_payment.amount = 20 * 52;
    CHECK(assess(household, p).units[0].child_payment == 0);
    household.units[0].claims.universal_credit = false;
    p.child_payment.amount = 30 * 52;
    CHECK(assess(household, p).units[0].child_payment == 0);
}

TEST_CASE("The two-child limit can spare working families and young children") {
    Parameters p = law(2026);
    p.universal_credit.maximum_children = 2;
    const auto paid = [&](double earnings) {
        return assess(household_of(2026, {adult_of(30, earnings)},
                                   {child_of(8, 2026), child_of(6, 2026), child_of(2, 2026)}),
                      p)
            .units[0]
            .universal_credit.children_not_paid;
    };
    CHECK(paid(0) == 1);
    CHECK(paid(5000) == 1);
    p.universal_credit.limit_exempts_working = 1;
    CHECK(paid(0) == 1);
    CHECK(paid(5000) == 0);
    p.universal_credit.limit_exempts_working = 0;
    p.universal_credit.limit_exempts_below_age = 3;
    CHECK(paid(0) == 0);
}

TEST_CASE("A second earner's allowance is for the lower earnings and no more than them") {
    const auto award = [](double allowance, double first, double second) {
        Parameters p = law(2026);
        p.universal_credit.second_earner_work_allowance = allowance;
        return assess(household_of(2026, {adult_of(30, first), adult_of(30, second)},
                                   {child_of(8, 2026)}),
                      p)
            .units[0]
            .universal_credit.award;
    };
    const double taper = law(2026).universal_credit.taper;
    CHECK(award(1200, 12000, 6000) - award(0, 12000, 6000) == Approx(1200 * taper));
    CHECK(award(1200, 12000, 0) == award(0, 12000, 0));
    CHECK(award(1200, 12000, 500) - award(0, 12000, 500) == Approx(500 * taper).epsilon(0.02));
}

TEST_CASE("An addition to the eldest child's element is paid once a family") {
    Parameters p = law(2026);
    const auto element = [&] {
        return assess(household_of(2026, {adult_of(30)}, {child_of(8, 2026), child_of(6, 2026)}), p)
            .units[0]
            .universal_credit.child_element;
    };
    const double before = element();
    p.universal_credit.first_child_top_up = 520;
    CHECK(element() == Approx(before + 520));
}

TEST_CASE("An addition to Child Benefit can be for young children only") {
    Parameters p = law(2026);
    p.child_benefit.top_up_per_child = 520;
    const HouseholdCase household =
        household_of(2026, {adult_of(30)}, {child_of(8, 2026), child_of(3, 2026)});
    const double all = assess(household, p).units[0].child_benefit;
    p.child_benefit.top_up_below_age = 6;
    CHECK(assess(household, p).units[0].child_benefit == Approx(all - 520));
}

TEST_CASE("A council's scheme can leave out income for children and work in bands") {
    Parameters p = law(2026);
    HouseholdCase household = household_of(2026, {adult_of(30, 4000)}, {child_of(8, 2026)});
    household.council_tax = 1500;
    const auto reduction = [&] { return assess(household, p).council_tax_reduction; };
    const double before = reduction();
    REQUIRE(before > 0);
    p.council_tax_reduction.income_band = 100 * 52;
    CHECK(reduction() <= before);
    p.council_tax_reduction.income_band = 0;
    p.council_tax_reduction.disregard_per_child = 20 * 52;
    CHECK(reduction() ==
          Approx(std::min(before + 0.2 * 20 * 52,
                          1500 * 0.75 * (1 - p.council_tax_reduction.minimum_payment_england))));
}

TEST_CASE("The assumed earnings of the self-employed follow a raised minimum wage") {
    Parameters p = law(2026);
    HouseholdCase household = household_of(2026, {adult_of(30)}, {});
    household.units[0].adults[0].self_employment_income = 3000;
    household.units[0].adults[0].hours = 20;
    const auto assumed = [&] {
        return assess(household, p).units[0].universal_credit.net_earnings;
    };
    const double before = assumed();
    p.living_wage.statutory = p.minimum_wage.adult + 2;
    CHECK(assumed() > before);
}
