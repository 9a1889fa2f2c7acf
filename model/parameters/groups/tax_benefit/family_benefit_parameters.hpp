// Parameters of benefits below pension age and of families: X(name, "unit in configs", "meaning").
#pragma once

#define LC_CHILD_BENEFIT_PARAMETERS(X)                                                     \
    X(first_child, "gbp/week", "eldest or only child")                                     \
    X(further_child, "gbp/week", "each further child")                                     \
    X(top_up_per_child, "gbp/week", "added for every child; 0 in current law, for levers") \
    X(top_up_below_age, "years", "children below this age get the addition; 99 = all")     \
    X(charge_start, "gbp/year",                                                            \
      "adjusted net income of the higher earner from which Child Benefit is charged back") \
    X(charge_end, "gbp/year", "adjusted net income at which all of it is charged back")

#define LC_UNIVERSAL_CREDIT_PARAMETERS(X)                                                         \
    X(standard_single_under_25, "gbp/month", "standard allowance, single, under 25")              \
    X(standard_single, "gbp/month", "standard allowance, single, 25 or over")                     \
    X(standard_couple_under_25, "gbp/month", "standard allowance, couple, both under 25")         \
    X(standard_couple, "gbp/month", "standard allowance, couple, one or both 25 or over")         \
    X(first_child_born_before_limit, "gbp/month",                                                 \
      "child element of a first child born before the date of the two-child limit")               \
    X(child, "gbp/month", "child element of every other child")                                   \
    X(maximum_children, "count",                                                                  \
      "children for whom the child element is paid in full, those born before the limit's date "  \
      "always counted; 99 = no limit")                                                            \
    X(share_beyond_maximum, "proportion",                                                         \
      "share of the child element paid for a child beyond the maximum; 0 in law, for levers")     \
    X(limit_exempts_working, "flag",                                                              \
      "1: the limit spares families in which somebody works; 0 in law, for levers")               \
    X(limit_exempts_below_age, "years",                                                           \
      "children below this age are paid for beyond the limit; 0 in law, for levers")              \
    X(first_child_top_up, "gbp/month", "added for the eldest child; 0 in law, for levers")        \
    X(second_earner_work_allowance, "gbp/month",                                                  \
      "earnings of the second earner of parents left out of account beyond the work allowance; "  \
      "0 in law, for levers")                                                                     \
    X(limit_birth_date, "years",                                                                  \
      "children born before this date are outside the two-child limit; 6 April 2017")             \
    X(disabled_child_lower, "gbp/month", "disabled child addition, lower")                        \
    X(disabled_child_higher, "gbp/month", "disabled child addition, higher")                      \
    X(limited_capability, "gbp/month",                                                            \
      "limited capability for work and work-related activity, claims before April 2026 and "      \
      "protected claims")                                                                         \
    X(limited_capability_new, "gbp/month", "the same element of claims from April 2026 on")       \
    X(limited_capability_new_share, "proportion",                                                 \
      "share of claims with limited capability that began in April 2026 or later")                \
    X(carer, "gbp/month", "carer element")                                                        \
    X(childcare_share, "proportion", "share of childcare costs covered")                          \
    X(childcare_maximum_one, "gbp/month", "most paid for one child")                              \
    X(childcare_maximum_more, "gbp/month", "most paid for two or more children")                  \
    X(work_allowance_with_housing, "gbp/month", "work allowance with a housing element")          \
    X(work_allowance, "gbp/month", "work allowance without a housing element")                    \
    X(taper, "proportion", "award withdrawn per £ of net earnings above the work allowance")      \
    X(capital_lower, "gbp", "capital below which nothing is assumed")                             \
    X(capital_upper, "gbp", "capital above which there is no award")                              \
    X(capital_step, "gbp", "step of capital, or part of it, that counts as income")               \
    X(capital_income_per_step, "gbp/month", "income assumed for each step of capital")            \
    X(non_dependant_deduction, "gbp/month", "housing cost contribution of each non-dependant")    \
    X(non_dependant_age, "years", "age from which a non-dependant contributes")                   \
    X(non_dependant_infant_age, "years",                                                          \
      "non-dependants with a child below this age do not contribute")                             \
    X(under_occupancy_one, "proportion", "cut of the eligible social rent for one spare bedroom") \
    X(under_occupancy_two, "proportion",                                                          \
      "cut of the eligible social rent for two or more spare bedrooms")                           \
    X(under_occupancy_mitigation_scotland, "proportion",                                          \
      "share of the under-occupancy cut that Scottish councils make good")                        \
    X(under_occupancy_mitigation_northern_ireland, "proportion",                                  \
      "share of the under-occupancy cut made good by supplementary payments")                     \
    X(young_adult_age, "years", "standard allowances are lower below this age")                   \
    X(minimum_age, "years", "age from which a person may claim")                                  \
    X(minimum_income_floor_hours, "count",                                                        \
      "hours a week whose pay at the minimum wage the self-employed are assumed to earn")         \
    X(minimum_income_floor_hours_parent, "count",                                                 \
      "the same for the main carer of a child from 3 to 12")                                      \
    X(minimum_income_floor_hours_preparation, "count",                                            \
      "hours a week in the threshold of a couple for the main carer of a younger child")          \
    X(minimum_income_floor_infant_age, "years",                                                   \
      "main carers of a child below this age have no floor")                                      \
    X(minimum_income_floor_child_age, "years",                                                    \
      "main carers of a child below this age have the lower hours")

