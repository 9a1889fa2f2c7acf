// Worked by hand from the Universal Credit Regulations 2013 reg. 78-83.
#include "model/tax_benefit/benefit_cap.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

/// A lone parent out of work with three children born before April 2017, rent 150 a week.
/// Universal Credit 15,631.44 + 7,800, Child Benefit 3,094: 26,525.44 in 2024-25.
HouseholdCase lone_parent() {
    HouseholdCase home = household_of(2024, {adult_of(35)},
                                      {child_of(12, 2024), child_of(10, 2024), child_of(8, 2024)});
    home.tenure = Tenure::private_rent;
    home.rent = 52 * 150;
    home.local_housing_allowance = {1e4, 1e4, 1e4, 1e4, 1e4};
    return home;
}

UniversalCreditResult credit(const HouseholdCase& home) {
    return assess(home, law(2024)).units[0].universal_credit;
}

}  // namespace

TEST_CASE("the cap outside and in London", "[tax_benefit]") {
    HouseholdCase home = lone_parent();
    CHECK(credit(home).benefit_cap_reduction == Approx(26525.44 - 22020));
    CHECK(credit(home).award == Approx(15631.44 + 7800 - 4505.44));
    home.london = true;
    CHECK(credit(home).benefit_cap_reduction == Approx(26525.44 - 25323));
}

TEST_CASE("Child Benefit that is not claimed does not count", "[tax_benefit]") {
    HouseholdCase home = lone_parent();
    home.units[0].claims.child_benefit = false;
    CHECK(credit(home).benefit_cap_reduction == Approx(23431.44 - 22020));
}

TEST_CASE("earnings from 793 a month exempt in 2024-25", "[tax_benefit]") {
    HouseholdCase home = lone_parent();
    home.units[0].adults[0].employment_income = 12 * 793 - 1;
    CHECK(credit(home).benefit_cap_reduction > 0);
    home.units[0].adults[0].employment_income = 12 * 793;
    CHECK(credit(home).benefit_cap_reduction == 0);
}

TEST_CASE("disability benefits limited capability and carers exempt", "[tax_benefit]") {
    HouseholdCase home = lone_parent();
    home.units[0].children[2].care = CareRate::lowest;
    CHECK(credit(home).benefit_cap_reduction == 0);
    home = lone_parent();
    home.units[0].adults[0].mobility = BenefitRate::lower;
    CHECK(credit(home).benefit_cap_reduction == 0);
    home = lone_parent();
    home.units[0].adults[0].limited_capability = LimitedCapability::before_april_2026;
    CHECK(credit(home).benefit_cap_reduction == 0);
    home = lone_parent();
    home.units[0].adults[0].carer = true;
    CHECK(credit(home).benefit_cap_reduction == 0);
}

TEST_CASE("Scottish councils make the cut good", "[tax_benefit]") {
    HouseholdCase home = lone_parent();
    home.nation = Nation::scotland;
    CHECK(credit(home).benefit_cap_reduction == Approx(0).margin(1e-9));
    CHECK(credit(home).devolved_mitigation == Approx(4505.44));
    CHECK(credit(home).award == Approx(23431.44));
}

TEST_CASE("the cap of single people", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(40)});
    home.tenure = Tenure::private_rent;
    home.rent = 52 * 250;
    home.local_housing_allowance = {2e4, 2e4, 2e4, 2e4, 2e4};
    // 4,721.40 + 13,000 - 14,753
    CHECK(credit(home).benefit_cap_reduction == Approx(2968.40));
    home.london = true;
    CHECK(credit(home).benefit_cap_reduction == Approx(754.40));
}

TEST_CASE("a lever can end the cap", "[tax_benefit]") {
    Parameters p = law(2024);
    p.benefit_cap.applies = 0;
    CHECK(assess(lone_parent(), p).units[0].universal_credit.benefit_cap_reduction == 0);
}
