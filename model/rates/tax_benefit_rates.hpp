// Local housing allowance, council tax and the calibrated unobserved income, per authority.
#pragma once

#include <array>

namespace lc {

struct TaxBenefitRates {
    /// £/week, Local Housing Allowance in force April 2020 to March 2024 and from April 2024: a
    /// room in shared accommodation, 1, 2, 3, 4 bedrooms. Set at the 30th percentile of local
    /// rents.
    std::array<double, 5> local_housing_allowance_2020{}, local_housing_allowance_2024{};

    /// The authority's band D council tax (in Northern Ireland: rates bill) relative to the average
    /// of its nation.
    double council_tax_relative = 1;

    /// £/week equivalised (AHC scale) in 2024-25 earnings terms: income of families with dependent
    /// children that surveys count and this model does not see. Solved so that the base year's
    /// local child poverty meets the published one; 0 before that.
    double unobserved_income_weekly = 0;
};

}  // namespace lc
