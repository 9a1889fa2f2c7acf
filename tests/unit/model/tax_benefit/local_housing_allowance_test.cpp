#include "model/tax_benefit/local_housing_allowance.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using lc::testing::law;

namespace {

TaxBenefitRates rates() {
    TaxBenefitRates made;
    made.local_housing_allowance_2020 = {60, 90, 110, 130, 160};
    made.local_housing_allowance_2024 = {70, 105, 130, 150, 190};
    return made;
}

UkYear in(int year, double rent_index) {
    UkYear uk;
    uk.year = year;
    uk.rent_index = rent_index;
    return uk;
}

}  // namespace

TEST_CASE("the rates of April 2020 hold until March 2024 and then those of April 2024",
          "[tax_benefit]") {
    CHECK(lha_rate(rates(), law(2023), in(2023, 0.93), 2) == Approx(52 * 110));
    CHECK(lha_rate(rates(), law(2024), in(2024, 1), 2) == Approx(52 * 130));
    CHECK(lha_rate(rates(), law(2026), in(2026, 1.09), 0) == Approx(52 * 70));
    CHECK(lha_rate(rates(), law(2030), in(2030, 1.2), 4) == Approx(52 * 190));
}

TEST_CASE("after the forecast the rates follow rents", "[tax_benefit]") {
    const double later = lha_rate(rates(), law(2035), in(2035, 1.4), 2);
    CHECK(later > 52 * 130);
    CHECK(later < 52 * 130 * 1.4);
}

TEST_CASE("relinked rates follow local rents", "[tax_benefit]") {
    Parameters p = law(2026);
    p.local_housing_allowance.relink_annually = 1;
    CHECK(lha_rate(rates(), p, in(2026, 1.09), 2) == Approx(52 * 130 * 1.09));
}

TEST_CASE("another percentile moves rates along log-normal rents", "[tax_benefit]") {
    CHECK(rent_percentile_factor(0.30, 0.165) == 1);
    // standard normal quantile of 0.30: -0.524401
    CHECK(rent_percentile_factor(0.50, 0.165) == Approx(std::exp(0.165 * 0.524401)));
    CHECK(rent_percentile_factor(0.70, 0.165) == Approx(std::exp(0.165 * 2 * 0.524401)));
    Parameters p = law(2026);
    p.local_housing_allowance.percentile = 0.5;
    CHECK(lha_rate(rates(), p, in(2026, 1.09), 2) ==
          Approx(52 * 130 * std::exp(p.local_housing_allowance.rent_log_spread * 0.524401)));
}