#define LC_BENEFIT_CAP_PARAMETERS(X)                                                          \
    X(applies, "flag", "1 where the cap is in force; 0 for levers that end it")               \
    X(family_london, "gbp/year", "couples and lone parents, Greater London")                  \
    X(family_elsewhere, "gbp/year", "couples and lone parents, elsewhere")                    \
    X(single_london, "gbp/year", "single people without children, Greater London")            \
    X(single_elsewhere, "gbp/year", "single people without children, elsewhere")              \
    X(earnings_exemption, "gbp/month",                                                        \
      "net earnings of the unit from which the cap does not apply: 16 hours at the National " \
      "Living Wage")                                                                          \
    X(mitigation_scotland, "proportion", "share of the cut that Scottish councils make good") \
    X(mitigation_northern_ireland, "proportion",                                              \
      "share of the cut of families with children made good by supplementary payments")

#define LC_LOCAL_HOUSING_ALLOWANCE_PARAMETERS(X)                                                \
    X(percentile, "percent", "percentile of local rents to which rates are set")                \
    X(relink_annually, "flag", "1: rates follow local rents every April; 0: they stay in cash") \
    X(cash_per_100, "gbp", "what a rate of 100 pounds of April 2024 is in cash")                \
    X(shared_accommodation_age, "years",                                                        \
      "single people without children below this age get the rate of a room")                   \
    X(maximum_bedrooms, "count", "most bedrooms for which a rate exists")                       \
    X(mixed_sharing_age, "years",                                                               \
      "two children below this age share a bedroom whatever their sex")                         \
    X(own_room_age, "years",                                                                    \
      "young people from this age have a bedroom each; below it two of one sex share")          \
    X(rent_log_spread, "log points",                                                            \
      "standard deviation of log rents among lets of one size in one area")

#define LC_SCOTTISH_CHILD_PAYMENT_PARAMETERS(X)                                   \
    X(amount, "gbp/week", "for each child of a family with a qualifying benefit") \
    X(below_age, "years", "children below this age are covered")                  \
    X(young_child_age, "years", "below this age the take-up of young children holds")

#define LC_EDUCATION_MAINTENANCE_PARAMETERS(X)                                                     \
    X(weekly, "gbp/week", "paid in every nation to eligible learners; 0 in law, for levers")       \
    X(income_limit, "gbp/year", "gross household income up to which the UK payment is made")       \
    X(weekly_wales, "gbp/week", "Welsh allowance")                                                 \
    X(weekly_scotland, "gbp/week", "Scottish allowance")                                           \
    X(weekly_northern_ireland, "gbp/week", "Northern Irish allowance")                             \
    X(limit_one_wales, "gbp/year", "gross household income limit with one dependent child, Wales") \
    X(limit_more_wales, "gbp/year",                                                                \
      "gross household income limit with more dependent children, Wales")                          \
    X(limit_one_scotland, "gbp/year",                                                              \
      "gross household income limit with one dependent child, Scotland")                           \
    X(limit_more_scotland, "gbp/year",                                                             \
      "gross household income limit with more dependent children, Scotland")                       \
    X(limit_one_northern_ireland, "gbp/year",                                                      \
      "gross household income limit with one dependent child, Northern Ireland")                   \
    X(limit_more_northern_ireland, "gbp/year",                                                     \
      "gross household income limit with more dependent children, Northern Ireland")               \
    X(weeks, "count", "weeks of attendance paid a year")                                           \
    X(minimum_age, "years", "youngest learner")                                                    \
    X(maximum_age, "years", "oldest learner")

