// Calibration of the labour market of one authority.
#pragma once

#include "model/core/random.hpp"
#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/shard.hpp"
#include "model/rates/work_rates.hpp"

namespace lc {

/// Solves the authority's activity intercepts so that the expected shares of its own synthesised
/// population meet its published employment rate (16-64), unemployment rate, part-time and
/// self-employed shares of workers, then its pay effect so that the median annual pay of its
/// employees meets the published one (ASHE by residence, 2024-25). Depends on the authority's own
/// population and published figures alone.
/// @param shard  synthesised; disability, qualification and the activity of pupils and students set
/// @param draws  those of initialise_work, so that the sample that is drawn is the one that is
///               calibrated
/// @param law    parameters of the start year, before levers
void calibrate_work(const UkData& data, const Shard& shard, const Draws& draws,
                    const Parameters& law, WorkRates& rates);

/// Expected shares of an authority's residents of 16-64, from probabilities and not from draws.
struct WorkShares {
    double residents = 0;  ///< persons counted
    double employed = 0;   ///< of residents; students with a job included
    double unemployed = 0;
    double part_time = 0;      ///< of the employed, 30 hours or less
    double self_employed = 0;  ///< of the employed
};
WorkShares expected_work_shares(const Shard& shard, const Parameters& law, const WorkRates& rates);

}  // namespace lc
