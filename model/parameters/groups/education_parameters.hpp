// Parameters of learning: X(name, "unit in configs", "meaning"). Values in
// configs/model/education.json.
#pragma once

#define LC_EARLY_YEARS_PARAMETERS(X)                                               \
    X(family_hub_intensity, "proportion",                                          \
      "intensity of family hubs for children under 5, 1 = Sure Start at its peak") \
    X(family_hub_spend_per_child, "gbp/year", "spending on hubs per child under 5 reached")

#define LC_EDUCATION_GROUPS(X) X(early_years, EarlyYearsParameters, LC_EARLY_YEARS_PARAMETERS)
