// Parameters of homes: X(name, "unit in configs", "meaning"). Values in configs/model/housing.json.
#pragma once

#define LC_SOCIAL_HOUSING_PARAMETERS(X)                                                      \
    X(homes_built, "homes/year", "additional social homes in this authority, at full scale") \
    X(grant_per_home, "gbp", "public capital grant per additional social home")

#define LC_HOUSING_GROUPS(X) \
    X(social_housing, SocialHousingParameters, LC_SOCIAL_HOUSING_PARAMETERS)
