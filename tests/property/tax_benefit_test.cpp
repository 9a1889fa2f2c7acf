// What must hold for any household under any year's rules.
#include "tests/support/catch.hpp"
#include "tests/support/household_maker.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

constexpr int cases = 3000;

/// Young enough that no meals or education maintenance begin or end with income.
HouseholdCase family_without_cliffs(HouseholdMaker& maker, int year) {
    HouseholdCase made = maker.household(year);
    made.nation = Nation::england;
    made.unit_count = 1;
    BenefitUnitCase& unit = made.units[0];
    unit.married = false;
    unit.capital = 0;
    unit.claims.healthy_start = false;
    for (std::size_t c = 0; c < static_cast<std::size_t>(unit.child_count); ++c)
        unit.children[c] = child_of(static_cast<int>(c) < 2 ? 3 : 2, year);
    for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a) {
        AdultCase& adult = unit.adults[a];
        adult.employment_income = adult.self_employment_income = 0;
        adult.private_pension = 0;
        adult.carer = false;
        if (unit.child_count > 0) adult.state_pension = 0;
    }
    return made;
}

}  // namespace

TEST_CASE("no benefit tax or reduction is negative", "[tax_benefit]") {
    HouseholdMaker maker(1);
    for (int i = 0; i < cases; ++i) {
        const int year = 2022 + i % 25;
        const HouseholdCase home = maker.household(year);
        const HouseholdResult result = assess(home, law(year));
        CHECK(result.council_tax >= 0);
        CHECK(result.council_tax_reduction >= 0);
        CHECK(result.council_tax_reduction <= result.council_tax + 1e-9);
        for (int u = 0; u < result.unit_count; ++u) {
            const BenefitUnitResult& unit = result.units[static_cast<std::size_t>(u)];
            const UniversalCreditResult& credit = unit.universal_credit;
            for (const double part :
                 {unit.income_tax[0], unit.income_tax[1], unit.national_insurance[0],
                  unit.national_insurance[1], unit.child_benefit, unit.child_benefit_charge,
                  credit.award, credit.housing_element, credit.benefit_cap_reduction,
                  unit.pension_credit.guarantee, unit.pension_credit.savings, unit.housing_benefit,
                  unit.scottish_child_payment, unit.free_school_meals, unit.education_maintenance,
                  unit.net_earnings[0], unit.net_earnings[1]})
                CHECK(part >= 0);
            CHECK(credit.award <= credit.maximum + 1e-9);
            CHECK(unit.child_benefit_charge <= unit.child_benefit);
            CHECK(credit.housing_element + unit.housing_benefit <= home.rent + 1e-9);
            CHECK((credit.award == 0 || unit.pension_credit.guarantee == 0));
        }
    }
}

TEST_CASE("earning more leaves no less where no cliff is crossed", "[tax_benefit]") {
    // Cliffs of the law that are left out: free school meals and education maintenance (by the
    // children's ages), Healthy Start (not used), marriage allowance, Scottish Child Payment,
    // capital above 16,000 when guarantee credit ends. The high income charge on top of the
    // Universal Credit taper takes more than all of a rise from large families: earnings stop where
    // it starts.
    HouseholdMaker maker(2);
    for (int i = 0; i < cases / 10; ++i) {
        const int year = 2024 + i % 4;
        HouseholdCase home = family_without_cliffs(maker, year);
        double last = -1e9;
        const double most =
            home.units[0].child_count > 0 ? law(year).child_benefit.charge_start : 140000;
        for (double earnings = 0; earnings < most; earnings += 500) {
            home.units[0].adults[0].employment_income = earnings;
            const double net = assess(home, law(year)).net_income_bhc;
            INFO(earnings << " in " << year << ", " << home.units[0].child_count << " children");
            CHECK(net >= last - 1e-6);
            last = net;
        }
    }
}

TEST_CASE("one more child never lowers Universal Credit before the cap", "[tax_benefit]") {
    HouseholdMaker maker(3);
    for (int i = 0; i < cases; ++i) {
        const int year = 2022 + i % 10;
        HouseholdCase home = maker.household(year);
        BenefitUnitCase& unit = home.units[0];
        if (unit.child_count == most_children || unit.adults[0].self_employment_income > 0 ||
            unit.adults[1].self_employment_income > 0)
            continue;  // the minimum income floor follows the youngest child
        Parameters p = law(year);
        p.benefit_cap.applies = 0;
        // Under-occupancy follows bedrooms and the shared rate single people: both only ease.
        const double before = assess(home, p).units[0].universal_credit.award;
        unit.children[static_cast<std::size_t>(unit.child_count++)] = child_of(0, year);
        CHECK(assess(home, p).units[0].universal_credit.award >= before - 1e-9);
    }
}

TEST_CASE("the cap never leaves more than without it", "[tax_benefit]") {
    HouseholdMaker maker(4);
    for (int i = 0; i < cases; ++i) {
        const int year = 2022 + i % 10;
        const HouseholdCase home = maker.household(year);
        Parameters without = law(year);
        without.benefit_cap.applies = 0;
        CHECK(assess(home, law(year)).net_income_bhc <=
              assess(home, without).net_income_bhc + 1e-6);
    }
}

TEST_CASE("a higher child element or top-up never lowers income", "[tax_benefit]") {
    HouseholdMaker maker(5);
    for (int i = 0; i < cases; ++i) {
        const int year = 2026 + i % 5;
        const HouseholdCase home = maker.household(year);
        const double before = assess(home, law(year)).net_income_bhc;
        Parameters p = law(year);
        p.universal_credit.child *= 1.2;
        CHECK(assess(home, p).net_income_bhc >= before - 1e-6);
        p = law(year);
        p.child_benefit.top_up_per_child = 520;
        CHECK(assess(home, p).net_income_bhc >= before - 1);
    }
}

TEST_CASE("re-imposing the two-child limit never raises income", "[tax_benefit]") {
    HouseholdMaker maker(6);
    for (int i = 0; i < cases; ++i) {
        const int year = 2026 + i % 5;
        HouseholdCase home = maker.household(year);
        // A non-dependant with less Universal Credit may fall into a lower band of deductions.
        home.unit_count = 1;
        Parameters p = law(year);
        p.universal_credit.maximum_children = 2;
        CHECK(assess(home, p).net_income_bhc <= assess(home, law(year)).net_income_bhc + 1e-6);
    }
}