#define LC_FREE_SCHOOL_MEALS_PARAMETERS(X)                                                        \
    X(value_per_child, "gbp/year", "value of a year of meals")                                    \
    X(earnings_limit_england, "gbp/year",                                                         \
      "net earnings of a Universal Credit family up to which meals are free, England; 1,000,000 " \
      "= every such family")                                                                      \
    X(earnings_limit_wales, "gbp/year", "the same, Wales")                                        \
    X(earnings_limit_scotland, "gbp/year", "the same, Scotland")                                  \
    X(earnings_limit_northern_ireland, "gbp/year", "the same, Northern Ireland")                  \
    X(universal_below_age_england, "years",                                                       \
      "pupils below this age have free meals whatever the income, England outside London")        \
    X(universal_below_age_london, "years",                                                        \
      "pupils below this age have free meals whatever the income, Greater London")                \
    X(universal_below_age_wales, "years",                                                         \
      "pupils below this age have free meals whatever the income, Wales")                         \
    X(universal_below_age_scotland, "years",                                                      \
      "pupils below this age have free meals whatever the income, Scotland")                      \
    X(universal_below_age_northern_ireland, "years",                                              \
      "pupils below this age have free meals whatever the income, Northern Ireland")              \
    X(school_age, "years", "age from which children are pupils")                                  \
    X(take_up, "proportion", "share of entitled pupils who eat the meal on an average day")

#define LC_HEALTHY_START_PARAMETERS(X)                                                           \
    X(weekly, "gbp/week", "Healthy Start for a child from 1, outside Scotland")                  \
    X(weekly_infant, "gbp/week", "Healthy Start for a child below 1, outside Scotland")          \
    X(below_age, "years", "children below this age are covered, outside Scotland")               \
    X(earnings_limit, "gbp/month",                                                               \
      "net earnings of a Universal Credit family up to which it is paid, outside Scotland")      \
    X(weekly_scotland, "gbp/week", "Best Start Foods for a child from 1")                        \
    X(weekly_infant_scotland, "gbp/week", "Best Start Foods for a child below 1")                \
    X(below_age_scotland, "years", "children below this age are covered, Scotland")              \
    X(earnings_limit_scotland, "gbp/month",                                                      \
      "net earnings of a Universal Credit family up to which it is paid, Scotland; 1,000,000 = " \
      "every such family")                                                                       \
    X(infant_age, "years", "children below this age have the higher amount")

#define LC_FAMILY_BENEFIT_GROUPS(X)                                                               \
    X(child_benefit, ChildBenefitParameters, LC_CHILD_BENEFIT_PARAMETERS)                         \
    X(universal_credit, UniversalCreditParameters, LC_UNIVERSAL_CREDIT_PARAMETERS)                \
    X(benefit_cap, BenefitCapParameters, LC_BENEFIT_CAP_PARAMETERS)                               \
    X(local_housing_allowance, LocalHousingAllowanceParameters,                                   \
      LC_LOCAL_HOUSING_ALLOWANCE_PARAMETERS)                                                      \
    X(scottish_child_payment, ScottishChildPaymentParameters,                                     \
      LC_SCOTTISH_CHILD_PAYMENT_PARAMETERS)                                                       \
    X(education_maintenance, EducationMaintenanceParameters, LC_EDUCATION_MAINTENANCE_PARAMETERS) \
    X(free_school_meals, FreeSchoolMealParameters, LC_FREE_SCHOOL_MEALS_PARAMETERS)               \
    X(healthy_start, HealthyStartParameters, LC_HEALTHY_START_PARAMETERS)
