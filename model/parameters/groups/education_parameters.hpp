// Parameters of learning: X(name, "unit in configs", "meaning"). Values in
// configs/model/education.json.
#pragma once

#define LC_EARLY_YEARS_PARAMETERS(X)                                                               \
    X(family_hub_intensity, "proportion",                                                          \
      "intensity of family hubs for children under 5, 1 = Sure Start at its peak")                 \
    X(family_hub_spend_per_child, "gbp/year", "spending on hubs per child under 5 at intensity 1") \
    X(family_hub_effect_poor, "standard deviations",                                               \
      "attainment at 16 of children in poverty after hubs at intensity 1 from birth to 5")         \
    X(family_hub_effect_other, "standard deviations", "the same, other children")

#define LC_ATTAINMENT_PARAMETERS(X)                                                               \
    X(parent_none, "standard deviations",                                                         \
      "attainment at 16 by the parents' highest qualification: none rather than level 1-2")       \
    X(parent_level_3, "standard deviations", "level 3 rather than level 1-2")                     \
    X(parent_level_4_plus, "standard deviations", "level 4 and above rather than level 1-2")      \
    X(poverty, "standard deviations", "loss at 16 from relative AHC poverty in every year to 15") \
    X(share_before_5, "proportion", "share of these influences that acts before the age of 5")    \
    X(ability_deviation, "standard deviations", "spread between children of like homes")          \
    X(examination_deviation, "standard deviations", "chance between attainment and results")      \
    X(yearly_gain, "standard deviations", "added a year at ages 5-15; 0, for levers")             \
    X(yearly_gain_poor, "standard deviations",                                                    \
      "added a year at ages 5-15 to pupils in poverty; 0, for levers")                            \
    X(level_2_at_16, "proportion", "pupils who reach level 2 at 16")                              \
    X(level_3_at_18, "proportion", "young people who hold level 3 at 18")                         \
    X(level_3_at_19, "proportion", "young people who hold level 3 at 19")

#define LC_POST_16_PARAMETERS(X)                                                                  \
    X(school_at_16, "proportion",                                                                 \
      "in school or college, non-advanced, in the year at 16; dependent at the next mid-year")    \
    X(school_at_17, "proportion", "in school or college at 17")                                   \
    X(school_at_18, "proportion", "in school or college at 18")                                   \
    X(school_per_deviation, "proportion",                                                         \
      "change of the share at school at 16 per standard deviation of attainment")                 \
    X(participation_response_per_10_pounds, "proportion",                                         \
      "rise of the share at school at 16-18 per £10 a week of education maintenance, base-year " \
      "prices")                                                                                   \
    X(level_2_later, "proportion", "yearly chance of reaching level 1-2 at 17-19 without it")     \
    X(student_at_18, "proportion", "full-time students, further or higher education, at 18")      \
    X(student_at_19, "proportion", "the same at 19")                                              \
    X(student_at_20, "proportion", "the same at 20")                                              \
    X(student_at_21, "proportion", "the same at 21")                                              \
    X(student_at_22, "proportion", "the same at 22")                                              \
    X(student_at_23, "proportion", "the same at 23")                                              \
    X(student_at_24, "proportion", "the same at 24")                                              \
    X(student_at_25_to_29, "proportion", "the same at 25-29")                                     \
    X(completion, "proportion", "students with level 3 who hold level 4 from the age of 21")      \
    X(level_4_later, "proportion",                                                                \
      "yearly chance at 21-29 of reaching level 4 from level 3 otherwise")

#define LC_ADULT_SKILLS_PARAMETERS(X)                                                         \
    X(to_level_1_2, "proportion", "yearly chance of reaching level 1-2 at 30-54 without it")  \
    X(to_level_3, "proportion", "yearly chance of moving from level 1-2 to level 3 at 30-54") \
    X(to_level_4_plus, "proportion", "yearly chance of moving from level 3 to 4 at 30-54")

#define LC_EDUCATION_GROUPS(X)                                      \
    X(early_years, EarlyYearsParameters, LC_EARLY_YEARS_PARAMETERS) \
    X(attainment, AttainmentParameters, LC_ATTAINMENT_PARAMETERS)   \
    X(post_16, Post16Parameters, LC_POST_16_PARAMETERS)             \
    X(adult_skills, AdultSkillsParameters, LC_ADULT_SKILLS_PARAMETERS)
