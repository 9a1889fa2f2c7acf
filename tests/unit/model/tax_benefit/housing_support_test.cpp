// Size criteria and eligible rent: Universal Credit Regulations 2013 schedule 4.
#include "model/tax_benefit/housing_support.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

int bedrooms(const HouseholdCase& household) {
    return bedrooms_allowed(household, law(2024).local_housing_allowance);
}
ChildCase boy(int age) { return child_of(age, 2024, Sex::male); }
ChildCase girl(int age) { return child_of(age, 2024, Sex::female); }

}  // namespace

TEST_CASE("bedrooms as in a council's published examples", "[tax_benefit]") {
    // East Lothian Council, Local Housing Allowance: couple with children of 4 and 6: two
    CHECK(bedrooms(household_of(2024, {adult_of(30), adult_of(30)}, {girl(6), boy(4)})) == 2);
    // single adult, son of 12, daughter of 8: three
    CHECK(bedrooms(household_of(2024, {adult_of(30)}, {boy(12), girl(8)})) == 3);
    // couple, sons of 17 and 13, daughter of 15: four
    CHECK(bedrooms(
              household_of(2024, {adult_of(45), adult_of(45)}, {boy(17), girl(15), boy(13)})) == 4);
}

TEST_CASE("children share as far as they can", "[tax_benefit]") {
    CHECK(bedrooms(household_of(2024, {adult_of(30)}, {boy(14), boy(3)})) == 2);
    CHECK(bedrooms(household_of(2024, {adult_of(30)}, {boy(14), girl(12), boy(5), girl(4)})) == 3);
    CHECK(bedrooms(household_of(2024, {adult_of(30)}, {boy(9), girl(8), girl(7)})) == 3);
    CHECK(bedrooms(household_of(2024, {adult_of(30)})) == 1);
}

TEST_CASE("every non-dependant adult has a bedroom", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(50), adult_of(50)});
    home.unit_count = 2;
    home.units[1].adults[0] = adult_of(22);
    CHECK(bedrooms(home) == 2);
}

TEST_CASE("single people under 35 have the rate of a room", "[tax_benefit]") {
    const LocalHousingAllowanceParameters& p = law(2024).local_housing_allowance;
    CHECK(allowance_category(household_of(2024, {adult_of(34)}), 1, false, p) == 0);
    CHECK(allowance_category(household_of(2024, {adult_of(35)}), 1, false, p) == 1);
    CHECK(allowance_category(household_of(2024, {adult_of(30), adult_of(30)}), 1, false, p) == 1);
    AdultCase disabled = adult_of(30);
    disabled.daily_living = BenefitRate::lower;
    CHECK(allowance_category(household_of(2024, {disabled}), 1, false, p) == 1);
    CHECK(allowance_category(household_of(2024, {adult_of(40)}, {boy(16), girl(15), boy(14)}), 6,
                             false, p) == 4);
}

TEST_CASE("spare bedrooms in social housing", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(40), adult_of(40)});
    home.tenure = Tenure::social_rent;
    home.rent = 5200;
    home.bedrooms = 1;
    CHECK(eligible_rent(home, false, law(2024)) == Approx(5200));
    home.bedrooms = 2;
    CHECK(eligible_rent(home, false, law(2024)) == Approx(0.86 * 5200));
    home.bedrooms = 4;
    CHECK(eligible_rent(home, false, law(2024)) == Approx(0.75 * 5200));
    CHECK(eligible_rent(home, true, law(2024)) == Approx(5200));
    home.nation = Nation::scotland;
    CHECK(eligible_rent(home, false, law(2024)) == Approx(5200));
}

TEST_CASE("private rent up to the allowance and temporary accommodation in full", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(40)});
    home.tenure = Tenure::private_rent;
    home.local_housing_allowance = {3000, 5000, 6000, 7000, 8000};
    home.rent = 4500;
    CHECK(eligible_rent(home, false, law(2024)) == Approx(4500));
    home.rent = 9000;
    CHECK(eligible_rent(home, false, law(2024)) == Approx(5000));
    home.tenure = Tenure::temporary_accommodation;
    CHECK(eligible_rent(home, false, law(2024)) == Approx(9000));
    home.tenure = Tenure::mortgage;
    CHECK(eligible_rent(home, false, law(2024)) == 0);
}
