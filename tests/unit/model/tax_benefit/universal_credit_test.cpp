// Worked by hand from the Universal Credit Regulations 2013 and the published monthly amounts.
#include "model/tax_benefit/universal_credit.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

UniversalCreditResult credit(const HouseholdCase& household, int year) {
    return assess(household, law(year)).units[0].universal_credit;
}

}  // namespace

TEST_CASE("standard allowances 2024-25", "[tax_benefit]") {
    CHECK(credit(household_of(2024, {adult_of(30)}), 2024).award == Approx(12 * 393.45));
    CHECK(credit(household_of(2024, {adult_of(24)}), 2024).award == Approx(12 * 311.68));
    CHECK(credit(household_of(2024, {adult_of(24), adult_of(24)}), 2024).award ==
          Approx(12 * 489.23));
    CHECK(credit(household_of(2024, {adult_of(24), adult_of(25)}), 2024).award ==
          Approx(12 * 617.60));
}

TEST_CASE("child elements with the higher rate of a first child born before April 2017",
          "[tax_benefit]") {
    // children born 2018 and 2020
    const HouseholdCase couple =
        household_of(2024, {adult_of(35), adult_of(33)}, {child_of(6, 2024), child_of(4, 2024)});
    CHECK(credit(couple, 2024).award == Approx(12 * (617.60 + 2 * 287.92)));
    // born 2015 and 2019
    const HouseholdCase lone =
        household_of(2024, {adult_of(33)}, {child_of(9, 2024), child_of(5, 2024)});
    CHECK(credit(lone, 2024).award == Approx(12 * (393.45 + 333.33 + 287.92)));
}

TEST_CASE("the two-child limit covers third children born from 6 April 2017", "[tax_benefit]") {
    const HouseholdCase born_2020 = household_of(
        2024, {adult_of(33)}, {child_of(12, 2024), child_of(8, 2024), child_of(4, 2024)});
    const UniversalCreditResult limited = credit(born_2020, 2024);
    CHECK(limited.child_element == Approx(12 * (333.33 + 287.92)));
    CHECK(limited.children_not_paid == 1);

    const HouseholdCase born_2016 = household_of(
        2024, {adult_of(33)}, {child_of(12, 2024), child_of(10, 2024), child_of(8, 2024)});
    CHECK(credit(born_2016, 2024).child_element == Approx(12 * (333.33 + 2 * 287.92)));
    CHECK(credit(born_2016, 2024).children_not_paid == 0);
}

TEST_CASE("an exception lifts the two-child limit", "[tax_benefit]") {
    HouseholdCase family = household_of(2024, {adult_of(33)},
                                        {child_of(12, 2024), child_of(8, 2024), child_of(4, 2024)});
    family.units[0].beyond_limit_exception = true;
    CHECK(credit(family, 2024).child_element == Approx(12 * (333.33 + 2 * 287.92)));
}

TEST_CASE("there is no two-child limit from April 2026", "[tax_benefit]") {
    const HouseholdCase family =
        household_of(2026, {adult_of(33)},
                     {child_of(12, 2026), child_of(8, 2026), child_of(4, 2026), child_of(1, 2026)});
    CHECK(credit(family, 2026).child_element == Approx(12 * (351.88 + 3 * 303.94)));
    CHECK(credit(family, 2026).children_not_paid == 0);
}

TEST_CASE("a share of the element beyond the maximum", "[tax_benefit]") {
    Parameters p = law(2026);
    p.universal_credit.maximum_children = 2;
    p.universal_credit.share_beyond_maximum = 0.5;
    const HouseholdCase family = household_of(
        2026, {adult_of(33)}, {child_of(8, 2026), child_of(5, 2026), child_of(1, 2026)});
    CHECK(assess(family, p).units[0].universal_credit.child_element == Approx(12 * 303.94 * 2.5));
}

TEST_CASE("disabled child additions", "[tax_benefit]") {
    ChildCase severe = child_of(6, 2024), mild = child_of(4, 2024);
    severe.care = CareRate::highest;
    mild.mobility = BenefitRate::lower;
    const UniversalCreditResult result =
        credit(household_of(2024, {adult_of(30)}, {severe, mild}), 2024);
    CHECK(result.disabled_child_element == Approx(12 * (487.58 + 156.11)));
}

