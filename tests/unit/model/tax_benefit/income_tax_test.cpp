// Worked by hand from the rates and bands on gov.uk (income-tax-rates; income tax in Scotland).
#include "model/tax_benefit/income_tax.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using lc::testing::law;

namespace {

double tax(double income, int year, Nation nation = Nation::england) {
    return income_tax(income, nation, law(year));
}

/// Taxes of a couple with these incomes after the marriage allowance.
std::array<double, 2> taxes_with_allowance(double first, double second, int year,
                                           Nation nation = Nation::england) {
    std::array<TaxableSources, 2> sources{};
    sources[0].other = first;
    sources[1].other = second;
    std::array<IncomeTaxBill, 2> bills{};
    bills[0].other = tax(first, year, nation);
    bills[1].other = tax(second, year, nation);
    apply_marriage_allowance(sources, nation, law(year), bills);
    return {bills[0].total(), bills[1].total()};
}

}  // namespace

TEST_CASE("income tax at the basic rate", "[tax_benefit]") {
    // 2024-25: (30,000 - 12,570) x 20%
    CHECK(tax(30000, 2024) == Approx(3486));
    CHECK(tax(12570, 2024) == Approx(0).margin(1e-9));
    CHECK(tax(30000, 2024, Nation::wales) == Approx(3486));
}

TEST_CASE("income tax at the higher rate", "[tax_benefit]") {
    // 37,700 x 20% + 9,730 x 40%
    CHECK(tax(60000, 2024) == Approx(11432));
}

TEST_CASE("the personal allowance goes by 1 for every 2 above 100 000", "[tax_benefit]") {
    // allowance 7,570; 37,700 x 20% + 64,730 x 40%
    CHECK(tax(110000, 2024) == Approx(33432));
    CHECK(personal_allowance(125140, law(2024).income_tax) == Approx(0).margin(1e-9));
}

TEST_CASE("income tax at the additional rate", "[tax_benefit]") {
    // no allowance; 7,540 + 87,440 x 40% + 24,860 x 45%
    CHECK(tax(150000, 2024) == Approx(53703));
    // 2022-23, threshold 150,000: 7,540 + 112,300 x 40% + 10,000 x 45%
    CHECK(tax(160000, 2022) == Approx(56960));
}

TEST_CASE("Scottish income tax 2024-25", "[tax_benefit]") {
    // 30,000: 2,306 x 19% + 11,685 x 20% + 3,439 x 21%
    CHECK(tax(30000, 2024, Nation::scotland) == Approx(3497.33));
    // 150,000, no allowance: 438.14 + 2,337 + 17,101 x 21% + 31,338 x 42% + 62,710 x 45% + 24,860 x
    // 48%
    CHECK(tax(150000, 2024, Nation::scotland) == Approx(59680.61));
}

TEST_CASE("Scottish income tax 2025-26", "[tax_benefit]") {
    // 50,000: 2,827 x 19% + 12,094 x 20% + 16,171 x 21% + 6,338 x 42%
    CHECK(tax(50000, 2025, Nation::scotland) == Approx(9013.80));
}

TEST_CASE("Scottish income tax 2022-23 had five bands", "[tax_benefit]") {
    // 50,000: 2,162 x 19% + 10,956 x 20% + 17,974 x 21% + 6,338 x 41%
    CHECK(tax(50000, 2022, Nation::scotland) == Approx(8975.10));
}

TEST_CASE("marriage allowance as in the example of gov.uk", "[tax_benefit]") {
    // gov.uk/marriage-allowance: incomes 11,500 and 20,000; tax on 190 and 6,170 instead of 7,430.
    const auto taxes = taxes_with_allowance(11500, 20000, 2024);
    CHECK(taxes[0] == Approx(38));
    CHECK(taxes[1] == Approx(1234));
    CHECK(taxes[0] + taxes[1] == Approx(0.2 * 6360));
}

TEST_CASE("no marriage allowance for a higher-rate taxpayer", "[tax_benefit]") {
    const auto taxes = taxes_with_allowance(8000, 52000, 2024);
    CHECK(taxes[0] == Approx(0).margin(1e-9));
    CHECK(taxes[1] == Approx(tax(52000, 2024)));
}

TEST_CASE("a couple never loses by the marriage allowance", "[tax_benefit]") {
    for (const Nation nation : {Nation::england, Nation::scotland})
        for (double low = 0; low < 40000; low += 730)
            for (double high = low; high < 60000; high += 1130) {
                const double before = tax(low, 2025, nation) + tax(high, 2025, nation);
                const auto taxes = taxes_with_allowance(low, high, 2025, nation);
                CHECK(taxes[0] + taxes[1] <= before + 1e-9);
                CHECK(taxes[1] >= 0);
            }
}
