// What must hold for a hundred thousand random households under the rules of 2019-20 to 2026-27.
#include <algorithm>
#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/household_maker.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

constexpr int households = 100000;
constexpr int first_year = 2019, years = 8;

/// A household of one of the years, now and then with income that the plain ones lack.
HouseholdCase rich_household(HouseholdMaker& maker, int year) {
    HouseholdCase made = maker.household(year);
    for (std::size_t u = 0; u < static_cast<std::size_t>(made.unit_count); ++u) {
        BenefitUnitCase& unit = made.units[u];
        unit.childcare = unit.child_count > 0 && maker.one_in(3) ? 12000 * maker.uniform() : 0;
        for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a) {
            AdultCase& adult = unit.adults[a];
            if (maker.one_in(10)) adult.savings_interest = 8000 * maker.uniform();
            if (maker.one_in(10)) adult.dividends = 20000 * maker.uniform();
            if (maker.one_in(10)) adult.property_income = 10000 * maker.uniform();
            if (maker.one_in(20)) adult.gift_aid = 1000 * maker.uniform();
            if (maker.one_in(10)) adult.pension_contributions = 0.1 * adult.employment_income;
            adult.blind = maker.one_in(50);
        }
        if (unit.child_count > 0 && maker.one_in(10)) unit.children[0].care = CareRate::highest;
    }
    return made;
}

/// Everything that jumps at a documented cliff edge (docs/household.md), as one number that stays
/// the same where no cliff lies between two incomes.
double cliffs(const HouseholdResult& result) {
    double sum = 0;
    for (std::size_t u = 0; u < static_cast<std::size_t>(result.unit_count); ++u) {
        const BenefitUnitResult& unit = result.units[u];
        const UniversalCreditResult& credit = unit.universal_credit;
        const double capped = credit.benefit_cap_reduction + credit.devolved_mitigation;
        sum += unit.healthy_start + unit.free_school_meals + unit.scottish_child_payment +
               unit.education_maintenance + unit.carers_allowance + unit.child_benefit_charge +
               unit.child_benefit + (capped > 0 ? 1e6 : 0) +
               (unit.pension_credit.guarantee > 0 ? 2e6 : 0) + credit.childcare_element;
    }
    return sum;
}

/// Families whose only moving income is the pay of the first adult.
HouseholdCase earner_household(HouseholdMaker& maker, int year) {
    HouseholdCase made = maker.household(year);
    for (std::size_t u = 0; u < static_cast<std::size_t>(made.unit_count); ++u) {
        made.units[u].married = false;  // the marriage allowance begins and ends at cliffs
        for (AdultCase& adult : made.units[u].adults) adult.self_employment_income = 0;
    }
    made.units[0].adults[0].hours = 30;
    return made;
}

double all_in(const HouseholdResult& result) { return result.net_income_bhc; }

}  // namespace

TEST_CASE("no tax or benefit of a hundred thousand households is negative", "[tax_benefit]") {
    HouseholdMaker maker(11);
    HouseholdResult result;
    int negative = 0;
    for (int i = 0; i < households; ++i) {
        const int year = first_year + i % years;
        assess_household(rich_household(maker, year), law(year), result);
        negative += result.council_tax < 0 || result.council_tax_reduction < 0;
        for (std::size_t u = 0; u < static_cast<std::size_t>(result.unit_count); ++u) {
            const BenefitUnitResult& unit = result.units[u];
            const UniversalCreditResult& credit = unit.universal_credit;
            for (const double part :
                 {unit.income_tax[0], unit.income_tax[1], unit.national_insurance[0],
                  unit.national_insurance[1], unit.child_benefit, unit.child_benefit_charge,
                  credit.award, credit.housing_element, credit.childcare_element,
                  credit.benefit_cap_reduction, unit.pension_credit.guarantee,
                  unit.pension_credit.savings, unit.housing_benefit, unit.carers_allowance,
                  unit.scottish_child_payment, unit.free_school_meals, unit.healthy_start,
                  unit.education_maintenance, unit.disability_benefits})
                negative += part < 0;
        }
    }
    CHECK(negative == 0);
}