TEST_CASE("limited capability before and from April 2026", "[tax_benefit]") {
    AdultCase adult = adult_of(40);
    adult.limited_capability = LimitedCapability::before_april_2026;
    CHECK(credit(household_of(2024, {adult}), 2024).award == Approx(12 * (393.45 + 416.19)));
    CHECK(credit(household_of(2026, {adult}), 2026).award == Approx(12 * (424.90 + 429.80)));
    adult.limited_capability = LimitedCapability::from_april_2026;
    CHECK(credit(household_of(2026, {adult}), 2026).award == Approx(12 * (424.90 + 217.26)));
}

TEST_CASE("one limited capability element a couple and a carer element beside it",
          "[tax_benefit]") {
    AdultCase ill = adult_of(40), carer = adult_of(40);
    ill.limited_capability = LimitedCapability::before_april_2026;
    carer.carer = true;
    const UniversalCreditResult one = credit(household_of(2024, {ill, carer}), 2024);
    CHECK(one.limited_capability_element == Approx(12 * 416.19));
    CHECK(one.carer_element == Approx(12 * 198.31));
    // Carer's Allowance comes off in full.
    CHECK(one.unearned_income_reduction == Approx(52 * 81.90));
    const UniversalCreditResult both = credit(household_of(2024, {ill, ill}), 2024);
    CHECK(both.limited_capability_element == Approx(12 * 416.19));
}

TEST_CASE("housing element work allowance and taper of a lone parent", "[tax_benefit]") {
    HouseholdCase lone =
        household_of(2024, {adult_of(33, 12000)}, {child_of(9, 2024), child_of(5, 2024)});
    lone.tenure = Tenure::private_rent;
    lone.bedrooms = 3;
    lone.rent = 52 * 150;
    lone.local_housing_allowance = {52 * 70.0, 52 * 110.0, 52 * 140.0, 52 * 170.0, 52 * 200.0};
    const UniversalCreditResult result = credit(lone, 2024);
    // two girls share: the two-bedroom rate, below the rent
    CHECK(result.housing_element == Approx(52 * 140));
    CHECK(result.work_allowance == Approx(12 * 404));
    // 12,000 is below the tax allowance and the primary threshold
    CHECK(result.earnings_reduction == Approx(0.55 * (12000 - 4848)));
    CHECK(result.award == Approx(12 * (393.45 + 333.33 + 287.92) + 7280 - 3933.60));
}

TEST_CASE("the higher work allowance without housing costs and none without children",
          "[tax_benefit]") {
    CHECK(credit(household_of(2024, {adult_of(33, 9000)}, {child_of(5, 2024)}), 2024)
              .work_allowance == Approx(12 * 673));
    const UniversalCreditResult single = credit(household_of(2024, {adult_of(33, 6000)}), 2024);
    CHECK(single.work_allowance == 0);
    CHECK(single.award == Approx(12 * 393.45 - 0.55 * 6000));
}

TEST_CASE("earnings count after tax contributions and pension saving", "[tax_benefit]") {
    AdultCase adult = adult_of(33, 20000);
    adult.pension_contributions = 500;
    const UniversalCreditResult result =
        credit(household_of(2024, {adult}, {child_of(5, 2024)}), 2024);
    // tax (19,500 - 12,570) x 20%, contributions (20,000 - 12,570) x 8%
    CHECK(result.net_earnings == Approx(19500 - 1386 - 594.40));
}

TEST_CASE("income from capital", "[tax_benefit]") {
    HouseholdCase single = household_of(2024, {adult_of(30)});
    single.units[0].capital = 6000;
    CHECK(credit(single, 2024).capital_income_reduction == 0);
    single.units[0].capital = 10000;
    CHECK(credit(single, 2024).capital_income_reduction == Approx(12 * 16 * 4.35));
    single.units[0].capital = 10001;
    CHECK(credit(single, 2024).capital_income_reduction == Approx(12 * 17 * 4.35));
    single.units[0].capital = 16000;
    CHECK(credit(single, 2024).eligible);
    single.units[0].capital = 16000.01;
    CHECK_FALSE(credit(single, 2024).eligible);
}

