// Activity and earnings, calibrated per authority.
#pragma once

namespace lc {

/// What distinguishes an authority's labour market from the national profile after the composition
/// of its population is counted. Zero everywhere is the national profile. Solved by calibrate_work.
struct WorkRates {
    double employment = 0;       ///< log odds of working, working age
    double part_time = 0;        ///< log odds of part-time among employees
    double self_employment = 0;  ///< log odds of self-employment among those who work
    double unemployment = 0;     ///< log odds of looking for work among the out of work who could
    double pay = 0;              ///< log £/hour
    double claimants = 0;        ///< log of the claimant rate relative to the UK's
    double social_share = 0;     ///< share of working-age residents in social tenure at the start
};

}  // namespace lc