TEST_CASE("the order of a couple's adults does not matter", "[tax_benefit]") {
    HouseholdMaker maker(12);
    HouseholdResult one, other;
    int differ = 0;
    for (int i = 0; i < households; ++i) {
        const int year = first_year + i % years;
        HouseholdCase home = rich_household(maker, year);
        assess_household(home, law(year), one);
        for (BenefitUnitCase& unit : home.units)
            if (unit.adult_count == 2) std::swap(unit.adults[0], unit.adults[1]);
        assess_household(home, law(year), other);
        differ += std::abs(one.net_income_bhc - other.net_income_bhc) > 1e-6;
    }
    CHECK(differ == 0);
}

TEST_CASE("the order of the other benefit units does not matter", "[tax_benefit]") {
    HouseholdMaker maker(13);
    HouseholdResult one, other;
    int differ = 0, tried = 0;
    for (int i = 0; i < households; ++i) {
        const int year = first_year + i % years;
        HouseholdCase home = rich_household(maker, year);
        if (home.unit_count < 3) continue;
        assess_household(home, law(year), one);
        std::reverse(home.units.begin() + 1, home.units.begin() + home.unit_count);
        assess_household(home, law(year), other);
        differ += std::abs(one.net_income_bhc - other.net_income_bhc) > 1e-6;
        ++tried;
    }
    CHECK(tried > 1000);
    CHECK(differ == 0);
}

TEST_CASE("net income moves without jumps but at documented cliffs", "[tax_benefit]") {
    HouseholdMaker maker(14);
    HouseholdResult low, high;
    constexpr double step = 0.01;
    int jumps = 0, compared = 0;
    for (int i = 0; i < households; ++i) {
        const int year = first_year + i % years;
        HouseholdCase home = earner_household(maker, year);
        double& pay = home.units[0].adults[0].employment_income;
        pay = 1 + 130000 * maker.uniform() * maker.uniform();
        assess_household(home, law(year), low);
        pay += step;
        assess_household(home, law(year), high);
        if (cliffs(low) != cliffs(high)) continue;
        ++compared;
        jumps += std::abs(all_in(high) - all_in(low)) > 2 * step;
    }
    CHECK(compared > 9 * households / 10);
    CHECK(jumps == 0);
}

TEST_CASE("effective marginal rates lie between nothing and everything", "[tax_benefit]") {
    // The bound is reached by guarantee credit, which takes a pound for a pound. Cliffs left out.
    HouseholdMaker maker(15);
    HouseholdResult low, high;
    constexpr double step = 20;
    int outside = 0, compared = 0;
    double highest = 0;
    for (int i = 0; i < households; ++i) {
        const int year = first_year + i % years;
        HouseholdCase home = earner_household(maker, year);
        double& pay = home.units[0].adults[0].employment_income;
        pay = 1 + 130000 * maker.uniform() * maker.uniform();
        assess_household(home, law(year), low);
        pay += step;
        assess_household(home, law(year), high);
        if (cliffs(low) != cliffs(high)) continue;
        ++compared;
        const double rate = 1 - (all_in(high) - all_in(low)) / step;
        outside += rate < -1e-6 || rate > 1 + 1e-6;
        highest = std::max(highest, rate);
    }
    CHECK(compared > 9 * households / 10);
    CHECK(outside == 0);
    CHECK(highest > 0.7);
}

TEST_CASE("more children never leave less Universal Credit before the cap", "[tax_benefit]") {
    HouseholdMaker maker(16);
    HouseholdResult fewer, more;
    int less = 0;
    for (int i = 0; i < households; ++i) {
        const int year = first_year + i % years;
        HouseholdCase home = earner_household(maker, year);
        BenefitUnitCase& unit = home.units[0];
        if (unit.child_count == most_children) continue;
        Parameters p = law(year);
        p.benefit_cap.applies = 0;
        assess_household(home, p, fewer);
        unit.children[static_cast<std::size_t>(unit.child_count++)] = child_of(0, year);
        assess_household(home, p, more);
        less += more.units[0].universal_credit.award < fewer.units[0].universal_credit.award - 1e-9;
    }
    CHECK(less == 0);
}
