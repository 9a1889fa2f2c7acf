// Worked by hand from the rates on gov.uk (rates and allowances: National Insurance contributions).
#include "model/tax_benefit/national_insurance.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using lc::testing::law;

TEST_CASE("class 1 contributions of employees", "[tax_benefit]") {
    // 2024-25: 17,430 x 8%; 37,700 x 8% + 9,730 x 2%
    CHECK(national_insurance(30000, 0, 40, law(2024)) == Approx(1394.40));
    CHECK(national_insurance(60000, 0, 40, law(2024)) == Approx(3210.60));
    CHECK(national_insurance(12570, 0, 40, law(2024)) == Approx(0).margin(1e-9));
    // 2023-24, annual rate of directors: 17,430 x 11.5%
    CHECK(national_insurance(30000, 0, 40, law(2023)) == Approx(2004.45));
}

TEST_CASE("class 4 and class 2 contributions of the self-employed", "[tax_benefit]") {
    // 2024-25: 17,430 x 6%
    CHECK(national_insurance(0, 30000, 40, law(2024)) == Approx(1045.80));
    // 2023-24: 17,430 x 9% + 52 x 3.45
    CHECK(national_insurance(0, 30000, 40, law(2023)) == Approx(1748.10));
    // 2024-25: 37,700 x 6% + 9,730 x 2%
    CHECK(national_insurance(0, 60000, 40, law(2024)) == Approx(2456.60));
}

TEST_CASE("no contributions below 16 and from State Pension age", "[tax_benefit]") {
    CHECK(national_insurance(30000, 0, 15, law(2024)) == 0);
    CHECK(national_insurance(30000, 0, 66, law(2024)) == 0);
    CHECK(national_insurance(30000, 0, 66, law(2028)) > 0);
}
