// General health and limitation, calibrated per authority.
#pragma once

namespace lc {

/// Intercepts (log-odds) of the cumulative logits of general health and of limitation, solved so
/// that the authority's published shares are met. See HealthModel.
struct HealthRates {
    float fair_or_bad = 0;    ///< general health is fair or bad
    float bad = 0;            ///< general health is bad
    float limited = 0;        ///< limited a little or a lot
    float limited_a_lot = 0;  ///< limited a lot
};

}  // namespace lc
