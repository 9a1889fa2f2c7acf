// The base-year model against published figures, by authority: what /fit holds.
#pragma once

#include <vector>

#include "runner/io/results.hpp"
#include "runner/simulation/base_year.hpp"
#include "runner/simulation/world.hpp"

namespace lc {

/// Tables of fit: the synthesised population's margins, child poverty before and after calibration,
/// life expectancy, employment, tenure, health and Universal Credit caseloads. Reads the baseline's
/// first replicate of `results`.
std::vector<FitTable> fit_tables(const UkData& data, const RunSettings& settings,
                                 const std::vector<FitReport>& synthesis,
                                 const PovertyCalibration& poverty, const RunResults& results);

/// Base-year death rates of each authority by sex and life-table band, for bands in which nobody is
/// simulated.
FallbackRates fallback_rates(const RunSettings& settings, const std::vector<AuthorityRates>& rates);

}  // namespace lc
