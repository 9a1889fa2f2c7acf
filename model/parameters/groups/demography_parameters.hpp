// Parameters of demography and moves: X(name, "unit in configs", "meaning"). Values in
// configs/model/demography.json.
#pragma once

#define LC_FERTILITY_PARAMETERS(X)                                                                \
    X(level, "ratio", "maternities relative to the calibrated ones; 1 in the baseline")           \
    X(births_2023, "count", "UK live births, mid-2022 to mid-2023")                               \
    X(births_2024, "count", "UK live births, mid-2023 to mid-2024")                               \
    X(composition, "ratio",                                                                       \
      "maternities from the second year relative to those that women by age alone imply")         \
    X(boys_share, "proportion", "boys among live births")                                         \
    X(twin_share, "proportion", "multiple maternities among maternities, all taken as twins")     \
    X(lone_ratio, "ratio",                                                                        \
      "chance of a woman without a partner and without children at home, relative to one with a " \
      "partner, same age and children")                                                           \
    X(lone_mother_ratio, "ratio", "the same with children at home")                               \
    X(student_ratio, "ratio", "chance of a student relative to other women of the age")           \
    X(degree_ratio_under_25, "ratio", "chance at level 4 or more relative to below, under 25")    \
    X(degree_ratio_25_29, "ratio", "the same at 25-29")                                           \
    X(degree_ratio_30_plus, "ratio", "the same from 30")

#define LC_PARTNERSHIP_PARAMETERS(X)                                                            \
    X(seeking_16_19, "proportion",                                                              \
      "women without a partner who look for one to live with, a year")                          \
    X(seeking_20_24, "proportion", "the same at 20-24")                                         \
    X(seeking_25_29, "proportion", "the same at 25-29")                                         \
    X(seeking_30_34, "proportion", "the same at 30-34")                                         \
    X(seeking_35_39, "proportion", "the same at 35-39")                                         \
    X(seeking_40_44, "proportion", "the same at 40-44")                                         \
    X(seeking_45_49, "proportion", "the same at 45-49")                                         \
    X(seeking_50_59, "proportion", "the same at 50-59")                                         \
    X(seeking_60_69, "proportion", "the same at 60-69")                                         \
    X(seeking_70_plus, "proportion", "the same from 70")                                        \
    X(student_ratio, "ratio", "chance of students relative to others of the age")               \
    X(lone_parent_ratio, "ratio", "chance of lone parents relative to others of the age")       \
    X(found, "proportion",                                                                      \
      "seekers who find a partner in the year, for the balance of leaving home")                \
    X(men_ratio, "ratio",                                                                       \
      "men without a partner who look for one, relative to women two years younger; more than " \
      "one, "                                                                                   \
      "so that matching by age finds a match")

#define LC_SEPARATION_PARAMETERS(X)                                                         \
    X(under_25, "proportion", "couples who part in a year, woman under 25, no children")    \
    X(age_25_29, "proportion", "the same at 25-29")                                         \
    X(age_30_39, "proportion", "the same at 30-39")                                         \
    X(age_40_49, "proportion", "the same at 40-49")                                         \
    X(age_50_64, "proportion", "the same at 50-64")                                         \
    X(age_65_plus, "proportion", "the same from 65")                                        \
    X(children_ratio, "ratio", "chance with dependent children relative to without")        \
    X(poverty_ratio, "ratio", "chance in relative poverty relative to out of it")           \
    X(mother_leaves, "proportion",                                                          \
      "separations of parents in which the mother leaves and the children stay with their " \
      "father")

