// Parameters of demography: X(name, "unit in configs", "meaning"). Values in
// configs/model/demography.json.
#pragma once

#define LC_MORTALITY_PARAMETERS(X)                                             \
    X(causal_share_income, "proportion",                                       \
      "share of the income-mortality association that is causal in adulthood") \
    X(annual_improvement, "proportion", "yearly fall of mortality after the base year")

#define LC_DEMOGRAPHY_GROUPS(X) X(mortality, MortalityParameters, LC_MORTALITY_PARAMETERS)
