// Worked by hand from the Local Government Finance Act 1992 and the reduction schemes.
#include "model/tax_benefit/council_tax.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using namespace lc::testing;

TEST_CASE("bands relative to band D", "[tax_benefit]") {
    const CouncilTaxParameters& p = law(2024).council_tax;
    CHECK(1500 * council_tax_ratio(0, Nation::england, p) == Approx(1000));
    CHECK(council_tax_ratio(7, Nation::england, p) == Approx(2));
    CHECK(council_tax_ratio(7, Nation::scotland, p) == Approx(2.45));
    CHECK(council_tax_ratio(4, Nation::scotland, p) == Approx(473.0 / 360));
    CHECK(council_tax_ratio(8, Nation::wales, p) == Approx(21.0 / 9));
    CHECK(council_tax_ratio(0, Nation::northern_ireland, p) == 1);
}

TEST_CASE("a quarter off for one adult and nothing for students alone", "[tax_benefit]") {
    const CouncilTaxParameters& p = law(2024).council_tax;
    HouseholdCase home = household_of(2024, {adult_of(40)});
    home.council_tax = 2000;
    CHECK(council_tax(home, p) == Approx(1500));
    home.nation = Nation::northern_ireland;
    CHECK(council_tax(home, p) == Approx(2000));
    home.nation = Nation::england;
    AdultCase student = adult_of(20);
    student.student = true;
    HouseholdCase mixed = household_of(2024, {adult_of(40), student});
    mixed.council_tax = 2000;
    CHECK(council_tax(mixed, p) == Approx(1500));
    HouseholdCase students = household_of(2024, {student, student});
    students.council_tax = 2000;
    CHECK(council_tax(students, p) == 0);
}

TEST_CASE("the reduction of those out of work", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(40), adult_of(40)});
    home.council_tax = 1200;
    // a typical English scheme leaves 20% to pay; Scotland and Wales none
    CHECK(assess(home, law(2024)).council_tax_reduction == Approx(960));
    home.nation = Nation::scotland;
    CHECK(assess(home, law(2024)).council_tax_reduction == Approx(1200));
    home.nation = Nation::wales;
    CHECK(assess(home, law(2024)).council_tax_reduction == Approx(1200));
    home.units[0].capital = 16001;
    CHECK(assess(home, law(2024)).council_tax_reduction == 0);
}

TEST_CASE("earnings reduce it by a fifth of what exceeds needs", "[tax_benefit]") {
    HouseholdCase home = household_of(2024, {adult_of(40, 6000)});
    home.nation = Nation::scotland;
    home.council_tax = 1600;
    // bill 1,200; award 4,721.40 - 3,300; income award + 6,000 - 260; needs 4,721.40
    CHECK(assess(home, law(2024)).council_tax_reduction ==
          Approx(1200 - 0.2 * (6000 - 260 - 3300)));
}

TEST_CASE("the reduction above pension age", "[tax_benefit]") {
    AdultCase adult = adult_of(80);
    adult.state_pension = 52 * 150;
    HouseholdCase home = household_of(2024, {adult});
    home.council_tax = 1600;
    CHECK(assess(home, law(2024)).council_tax_reduction == Approx(1200));  // guarantee credit
    home.units[0].adults[0].state_pension = 52 * 260;
    home.units[0].claims.pension_credit_savings_only = false;
    CHECK(assess(home, law(2024)).council_tax_reduction ==
          Approx(1200 - 0.2 * (13520 - 190 - 52 * 235.20)));
}
