// Parameters of services, payments and duties that current law does not have, or has in another
// form: neutral in the baseline, moved by levers. X(name, "unit in configs", "meaning"). Values in
// configs/model/services.json.
#pragma once

#define LC_CHILD_PAYMENT_PARAMETERS(X)                                                             \
    X(amount, "gbp/week",                                                                          \
      "for each child of a family with Universal Credit or Pension Credit, in every nation; 0 in " \
      "law, for levers")                                                                           \
    X(below_age, "years", "children below this age are covered")                                   \
    X(young_child_age, "years", "below this age the take-up of young children holds")              \
    X(take_up_young, "proportion", "claimed for children below that age")                          \
    X(take_up_older, "proportion", "claimed for the other children")

#define LC_TAKE_UP_SUPPORT_PARAMETERS(X)                                               \
    X(universal_credit, "proportion", "added to every take-up rate; 0, for levers")    \
    X(pension_credit, "proportion", "added to both take-up rates; 0, for levers")      \
    X(council_tax_reduction, "proportion", "added to the take-up rate; 0, for levers") \
    X(child_benefit, "proportion", "added to the take-up rate; 0, for levers")         \
    X(cost_universal_credit, "gbp/year",                                               \
      "public cost of help for each claim that would not be made without it")          \
    X(cost_pension_credit, "gbp/year", "the same, Pension Credit")                     \
    X(cost_council_tax_reduction, "gbp/year", "the same, council tax reduction")       \
    X(cost_child_benefit, "gbp/year", "the same, Child Benefit")

#define LC_CRISIS_SUPPORT_PARAMETERS(X)                                                           \
    X(budget, "gbp/year", "discretionary awards in this authority, at full scale; 0, for levers") \
    X(award, "gbp", "one award to a household")

#define LC_LIVING_WAGE_PARAMETERS(X)                                                              \
    X(statutory, "gbp/hour", "minimum for adults where above the law's; 0 = the law's")           \
    X(employer, "gbp/hour", "pay of employers who pledge a living wage; 0 = none beyond today's") \
    X(coverage, "proportion", "employees whose employers newly pledge it; 0, for levers")         \
    X(spillover, "proportion",                                                                    \
      "pay up to this far above a raised minimum rises too, less and less")                       \
    X(hours_elasticity, "ratio", "per cent of hours paid per per cent of pay raised by a minimum")

#define LC_CHILDCARE_PARAMETERS(X)                                                              \
    X(free_hours_0_2, "hours/week", "free hours beyond the law's, ages 0 to 2; 0, for levers")  \
    X(free_hours_3_4, "hours/week", "free hours beyond the law's, ages 3 and 4; 0, for levers") \
    X(weeks, "count", "weeks a year in which free hours are given")                             \
    X(hourly_cost, "gbp/hour", "public cost of a free hour")                                    \
    X(take_up, "proportion", "children who use hours that are offered")                         \
    X(working_only, "flag", "1: only where every adult of the family works")                    \
    X(employment_per_hour, "log odds",                                                          \
      "working, mother or lone parent, per free hour a week for the youngest child")

#define LC_EARLY_EDUCATION_PARAMETERS(X)                                                     \
    X(quality, "standard deviations",                                                        \
      "attainment at 5 of children after better early education from 2 to 5; 0, for levers") \
    X(quality_poor, "standard deviations", "added for children in poverty; 0, for levers")   \
    X(persistence, "proportion", "share of an effect at 5 that is left at 16")               \
    X(cost_per_child, "gbp/year", "public cost per child of 2 to 4 reached")

#define LC_TUTORING_PARAMETERS(X)                                                     \
    X(share, "proportion",                                                            \
      "pupils in poverty of 5 to 15 who are tutored in a year; 0, for levers")        \
    X(months, "count", "months of progress from a year of tutoring, when it ends")    \
    X(fade, "proportion", "share of an effect lost each year after")                  \
    X(deviation_per_month, "standard deviations", "attainment per month of progress") \
    X(cost_per_pupil, "gbp/year", "public cost of a pupil tutored")

#define LC_PUPIL_PREMIUM_PARAMETERS(X)                                                         \
    X(extra, "gbp/year", "added for each pupil in poverty of 5 to 15; 0, for levers")          \
    X(deviation_per_thousand, "standard deviations",                                           \
      "attainment at 16 after 1,000 pounds a year more in every year from 5 to 15, base-year " \
      "prices")

#define LC_ATTAINMENT_SHIFT_PARAMETERS(X)                                        \
    X(under_5, "grades",                                                         \
      "GCSE grades in each subject gained by age 5, every child; 0, for levers") \
    X(under_5_poor, "grades", "the same, added for children in poverty")         \
    X(aged_5_10, "grades", "gained from 5 to 10, every child; 0, for levers")    \
    X(aged_5_10_poor, "grades", "the same, added for children in poverty")       \
    X(aged_11_15, "grades", "gained from 11 to 15, every child; 0, for levers")  \
    X(aged_11_15_poor, "grades", "the same, added for children in poverty")      \
    X(deviation_per_grade, "standard deviations", "attainment per grade in each subject")

#define LC_ADULT_LEARNING_PARAMETERS(X)                                                            \
    X(learners_level_1_2, "persons/year",                                                          \
      "adults who start a course towards level 2 in this authority beyond today's; 0, for levers") \
    X(learners_level_3, "persons/year", "the same towards level 3")                                \
    X(learners_level_4_plus, "persons/year", "the same towards level 4 and above")                 \
    X(completion, "proportion", "learners who reach the level")                                    \
    X(cost_per_learner, "gbp", "public cost of a learner who starts")

