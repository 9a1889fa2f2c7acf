// Parameters of work and earnings: X(name, "unit in configs", "meaning"). Values in
// configs/model/work.json.
#pragma once

#define LC_EARNINGS_PARAMETERS(X) \
    X(persistence, "proportion", "yearly autocorrelation of the persistent log wage component")

#define LC_WORK_GROUPS(X) X(earnings, EarningsParameters, LC_EARNINGS_PARAMETERS)
