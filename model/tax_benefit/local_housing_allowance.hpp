// Local Housing Allowance of an authority in a year.
#pragma once

#include <array>

#include "model/parameters/parameters.hpp"
#include "model/process/context.hpp"
#include "model/rates/tax_benefit_rates.hpp"

namespace lc {

/// Rents at percentile `percentile` over those at the 30th, of lets of one size in one area. Rents
/// are taken to be log-normal (modelled). @param log_spread  standard deviation of log rents
/// @param percentile  between 0 and 1, both excluded
double rent_percentile_factor(double percentile, double log_spread) noexcept;

/// Rate in force, £/year. The rates of April 2020 hold to March 2024, those of April 2024 after,
/// both in cash or as cash_per_100 says; relinked, they follow local rents every April. A
/// percentile other than the 30th moves them along the distribution of local rents.
/// @param category  0 = a room in shared accommodation, 1-4 = bedrooms
double lha_rate(const TaxBenefitRates& rates, const Parameters& parameters, const UkYear& uk,
                int category) noexcept;

/// All five rates.
std::array<double, 5> lha_rates(const TaxBenefitRates& rates, const Parameters& parameters,
                                const UkYear& uk) noexcept;

}  // namespace lc
