// The base year, 2024-25: local calibration of child poverty and of mortality, and the record of
// what was there before.
#pragma once

#include "runner/simulation/year_runner.hpp"

namespace lc {

/// What local calibration found, by authority of the run.
struct PovertyCalibration {
    double uk_factor = 1;        ///< on official local rates, see child_poverty_factor
    std::vector<double> target;  ///< proportion of dependent children, relative AHC
    std::vector<double>
        uncalibrated;  ///< the same before calibration, against the median before calibration
    std::vector<double> income;        ///< £/week equivalised, the unobserved component
    YearMedians uncalibrated_medians;  ///< UK medians before calibration (of the run's authorities)
    double uncalibrated_uk = 0;  ///< child poverty of the run's authorities before calibration
    double correlation = 0;      ///< across authorities, uncalibrated with official
};

/// Solves each authority's unobserved income of families with children (writing
/// rates[k].tax_benefit) so that the base year's child poverty meets its target, with the UK median
/// moving along. Equivalised incomes of `world` must be those of the base year without the
/// component; they are shifted by it on return.
/// @param fixed  medians given from outside, or nullptr to take those of the world
PovertyCalibration calibrate_poverty(World& world, const UkData& data, const RunSettings& settings,
                                     YearRunner& runner, std::vector<AuthorityRates>& rates,
                                     const YearMedians* fixed);

}  // namespace lc
