// Council tax in Great Britain and domestic rates in Northern Ireland.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/case.hpp"

namespace lc {

/// Tax of a band over that of band D. @param band  0-7 = A-H, 8 = I (Wales). Rates in Northern
/// Ireland follow capital values and not bands: 1 for every dwelling.
double council_tax_ratio(int band, Nation nation, const CouncilTaxParameters& p) noexcept;

/// Average band D council tax of a nation, or average rates bill, £/year.
double average_council_tax(Nation nation, const CouncilTaxParameters& p) noexcept;

/// Bill after discounts, £/year: a quarter off where one adult counts, nothing due where only
/// students live; in Northern Ireland the discount of people who live alone in old age.
double council_tax(const HouseholdCase& household, const CouncilTaxParameters& p) noexcept;

/// The same. @param bill  before discounts  @param counted  adults who are not students
/// @param lone_pensioner  somebody of the discount's age lives alone
double council_tax(double bill, Nation nation, int counted, bool lone_pensioner,
                   const CouncilTaxParameters& p) noexcept;
/// Whether an adult counts for the discounts.
constexpr bool counts_for_council_tax(double age, bool student,
                                      const CouncilTaxParameters& p) noexcept {
    return (age >= p.adult_age) & !student;
}

}  // namespace lc