#define LC_PARTICIPATION_DUTY_PARAMETERS(X)                                               \
    X(to_age, "years",                                                                    \
      "full-time education is a duty up to this age; 16 = no duty beyond today's")        \
    X(compliance, "proportion", "of those who would leave, who stay because of the duty") \
    X(cost_per_pupil, "gbp/year", "public cost of a place for somebody who stays because of it")

#define LC_EMPLOYMENT_SUPPORT_PARAMETERS(X)                                                     \
    X(lone_parent, "proportion", "added to the chance that a lone parent works; 0, for levers") \
    X(mother_in_couple, "proportion", "the same, woman in a couple with dependent children")    \
    X(cost_per_job, "gbp/year", "public cost a year for each parent in work because of it")

#define LC_HOUSING_FIRST_PARAMETERS(X)                                                             \
    X(places, "homes",                                                                             \
      "supported homes for homeless adults without children in this authority, at full scale; 0, " \
      "for levers")                                                                                \
    X(retention, "proportion", "tenants who keep the home from one year to the next")              \
    X(cost_per_place, "gbp/year", "public cost of a place in use")

#define LC_PUBLIC_HEALTH_PARAMETERS(X)                                                         \
    X(extra_per_person, "gbp/year", "added to public health spending; 0, for levers")          \
    X(effective_share, "proportion", "share of it that reaches services like those evaluated") \
    X(base_per_person, "gbp/year", "public health grant per person, England")                  \
    X(mortality_elasticity, "ratio", "per cent of mortality per per cent of spending")

#define LC_AIR_PARAMETERS(X)                                                               \
    X(pm25_reduction, "ug/m3", "fall of the yearly mean of fine particles; 0, for levers") \
    X(hazard_ratio_per_10, "ratio", "mortality per 10 ug/m3 of fine particles")            \
    X(from_age, "years", "ages from which mortality answers")                              \
    X(cost_per_person, "gbp/year", "public cost per resident; 0, for levers")

#define LC_APPRAISAL_PARAMETERS(X)                                                               \
    X(money_to_30_years, "proportion", "discount rate a year of costs, to 30 years ahead")       \
    X(money_to_75_years, "proportion", "the same, 31 to 75 years ahead")                         \
    X(money_beyond_75_years, "proportion", "the same, further ahead")                            \
    X(health_to_30_years, "proportion", "discount rate a year of life-years, to 30 years ahead") \
    X(health_to_75_years, "proportion", "the same, 31 to 75 years ahead")                        \
    X(health_beyond_75_years, "proportion", "the same, further ahead")

#define LC_PUBLICATION_PARAMETERS(X)                                                             \
    X(fewest_person_years, "persons", "residents of a sex below whom life expectancy is unsure") \
    X(fewest_deaths, "count", "expected deaths simulated, of a sex, below which it is unsure")   \
    X(fewest_children, "count", "children simulated below whom a poverty rate is unsure")        \
    X(fewest_poor_children, "count", "children in poverty simulated below whom it is unsure")    \
    X(fewest_signs, "count", "replicates, or children moved, that chance seldom moves one way")  \
    X(poverty_tolerance, "proportion", "distance from its target at which poverty meets it")     \
    X(life_expectancy_tolerance, "years", "the same of life expectancy at birth")

#define LC_SERVICE_GROUPS(X)                                                             \
    X(child_payment, ChildPaymentParameters, LC_CHILD_PAYMENT_PARAMETERS)                \
    X(take_up_support, TakeUpSupportParameters, LC_TAKE_UP_SUPPORT_PARAMETERS)           \
    X(crisis_support, CrisisSupportParameters, LC_CRISIS_SUPPORT_PARAMETERS)             \
    X(living_wage, LivingWageParameters, LC_LIVING_WAGE_PARAMETERS)                      \
    X(childcare, ChildcareParameters, LC_CHILDCARE_PARAMETERS)                           \
    X(early_education, EarlyEducationParameters, LC_EARLY_EDUCATION_PARAMETERS)          \
    X(tutoring, TutoringParameters, LC_TUTORING_PARAMETERS)                              \
    X(pupil_premium, PupilPremiumParameters, LC_PUPIL_PREMIUM_PARAMETERS)                \
    X(attainment_shift, AttainmentShiftParameters, LC_ATTAINMENT_SHIFT_PARAMETERS)       \
    X(adult_learning, AdultLearningParameters, LC_ADULT_LEARNING_PARAMETERS)             \
    X(participation_duty, ParticipationDutyParameters, LC_PARTICIPATION_DUTY_PARAMETERS) \
    X(employment_support, EmploymentSupportParameters, LC_EMPLOYMENT_SUPPORT_PARAMETERS) \
    X(housing_first, HousingFirstParameters, LC_HOUSING_FIRST_PARAMETERS)                \
    X(public_health, PublicHealthParameters, LC_PUBLIC_HEALTH_PARAMETERS)                \
    X(air, AirParameters, LC_AIR_PARAMETERS)                                             \
    X(appraisal, AppraisalParameters, LC_APPRAISAL_PARAMETERS)                           \
    X(publication, PublicationParameters, LC_PUBLICATION_PARAMETERS)
