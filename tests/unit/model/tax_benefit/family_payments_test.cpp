// Scottish Child Payment, education maintenance, free school meals, disability benefits.
#include "model/tax_benefit/education_maintenance.hpp"
#include "model/tax_benefit/free_school_meals.hpp"
#include "model/tax_benefit/scottish_child_payment.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

BenefitUnitResult assessed(HouseholdCase home, Nation nation, const Parameters& p) {
    home.nation = nation;
    return assess(home, p).units[0];
}

}  // namespace

TEST_CASE("Scottish Child Payment", "[tax_benefit]") {
    // mygov.scot: 26.70 a week for each child under 16 in 2024-25
    const HouseholdCase lone = household_of(
        2024, {adult_of(30)}, {child_of(16, 2024), child_of(10, 2024), child_of(3, 2024)});
    CHECK(assessed(lone, Nation::scotland, law(2024)).scottish_child_payment ==
          Approx(2 * 52 * 26.70));
    CHECK(assessed(lone, Nation::england, law(2024)).scottish_child_payment == 0);
    // 2022-23 (April): 20 a week, under 6 only
    const HouseholdCase earlier =
        household_of(2022, {adult_of(30)}, {child_of(10, 2022), child_of(3, 2022)});
    CHECK(assessed(earlier, Nation::scotland, law(2022)).scottish_child_payment == Approx(52 * 20));
    // nothing without a qualifying benefit
    const HouseholdCase rich = household_of(2024, {adult_of(30, 90000)}, {child_of(3, 2024)});
    CHECK(assessed(rich, Nation::scotland, law(2024)).scottish_child_payment == 0);
}

TEST_CASE("Scottish Child Payment is claimed by age", "[tax_benefit]") {
    HouseholdCase lone =
        household_of(2024, {adult_of(30)}, {child_of(10, 2024), child_of(3, 2024)});
    lone.units[0].claims.scottish_child_payment_older = false;
    CHECK(assessed(lone, Nation::scotland, law(2024)).scottish_child_payment == Approx(52 * 26.70));
}

TEST_CASE("education maintenance in Wales Scotland and Northern Ireland", "[tax_benefit]") {
    const HouseholdCase family = household_of(2024, {adult_of(45, 20000)}, {child_of(17, 2024)});
    CHECK(assessed(family, Nation::wales, law(2024)).education_maintenance == Approx(39 * 40));
    CHECK(assessed(family, Nation::scotland, law(2024)).education_maintenance == Approx(39 * 30));
    CHECK(assessed(family, Nation::northern_ireland, law(2024)).education_maintenance ==
          Approx(39 * 30));
    CHECK(assessed(family, Nation::england, law(2024)).education_maintenance == 0);
    const HouseholdCase richer = household_of(2024, {adult_of(45, 24000)}, {child_of(17, 2024)});
    CHECK(assessed(richer, Nation::wales, law(2024)).education_maintenance == 0);
    CHECK(assessed(richer, Nation::scotland, law(2024)).education_maintenance == Approx(39 * 30));
}

TEST_CASE("an allowance everywhere reaches England and does not double others", "[tax_benefit]") {
    Parameters p = law(2024);
    p.education_maintenance.weekly = 52 * 35;
    const HouseholdCase family = household_of(
        2024, {adult_of(45, 20000)}, {child_of(17, 2024), child_of(16, 2024), child_of(12, 2024)});
    CHECK(assessed(family, Nation::england, p).education_maintenance == Approx(2 * 39 * 35));
    CHECK(assessed(family, Nation::wales, p).education_maintenance == Approx(2 * 39 * 40));
    CHECK(assessed(family, Nation::scotland, p).education_maintenance == Approx(2 * 39 * 35));
}

TEST_CASE("free school meals in England before and from 2026-27", "[tax_benefit]") {
    const auto meals = [](double earnings, int year) {
        const Parameters& p = law(year);
        const BenefitUnitResult result = assessed(
            household_of(year, {adult_of(35, earnings)}, {child_of(10, year)}), Nation::england, p);
        return result.free_school_meals /
               (p.free_school_meals.value_per_child * p.free_school_meals.take_up);
    };
    CHECK(meals(7400, 2024) == Approx(1));
    CHECK(meals(7401, 2024) == 0);
    CHECK(meals(12000, 2026) == Approx(1));  // every family on Universal Credit
    CHECK(meals(60000, 2026) == 0);
}

TEST_CASE("free school meals whatever the income", "[tax_benefit]") {
    const Parameters& p = law(2024);
    const HouseholdCase family = household_of(
        2024, {adult_of(35, 90000)}, {child_of(10, 2024), child_of(6, 2024), child_of(2, 2024)});
    const double meal = p.free_school_meals.value_per_child * p.free_school_meals.take_up;
    CHECK(assessed(family, Nation::england, p).free_school_meals == Approx(meal));
    CHECK(assessed(family, Nation::wales, p).free_school_meals == Approx(2 * meal));
    CHECK(assessed(family, Nation::scotland, p).free_school_meals == Approx(meal));
    CHECK(assessed(family, Nation::northern_ireland, p).free_school_meals == 0);
    HouseholdCase london = family;
    london.london = true;
    CHECK(assessed(london, Nation::england, p).free_school_meals == Approx(2 * meal));
}

TEST_CASE("disability benefits by rate in 2024-25", "[tax_benefit]") {
    AdultCase adult = adult_of(40);
    adult.daily_living = BenefitRate::higher;
    adult.mobility = BenefitRate::lower;
    ChildCase child = child_of(8, 2024);
    child.care = CareRate::middle;
    child.mobility = BenefitRate::lower;
    const BenefitUnitResult result =
        assessed(household_of(2024, {adult}, {child}), Nation::england, law(2024));
    CHECK(result.disability_benefits == Approx(52 * (108.55 + 28.70 + 72.65 + 28.70)));
}
