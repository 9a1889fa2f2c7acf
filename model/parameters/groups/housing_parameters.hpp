// Parameters of homes: X(name, "unit in configs", "meaning"). Values in configs/model/housing.json.
#pragma once

#define LC_PRIVATE_RENT_PARAMETERS(X)                                                            \
    X(growth_2020_to_2024, "ratio", "private rents of 2024-25 relative to 2020")                 \
    X(growth_2022_to_2024, "ratio",                                                              \
      "private rents of 2024-25 relative to the year to "                                        \
      "September 2022")                                                                          \
    X(sitting_tenant_ratio, "ratio", "rent that tenants pay relative to published new lettings") \
    X(spread, "log points", "standard deviation of log rent between like homes")                 \
    X(five_bedroom_ratio, "ratio",                                                               \
      "rent of five bedrooms relative to the published four and more")                           \
    X(level, "ratio", "private rents relative to the forecast; 1, for levers")                   \
    X(increase_limit, "proportion",                                                              \
      "most by which the rent of a tenant who stays may rise in a year; 99 = no limit")

#define LC_SOCIAL_RENT_PARAMETERS(X)                                                \
    X(england, "gbp/week", "average social rent of two bedrooms, 2024-25")          \
    X(wales, "gbp/week", "average social rent of two bedrooms, 2024-25")            \
    X(scotland, "gbp/week", "average social rent of two bedrooms, 2024-25")         \
    X(northern_ireland, "gbp/week", "average social rent of two bedrooms, 2024-25") \
    X(elasticity, "ratio",                                                          \
      "per cent of local social rent per per cent of local private rent, "          \
      "both relative to the nation")                                                \
    X(spread, "log points", "standard deviation of log rent between like homes")    \
    X(one_bedroom, "ratio", "rent relative to two bedrooms")                        \
    X(three_bedrooms, "ratio", "rent relative to two bedrooms")                     \
    X(four_bedrooms, "ratio", "rent relative to two bedrooms")                      \
    X(five_bedrooms, "ratio", "rent relative to two bedrooms")

#define LC_MORTGAGE_PARAMETERS(X)                                                         \
    X(balance_under_30, "proportion", "balance outstanding relative to the home's value") \
    X(balance_30s, "proportion", "balance outstanding relative to the home's value")      \
    X(balance_40s, "proportion", "balance outstanding relative to the home's value")      \
    X(balance_50s, "proportion", "balance outstanding relative to the home's value")      \
    X(balance_60_plus, "proportion", "balance outstanding relative to the home's value")  \
    X(reference_price, "gbp", "median house price at which those proportions hold")       \
    X(price_elasticity, "ratio", "per cent of balance per per cent of local house price") \
    X(spread, "log points", "standard deviation of log balance between like households")  \
    X(value_one_bedroom, "ratio", "home's value relative to the authority's median")      \
    X(value_two_bedrooms, "ratio", "home's value relative to the authority's median")     \
    X(value_three_bedrooms, "ratio", "home's value relative to the authority's median")   \
    X(value_four_bedrooms, "ratio", "home's value relative to the authority's median")    \
    X(value_five_bedrooms, "ratio", "home's value relative to the authority's median")

#define LC_TENURE_PARAMETERS(X)                                                                   \
    X(churn, "proportion", "yearly chance that a household takes the tenure of a like household") \
    X(balance, "proportion", "surplus of a tenure over the shares by age given up in a year")

#define LC_REHOUSING_PARAMETERS(X)                                              \
    X(owned_outright, "proportion", "outright owners who move home in a year")  \
    X(mortgage, "proportion", "owners with a mortgage who move home in a year") \
    X(social_rent, "proportion", "social tenants who move home in a year")      \
    X(private_rent, "proportion", "private tenants who move home in a year")    \
    X(crowded_ratio, "ratio", "moves of households short of bedrooms relative to all")

#define LC_TEMPORARY_ACCOMMODATION_PARAMETERS(X)                                                 \
    X(exit, "proportion", "yearly chance that a household leaves temporary accommodation")       \
    X(families_share, "proportion", "households in temporary accommodation with children")       \
    X(lone_parent_weight, "ratio", "risk of lone parents relative to couples with children")     \
    X(deprived_weight, "ratio", "risk in the three most deprived deciles relative to elsewhere") \
    X(social_tenant_weight, "ratio", "risk of social relative to private tenants")               \
    X(rent_ratio, "ratio", "charge relative to the local private rent of the same bedrooms")     \
    X(entry_ratio, "ratio", "entries relative to the calibrated ones; 1, for levers")            \
    X(exit_to_social, "proportion",                                                              \
      "of those who leave, to social homes; -1: as many as came from there")                     \
    X(council_cost, "gbp/week", "cost to the council per household, beyond the rent charged")    \
    X(prevention_cost, "gbp", "cost to the council of an entry prevented")

#define LC_DWELLING_PARAMETERS(X)                                                                 \
    X(non_decent_owned, "proportion", "owner-occupied homes that fail the decent homes standard") \
    X(non_decent_social, "proportion", "social homes that fail the decent homes standard")        \
    X(non_decent_private, "proportion", "privately rented homes that fail the standard")          \
    X(cold_owned, "proportion", "owner-occupiers in cold or unaffordably heated homes")           \
    X(cold_social, "proportion", "social tenants in cold or unaffordably heated homes")           \
    X(cold_private, "proportion", "private tenants in cold or unaffordably heated homes")         \
    X(temporary_ratio, "ratio",                                                                   \
      "odds of either in temporary accommodation relative to private "                            \
      "tenants")                                                                                  \
    X(decile_log_odds, "log points", "log-odds of either per decile of deprivation")              \
    X(decile_owned, "decile", "mean decile of owned homes, at which their share is that given")   \
    X(decile_social, "decile", "the same of social homes")                                        \
    X(decile_private, "decile", "the same of privately rented homes")                             \
    X(turnover, "proportion", "yearly chance that a home's quality is drawn anew")

#define LC_SOCIAL_HOUSING_PARAMETERS(X)                                                      \
    X(homes_built, "homes/year", "additional social homes in this authority, at full scale") \
    X(grant_per_home, "gbp", "public capital grant per additional social home")

#define LC_RETROFIT_PARAMETERS(X)                                                              \
    X(homes, "homes/year", "cold or non-decent homes mended in this authority, at full scale") \
    X(cost_per_home, "gbp", "public cost per home mended")                                     \
    X(mends_cold, "flag", "1: homes that cannot be kept warm are mended")                      \
    X(mends_non_decent, "flag", "1: homes that fail the decent homes standard are mended")

#define LC_HOUSING_GROUPS(X)                                                 \
    X(private_rent, PrivateRentParameters, LC_PRIVATE_RENT_PARAMETERS)       \
    X(social_rent, SocialRentParameters, LC_SOCIAL_RENT_PARAMETERS)          \
    X(mortgage, MortgageParameters, LC_MORTGAGE_PARAMETERS)                  \
    X(tenure, TenureParameters, LC_TENURE_PARAMETERS)                        \
    X(rehousing, RehousingParameters, LC_REHOUSING_PARAMETERS)               \
    X(temporary_accommodation, TemporaryAccommodationParameters,             \
      LC_TEMPORARY_ACCOMMODATION_PARAMETERS)                                 \
    X(dwelling, DwellingParameters, LC_DWELLING_PARAMETERS)                  \
    X(social_housing, SocialHousingParameters, LC_SOCIAL_HOUSING_PARAMETERS) \
    X(retrofit, RetrofitParameters, LC_RETROFIT_PARAMETERS)
