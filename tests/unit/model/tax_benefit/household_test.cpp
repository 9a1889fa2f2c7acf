// Net income and equivalisation.
#include "model/tax_benefit/household.hpp"

#include "model/tax_benefit/equivalence.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

TEST_CASE("equivalence factors of the published fixtures", "[tax_benefit]") {
    // couple with two under 14
    CHECK(equivalence_factor(equivalence_bhc, 4, 2) == Approx(1.40));
    CHECK(equivalence_factor(equivalence_ahc, 4, 2) == Approx(1.40));
    // lone parent with two under 14
    CHECK(equivalence_factor(equivalence_bhc, 3, 2) == Approx(1.07));
    CHECK(equivalence_factor(equivalence_ahc, 3, 2) == Approx(0.98));
    // couple with one under 14 and one over, AHC; lone parent with the same
    CHECK(equivalence_factor(equivalence_ahc, 4, 1) == Approx(1.62));
    CHECK(equivalence_factor(equivalence_ahc, 3, 1) == Approx(1.20));
    CHECK(equivalence_factor(equivalence_ahc, 1, 0) == Approx(0.58));
    CHECK(equivalence_factor(equivalence_bhc, 2, 0) == Approx(1));
}

TEST_CASE("net income of a single earner adds up", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(40, 30000)});
    home.tenure = Tenure::mortgage;
    home.mortgage_interest = 4000;
    home.council_tax = 2000;
    home.water_charge = 473;
    home.structural_insurance = 234;
    home.units[0].adults[0].pension_contributions = 1000;
    const HouseholdResult result = assess(home, law(2024));
    // tax on 29,000: 3,286; contributions 1,394.40; council tax 1,500
    CHECK(result.net_income_bhc == Approx(30000 - 1000 - 3286 - 1394.40 - 1500));
    CHECK(result.housing_costs == Approx(4707));
    CHECK(result.net_income_ahc == Approx(result.net_income_bhc - 4707));
    CHECK(result.equivalised_income_bhc == Approx(result.net_income_bhc / 0.67));
    CHECK(result.equivalised_income_ahc == Approx(result.net_income_ahc / 0.58));
}

TEST_CASE("housing support stays in income and rent comes off in full", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(30)}, {child_of(3, 2024)});
    home.tenure = Tenure::social_rent;
    home.bedrooms = 2;
    home.rent = 5200;
    const HouseholdResult result = assess(home, law(2024));
    // 393.45 + 287.92 a month and rent, Child Benefit 25.60 and Healthy Start 4.25 a week
    CHECK(result.net_income_bhc == Approx(12 * 681.37 + 5200 + 52 * (25.60 + 4.25)));
    CHECK(result.net_income_ahc == Approx(12 * 681.37 + 52 * (25.60 + 4.25)));
}

TEST_CASE("units of one household are assessed apart", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(55, 40000), adult_of(54)});
    home.unit_count = 2;
    home.units[1].adults[0] = adult_of(23);
    const HouseholdResult result = assess(home, law(2024));
    CHECK(result.units[0].universal_credit.award == 0);
    CHECK(result.units[1].universal_credit.award == Approx(12 * 311.68));
    CHECK(result.units[1].universal_credit.housing_element == 0);
    CHECK(result.equivalence_factor_bhc == Approx(1.33));
}

TEST_CASE("Carer's Allowance is taxed and student support is not", "[tax_benefit]") {
    AdultCase carer = adult_of(50);
    carer.private_pension = 12000;
    carer.carer = true;
    // (12,000 + 4,258.80 - 12,570) x 20%
    const HouseholdResult result = assess(household_of(2024, {carer}), law(2024));
    CHECK(result.units[0].income_tax[0] == Approx(737.76));
    AdultCase student = adult_of(20);
    student.student = true;
    student.student_support = 6500;
    CHECK(assess(household_of(2024, {student}), law(2024)).net_income_bhc == Approx(6500));
}

TEST_CASE("child maintenance is income that no means test sees", "[tax_benefit]") {
    HouseholdCase lone = household_of(2024, {adult_of(30)}, {child_of(3, 2024)});
    const HouseholdResult without = assess(lone, law(2024));
    lone.units[0].maintenance_received = 2000;
    const HouseholdResult with = assess(lone, law(2024));
    CHECK(with.net_income_bhc - without.net_income_bhc == Approx(2000));
    CHECK(with.units[0].universal_credit.award == without.units[0].universal_credit.award);
}