#define LC_HOUSEHOLD_FORMATION_PARAMETERS(X)                                                       \
    X(leaving_ratio, "ratio",                                                                      \
      "leaving the parental home from 21, with or without a partner, relative to the fall of the " \
      "published share living with parents from one age to the next")                              \
    X(leaving_ratio_under_21, "ratio",                                                             \
      "the same under 21, without a partner and within the authority")                             \
    X(leaving_35_plus, "proportion", "children at home from 35 who leave in a year")               \
    X(sharer_leaving_under_35, "proportion", "sharers under 35 who leave in a year")               \
    X(sharer_leaving_35_64, "proportion", "sharers and relatives of 35-64 who leave in a year")    \
    X(sharer_leaving_65_plus, "proportion", "the same from 65")                                    \
    X(sharing_under_21, "proportion", "leavers under 21 who share a home with other leavers")      \
    X(sharing_under_30, "proportion", "the same at 21-29")                                         \
    X(sharing_30_plus, "proportion", "the same from 30")                                           \
    X(sharing_parted, "proportion", "those who leave a partner and share the next home")           \
    X(sharing_arrival_head, "proportion",                                                          \
      "arrivals from abroad who share, if alone and copied from somebody with a home")             \
    X(sharing_arrival, "proportion",                                                               \
      "arrivals from abroad who share, if alone and copied from somebody in another's home")       \
    X(sharers, "count", "mean number who meet to share a home")                                    \
    X(spare_bedroom, "proportion", "new homes with one bedroom more than the household needs")     \
    X(adult_from, "years", "age from which no child is dependent, whatever it does")               \
    X(leaver_outright, "ratio",                                                                    \
      "new homes of leavers owned outright, relative to the authority's share of households")      \
    X(leaver_mortgage, "ratio", "the same with a mortgage")                                        \
    X(leaver_social, "ratio", "the same rented from a social landlord")                            \
    X(leaver_private, "ratio", "the same rented privately")                                        \
    X(parted_outright, "ratio", "new homes after separation, owned outright")                      \
    X(parted_mortgage, "ratio", "new homes after separation, with a mortgage")                     \
    X(parted_social, "ratio", "new homes after separation, rented from a social landlord")         \
    X(parted_private, "ratio", "new homes after separation, rented privately")                     \
    X(couple_outright, "ratio", "new homes of couples who both leave a home, owned outright")      \
    X(couple_mortgage, "ratio", "new homes of such couples, with a mortgage")                      \
    X(couple_social, "ratio", "new homes of such couples, rented from a social landlord")          \
    X(couple_private, "ratio", "new homes of such couples, rented privately")                      \
    X(arrival_outright, "ratio", "first homes of arrivals from abroad, owned outright")            \
    X(arrival_mortgage, "ratio", "first homes of arrivals from abroad, with a mortgage")           \
    X(arrival_social, "ratio",                                                                     \
      "first homes of arrivals from abroad, rented from a social landlord")                        \
    X(arrival_private, "ratio", "first homes of arrivals from abroad, rented privately")

#define LC_MIGRATION_PARAMETERS(X)                                                              \
    X(deaths_2023, "count", "UK deaths, mid-2022 to mid-2023")                                  \
    X(departures_2023, "count", "emigrants, mid-2022 to mid-2023")                              \
    X(arrivals_2024, "count", "immigrants, mid-2023 to mid-2024")                               \
    X(departures_2024, "count", "emigrants, mid-2023 to mid-2024")                              \
    X(arrivals_long_run, "count", "immigrants a year from mid-2024")                            \
    X(departures_long_run, "count", "emigrants a year from mid-2024")                           \
    X(departure_under_16, "ratio", "emigrants per resident under 16, relative to all ages")     \
    X(departure_16_19, "ratio", "the same at 16-19")                                            \
    X(departure_20_24, "ratio", "the same at 20-24")                                            \
    X(departure_25_34, "ratio", "the same at 25-34")                                            \
    X(departure_35_44, "ratio", "the same at 35-44")                                            \
    X(departure_45_64, "ratio", "the same at 45-64")                                            \
    X(departure_65_plus, "ratio", "the same from 65")                                           \
    X(moves_under_21, "proportion",                                                             \
      "movers between authorities who are 16-20 or live with such a "                           \
      "reference person")                                                                       \
    X(moves_21_25, "proportion", "the same with 21-25")                                         \
    X(distance_exponent, "ratio", "flow between authorities falls with distance to this power") \
    X(distance_floor, "count", "kilometres added to every distance")                            \
    X(outright, "ratio", "chance to leave the authority of outright owners, relative")          \
    X(mortgage, "ratio", "the same with a mortgage")                                            \
    X(social_rent, "ratio", "the same of social tenants")                                       \
    X(private_rent, "ratio", "the same of private tenants")                                     \
    X(children, "ratio",                                                                        \
      "chance to leave the authority with dependent children, relative to none")                \
    X(decile_slope_owner, "ratio",                                                              \
      "arrivals from elsewhere in the UK: owners in decile 10 above, in decile 1 below, the "   \
      "authority's mean")                                                                       \
    X(decile_slope_social, "ratio",                                                             \
      "the same for social tenants; negative: more in deprived deciles")                        \
    X(decile_slope_private, "ratio", "the same for private tenants")                            \
    X(leaver_under_21, "ratio",                                                                 \
      "chance of a grown-up child or sharer under 21 to leave a home for another authority, "   \
      "relative to a household's")                                                              \
    X(leaver, "ratio", "the same from 21")

#define LC_DEMOGRAPHY_GROUPS(X)                                                             \
    X(fertility, FertilityParameters, LC_FERTILITY_PARAMETERS)                              \
    X(partnership, PartnershipParameters, LC_PARTNERSHIP_PARAMETERS)                        \
    X(separation, SeparationParameters, LC_SEPARATION_PARAMETERS)                           \
    X(household_formation, HouseholdFormationParameters, LC_HOUSEHOLD_FORMATION_PARAMETERS) \
    X(migration, MigrationParameters, LC_MIGRATION_PARAMETERS)
