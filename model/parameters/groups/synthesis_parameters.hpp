// Parameters of the base population: X(name, "unit in configs", "meaning"). Values in
// configs/model/synthesis.json.
#pragma once

#define LC_SYNTHESIS_PARAMETERS(X)                                                                \
    X(staying_on_16, "proportion", "16-year-olds who are dependent children")                     \
    X(staying_on_17, "proportion", "17-year-olds who are dependent children")                     \
    X(staying_on_18, "proportion", "18-year-olds who are dependent children")                     \
    X(staying_on_19, "proportion", "19-year-olds who are dependent children")                     \
    X(communal_residents, "proportion",                                                           \
      "persons in communal establishments, held as members of other households")                  \
    X(communal_young, "proportion", "of communal residents, students and other young people")     \
    X(communal_old, "proportion", "of communal residents, in care homes")                         \
    X(further_child, "proportion", "families with three children or more that have one more")     \
    X(further_adult_child, "proportion",                                                          \
      "families with more adult children than their size asks for, for each one more")            \
    X(further_other_adult, "proportion",                                                          \
      "other households of four or more with one more member, for each one more")                 \
    X(lone_parent_in_other, "proportion",                                                         \
      "lone parents among families with dependent children in other households")                  \
    X(lone_mothers, "proportion", "mothers among lone parents of dependent children")             \
    X(lone_mothers_of_adults, "proportion", "mothers among lone parents of adult children only")  \
    X(first_birth_age, "years", "mean age at first birth of mothers who own their home")          \
    X(first_birth_private_rent, "years", "added to it for mothers who rent privately")            \
    X(first_birth_social_rent, "years", "added to it for mothers who rent socially")              \
    X(first_birth_lone_parent, "years", "added to it for lone mothers")                           \
    X(first_birth_further_child, "years", "added to it for every child after the first")          \
    X(first_birth_deviation, "years", "standard deviation of the age at first birth")             \
    X(birth_spacing, "years", "mean years between siblings")                                      \
    X(birth_spacing_deviation, "years", "standard deviation of the spacing")                      \
    X(twins, "proportion", "siblings who are twins of the one before")                            \
    X(lone_parent_child_age, "ratio",                                                             \
      "tilt of lone parents' children to older ages, 0 = as couples' children")                   \
    X(adult_child_age_decline, "ratio",                                                           \
      "yearly fall of the chance to live with parents after 34, as a log rate")                   \
    X(alone_age_outright, "years", "mean age of people under 66 living alone, owned outright")    \
    X(alone_age_mortgage, "years", "the same, with a mortgage")                                   \
    X(alone_age_social_rent, "years", "the same, social rent")                                    \
    X(alone_age_private_rent, "years", "the same, private rent")                                  \
    X(alone_age_deviation, "years", "standard deviation of these ages")                           \
    X(younger_couples_outright, "proportion",                                                     \
      "of couples without children and a woman under 66, those before the age of children")       \
    X(younger_couples_mortgage, "proportion", "the same, with a mortgage")                        \
    X(younger_couples_social_rent, "proportion", "the same, social rent")                         \
    X(younger_couples_private_rent, "proportion", "the same, private rent")                       \
    X(younger_couple_age, "years", "mean age of women in younger couples without children")       \
    X(empty_nest_age, "years", "mean age of women in the other couples without children")         \
    X(couple_age_deviation, "years", "standard deviation of both")                                \
    X(older_alone_age, "years", "mean age over 66 of one-person households aged 66 and over")     \
    X(older_couple_age, "years", "mean age over 66 of couples aged 66 and over")                  \
    X(women_alone_older, "ratio", "odds that a woman of 66 or over lives alone, man = 1")         \
    X(women_alone_younger, "ratio", "odds that a woman under 66 lives alone, man = 1")            \
    X(women_sharing, "ratio", "odds that a woman lives in an other household, man = 1")           \
    X(sharers_young_private_rent, "proportion", "other households of young people, private rent") \
    X(sharers_young_else, "proportion", "other households of young people, other tenures")        \
    X(sharers_old, "proportion", "other households of people of 66 and over")                     \
    X(couples_among_others, "proportion",                                                         \
      "households with two other adults or more in which two of them are a couple")               \
    X(deprivation_outright, "ratio",                                                              \
      "log odds per decile towards the least deprived, owned outright, mortgage = 0")             \
    X(deprivation_private_rent, "ratio", "the same, private rent")                                \
    X(deprivation_social_rent, "ratio", "the same, social rent")                                  \
    X(deprivation_couple_children, "ratio", "added for couples with dependent children")          \
    X(deprivation_lone_parent, "ratio", "added for lone parents with dependent children")         \
    X(deprivation_children_curve, "ratio",                                                        \
      "added for families with dependent children, per squared decile from the middle")           \
    X(deprivation_older, "ratio", "added for households aged 66 and over")                        \
    X(spare_room_owner, "ratio", "odds of each spare bedroom more, owners")                       \
    X(spare_room_private_rent, "ratio", "the same, private rent")                                 \
    X(spare_room_social_rent, "ratio", "the same, social rent")                                   \
    X(missing_room, "ratio", "odds of each bedroom short of the standard")                        \
    X(five_bedrooms, "proportion", "dwellings with four bedrooms or more that have five")         \
    X(council_tax_bedroom, "ratio", "weight of a bedroom in the council tax band's score")        \
    X(council_tax_decile, "ratio", "weight of a deprivation decile in it")                        \
    X(council_tax_owner, "ratio", "weight of owning in it")                                       \
    X(council_tax_deviation, "ratio", "standard deviation of all else in it")                     \
    X(no_qualification_16, "proportion", "without qualifications, age 16-17")                     \
    X(no_qualification_18, "proportion", "without qualifications, age 18-24")                     \
    X(no_qualification_25, "proportion", "without qualifications, age 25-34")                     \
    X(no_qualification_35, "proportion", "without qualifications, age 35-49")                     \
    X(no_qualification_50, "proportion", "without qualifications, age 50-64")                     \
    X(no_qualification_65, "proportion", "without qualifications, age 65-74")                     \
    X(no_qualification_75, "proportion", "without qualifications, age 75 and over")               \
    X(level_3_16, "proportion", "highest qualification level 3, age 16-17")                       \
    X(level_3_18, "proportion", "highest qualification level 3, age 18-24")                       \
    X(level_3_25, "proportion", "highest qualification level 3, age 25-34")                       \
    X(level_3_35, "proportion", "highest qualification level 3, age 35-49")                       \
    X(level_3_50, "proportion", "highest qualification level 3, age 50-64")                       \
    X(level_3_65, "proportion", "highest qualification level 3, age 65-74")                       \
    X(level_3_75, "proportion", "highest qualification level 3, age 75 and over")                 \
    X(level_4_16, "proportion", "level 4 or above, age 16-17")                                    \
    X(level_4_18, "proportion", "level 4 or above, age 18-24")                                    \
    X(level_4_25, "proportion", "level 4 or above, age 25-34")                                    \
    X(level_4_35, "proportion", "level 4 or above, age 35-49")                                    \
    X(level_4_50, "proportion", "level 4 or above, age 50-64")                                    \
    X(level_4_65, "proportion", "level 4 or above, age 65-74")                                    \
    X(level_4_75, "proportion", "level 4 or above, age 75 and over")                              \
    X(level_4_women_younger, "ratio", "odds of level 4 or above, women under 50, man = 1")        \
    X(level_4_women_older, "ratio", "odds of level 4 or above, women of 50 and over, man = 1")    \
    X(qualification_private_rent, "ratio", "log odds per level, private rent, owner = 0")         \
    X(qualification_social_rent, "ratio", "log odds per level, social rent, owner = 0")           \
    X(qualification_partners, "proportion",                                                       \
      "couples whose partners hold the same rank in their groups' distributions")                 \
    X(savings_below_6000_outright, "proportion", "savings below £6,000, owned outright")          \
    X(savings_below_6000_mortgage, "proportion", "savings below £6,000, mortgage")                \
    X(savings_below_6000_social_rent, "proportion", "savings below £6,000, social rent")          \
    X(savings_below_6000_private_rent, "proportion", "savings below £6,000, private rent")        \
    X(savings_above_16000_outright, "proportion", "savings above £16,000, owned outright")        \
    X(savings_above_16000_mortgage, "proportion", "savings above £16,000, mortgage")              \
    X(savings_above_16000_social_rent, "proportion", "savings above £16,000, social rent")        \
    X(savings_above_16000_private_rent, "proportion", "savings above £16,000, private rent")      \
    X(savings_children, "ratio", "log odds per savings band, households with dependent children")

#define LC_SYNTHESIS_GROUPS(X) X(synthesis, SynthesisParameters, LC_SYNTHESIS_PARAMETERS)