TEST_CASE("private pensions come off in full", "[tax_benefit]") {
    AdultCase adult = adult_of(60);
    adult.private_pension = 3000;
    CHECK(credit(household_of(2024, {adult}), 2024).award == Approx(12 * 393.45 - 3000));
}

TEST_CASE("who may claim", "[tax_benefit]") {
    AdultCase student = adult_of(20);
    student.student = true;
    CHECK_FALSE(credit(household_of(2024, {student}), 2024).eligible);
    CHECK(credit(household_of(2024, {student}, {child_of(1, 2024)}), 2024).eligible);
    CHECK(credit(household_of(2024, {student, adult_of(22)}), 2024).eligible);
    CHECK_FALSE(credit(household_of(2024, {adult_of(17)}), 2024).eligible);
    CHECK_FALSE(credit(household_of(2024, {adult_of(70)}), 2024).eligible);
    CHECK(credit(household_of(2024, {adult_of(70), adult_of(60)}), 2024).eligible);
}

TEST_CASE("the minimum income floor of the self-employed", "[tax_benefit]") {
    AdultCase adult = adult_of(30);
    adult.self_employment_income = 5000;
    adult.hours = 20;
    // 35 hours at 11.44: 20,820.80; tax 1,650.16, class 4 495.05
    CHECK(credit(household_of(2024, {adult}), 2024).net_earnings ==
          Approx(20820.80 - 1650.16 - 0.06 * 8250.80));
    // main carers: no floor with a child under 3, 30 hours up to 12
    CHECK(credit(household_of(2024, {adult}, {child_of(2, 2024)}), 2024).net_earnings == 5000);
    CHECK(credit(household_of(2024, {adult}, {child_of(3, 2024)}), 2024).net_earnings ==
          Approx(17846.40 - 0.26 * (17846.40 - 12570)));
    CHECK(credit(household_of(2024, {adult}, {child_of(13, 2024)}), 2024).net_earnings ==
          Approx(20820.80 - 1650.16 - 0.06 * 8250.80));
    adult.limited_capability = LimitedCapability::before_april_2026;
    CHECK(credit(household_of(2024, {adult}), 2024).net_earnings == 5000);
}

TEST_CASE("the partner of the main carer has the whole floor", "[tax_benefit]") {
    AdultCase trader = adult_of(30), carer = adult_of(30);
    trader.self_employment_income = 5000;
    trader.hours = 40;
    const UniversalCreditResult result =
        credit(household_of(2024, {carer, trader}, {child_of(1, 2024)}), 2024);
    CHECK(result.net_earnings == Approx(20820.80 - 1650.16 - 0.06 * 8250.80));
}

TEST_CASE("childcare costs of working parents", "[tax_benefit]") {
    HouseholdCase lone = household_of(2024, {adult_of(30, 15000)}, {child_of(2, 2024)});
    lone.units[0].childcare = 6000;
    CHECK(credit(lone, 2024).childcare_element == Approx(5100));
    lone.units[0].childcare = 20000;
    CHECK(credit(lone, 2024).childcare_element == Approx(12 * 1014.63));
    lone.units[0].adults[0].employment_income = 0;
    CHECK(credit(lone, 2024).childcare_element == 0);
}

TEST_CASE("contributions of non-dependants", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(50)});
    home.tenure = Tenure::social_rent;
    home.bedrooms = 2;
    home.rent = 52 * 100;
    home.unit_count = 2;
    home.units[1].adults[0] = adult_of(25, 20000);
    CHECK(credit(home, 2024).housing_element == Approx(5200 - 12 * 91.47));
    home.units[1].adults[0] = adult_of(20, 20000);
    CHECK(credit(home, 2024).housing_element == Approx(5200));
    home.units[1].adults[0] = adult_of(25, 20000);
    home.units[0].adults[0].daily_living = BenefitRate::lower;
    CHECK(credit(home, 2024).housing_element == Approx(5200));
}

TEST_CASE("an unclaimed award is not paid", "[tax_benefit]") {
    HouseholdCase single = household_of(2024, {adult_of(30)});
    single.units[0].claims.universal_credit = false;
    const UniversalCreditResult result = credit(single, 2024);
    CHECK(result.award == 0);
    CHECK(result.maximum == Approx(12 * 393.45));
}
