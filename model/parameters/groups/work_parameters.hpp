// Parameters of work and earnings: X(name, "unit in configs", "meaning"). Values in
// configs/model/work.json; the minimum wage in configs/policy/minimum_wage.json.
//
// Activity is a chain of binary logits: works or not; among workers self-employed or employee;
// among employees part-time or full-time; among those out of work sick, caring, unemployed, retired
// early or otherwise inactive. "Log odds" parameters add up. The reference is a single person
// without children, level 3, not limited, in a home with a mortgage, in the middle of the
// deprivation range.
#pragma once

#define LC_EMPLOYMENT_PARAMETERS(X)                                                               \
    X(man_16, "log odds", "working, reference man aged 16-17 outside school")                     \
    X(man_18, "log odds", "working, reference man at 18; linear in age between the named ages")   \
    X(man_21, "log odds", "working, reference man at 21")                                         \
    X(man_25, "log odds", "working, reference man at 25")                                         \
    X(man_30, "log odds", "working, reference man at 30")                                         \
    X(man_40, "log odds", "working, reference man at 40")                                         \
    X(man_50, "log odds", "working, reference man at 50")                                         \
    X(man_55, "log odds", "working, reference man at 55")                                         \
    X(man_60, "log odds", "working, reference man at 60")                                         \
    X(man_65, "log odds", "working, reference man at 65, before State Pension age")               \
    X(woman_16, "log odds", "working, reference woman aged 16-17 outside school")                 \
    X(woman_18, "log odds", "working, reference woman at 18")                                     \
    X(woman_21, "log odds", "working, reference woman at 21")                                     \
    X(woman_25, "log odds", "working, reference woman at 25")                                     \
    X(woman_30, "log odds", "working, reference woman at 30")                                     \
    X(woman_40, "log odds", "working, reference woman at 40")                                     \
    X(woman_50, "log odds", "working, reference woman at 50")                                     \
    X(woman_55, "log odds", "working, reference woman at 55")                                     \
    X(woman_60, "log odds", "working, reference woman at 60")                                     \
    X(woman_65, "log odds", "working, reference woman at 65, before State Pension age")           \
    X(pension_age_man, "log odds", "working, reference man at State Pension age")                 \
    X(pension_age_woman, "log odds", "working, reference woman at State Pension age")             \
    X(pension_age_slope, "log odds", "change per year of age after State Pension age")            \
    X(qualification_none, "log odds", "no qualification")                                         \
    X(qualification_level_1_2, "log odds", "level 1-2")                                           \
    X(qualification_level_4_plus, "log odds", "level 4 and above")                                \
    X(limited_a_little, "log odds", "disability, limited a little")                               \
    X(limited_a_lot, "log odds", "disability, limited a lot")                                     \
    X(renting, "log odds", "rented home, social or private alike")                                \
    X(owned_outright, "log odds", "home owned outright")                                          \
    X(social_renting, "log odds",                                                                 \
      "social rather than private renting, in the synthesised population; carried on by the "     \
      "persistent propensity, so that becoming a social tenant does not itself end work")         \
    X(decile_slope, "log odds", "per deprivation decile from the middle, towards least deprived") \
    X(partnered_man, "log odds", "man in a couple without dependent children")                    \
    X(partnered_woman, "log odds", "woman in a couple without dependent children")                \
    X(partner_works, "log odds", "partner works rather than not, couple without children")        \
    X(father, "log odds", "man in a couple with dependent children")                              \
    X(father_2_children, "log odds", "added with two dependent children")                         \
    X(father_3_plus_children, "log odds", "added with three or more")                             \
    X(mother_youngest_0_2, "log odds", "woman in a couple, youngest child 0-2")                   \
    X(mother_youngest_3_4, "log odds", "woman in a couple, youngest child 3-4")                   \
    X(mother_youngest_5_10, "log odds", "woman in a couple, youngest child 5-10")                 \
    X(mother_youngest_11_plus, "log odds", "woman in a couple, youngest child 11 or over")        \
    X(mother_2_children, "log odds", "added with two dependent children")                         \
    X(mother_3_plus_children, "log odds", "added with three or more")                             \
    X(mother_partner_works, "log odds", "her partner works rather than not")                      \
    X(lone_parent_youngest_0_2, "log odds", "lone parent, youngest child 0-2")                    \
    X(lone_parent_youngest_3_4, "log odds", "lone parent, youngest child 3-4")                    \
    X(lone_parent_youngest_5_10, "log odds", "lone parent, youngest child 5-10")                  \
    X(lone_parent_youngest_11_plus, "log odds", "lone parent, youngest child 11 or over")         \
    X(lone_parent_2_children, "log odds", "added with two dependent children")                    \
    X(lone_parent_3_plus_children, "log odds", "added with three or more")                        \
    X(parents_claimants, "log odds",                                                              \
      "parents, per log of the authority's claimant rate relative to the UK's")                   \
    X(lone_parent_support, "log odds", "added for lone parents; 0, for levers")                   \
    X(parent_support, "log odds", "added for parents in couples; 0, for levers")

#define LC_PART_TIME_PARAMETERS(X)                                                         \
    X(man, "log odds", "part-time among employees, reference man of 25-54")                \
    X(woman, "log odds", "part-time among employees, reference woman of 25-54")            \
    X(aged_16_17, "log odds", "added at 16-17")                                            \
    X(aged_18_24, "log odds", "added at 18-24")                                            \
    X(aged_55_plus, "log odds", "added from 55 to State Pension age")                      \
    X(pension_age, "log odds", "added after State Pension age")                            \
    X(qualification_none, "log odds", "no qualification")                                  \
    X(qualification_level_1_2, "log odds", "level 1-2")                                    \
    X(qualification_level_4_plus, "log odds", "level 4 and above")                         \
    X(limited_a_little, "log odds", "disability, limited a little")                        \
    X(limited_a_lot, "log odds", "disability, limited a lot")                              \
    X(renting, "log odds", "rented home")                                                  \
    X(partnered_woman, "log odds", "woman in a couple without dependent children")         \
    X(father, "log odds", "man in a couple with dependent children")                       \
    X(father_3_plus_children, "log odds", "added with three or more")                      \
    X(mother_youngest_0_4, "log odds", "woman in a couple, youngest child 0-4")            \
    X(mother_youngest_5_10, "log odds", "woman in a couple, youngest child 5-10")          \
    X(mother_youngest_11_plus, "log odds", "woman in a couple, youngest child 11 or over") \
    X(mother_3_plus_children, "log odds", "added with three or more")                      \
    X(partner_works, "log odds", "mother whose partner works rather than not")             \
    X(lone_parent_youngest_0_4, "log odds", "lone parent, youngest child 0-4")             \
    X(lone_parent_youngest_5_10, "log odds", "lone parent, youngest child 5-10")           \
    X(lone_parent_youngest_11_plus, "log odds", "lone parent, youngest child 11 or over")  \
    X(lone_parent_3_plus_children, "log odds", "added with three or more")

#define LC_SELF_EMPLOYMENT_PARAMETERS(X)                                       \
    X(man, "log odds", "self-employed among workers, reference man of 40")     \
    X(woman, "log odds", "self-employed among workers, reference woman of 40") \
    X(per_decade, "log odds", "change per ten years of age")                   \
    X(pension_age, "log odds", "added after State Pension age")                \
    X(qualification_none, "log odds", "no qualification")                      \
    X(qualification_level_4_plus, "log odds", "level 4 and above")             \
    X(parent, "log odds", "with dependent children")                           \
    X(part_time_man, "proportion", "part-time among self-employed men")        \
    X(part_time_woman, "proportion", "part-time among self-employed women")

#define LC_INACTIVITY_PARAMETERS(X)                                                               \
    X(sick_not_limited, "log odds", "long-term sick among those out of work, not limited, at 40") \
    X(sick_limited_a_little, "log odds", "the same, limited a little")                            \
    X(sick_limited_a_lot, "log odds", "the same, limited a lot")                                  \
    X(sick_per_decade, "log odds", "change per ten years of age")                                 \
    X(caring_man, "log odds", "caring among the others out of work, man without children")        \
    X(caring_woman, "log odds", "caring, woman without children")                                 \
    X(caring_partnered, "log odds", "added in a couple")                                          \
    X(caring_parent_youngest_0_4, "log odds", "added with a child of 0-4")                        \
    X(caring_parent_youngest_5_plus, "log odds", "added with children of 5 and over")             \
    X(unemployed_at_20, "log odds", "unemployed among the rest, at 20")                           \
    X(unemployed_at_40, "log odds", "unemployed among the rest, at 40")                           \
    X(unemployed_at_60, "log odds", "unemployed among the rest, at 60")                           \
    X(retired_at_50, "log odds", "retired rather than otherwise inactive, at 50")                 \
    X(retired_at_60, "log odds", "retired rather than otherwise inactive, at 60")

#define LC_WORK_DYNAMICS_PARAMETERS(X)                                                        \
    X(propensity_persistence, "proportion",                                                   \
      "yearly autocorrelation of the persistent propensity to work")                          \
    X(part_time_level, "ratio", "part-time share of workers over that of the census of 2021") \
    X(student_work, "proportion", "students of 18 and over with a job beside their studies")

#define LC_HOURS_PARAMETERS(X)                                                        \
    X(full_time, "hours/week", "mean paid hours of full-time workers (31 and over)")  \
    X(full_time_deviation, "hours/week", "standard deviation of full-time hours")     \
    X(part_time, "hours/week", "mean paid hours of part-time workers (30 and under)") \
    X(part_time_deviation, "hours/week", "standard deviation of part-time hours")     \
    X(student, "hours/week", "hours of students with a job")

#define LC_EARNINGS_PARAMETERS(X)                                                               \
    X(hourly, "log points",                                                                     \
      "log £/hour of the reference employee: man, level 3, 20 years after "                    \
      "leaving education, base-year prices")                                                    \
    X(qualification_none, "log points", "no qualification")                                     \
    X(qualification_level_1_2, "log points", "level 1-2")                                       \
    X(qualification_level_4_plus, "log points", "level 4 and above")                            \
    X(experience, "log points", "per year of potential experience, before curvature")           \
    X(experience_squared, "log points", "per squared year of potential experience, over 100")   \
    X(experience_level_4_plus, "log points",                                                    \
      "added per year of experience, level 4 and above, "                                       \
      "up to 25 years")                                                                         \
    X(woman, "log points", "woman, at the start of working life")                               \
    X(woman_experience, "log points", "woman, added per year of potential experience to 25")    \
    X(part_time, "log points", "part-time employee")                                            \
    X(propensity, "log points", "per standard deviation of readiness to work")                  \
    X(persistence, "proportion", "yearly autocorrelation of the persistent log wage component") \
    X(persistent_deviation, "log points", "standard deviation of the persistent component")     \
    X(transitory_deviation, "log points", "standard deviation of the yearly component")         \
    X(upper_tail_start, "log points", "residual above which the tail is stretched")             \
    X(upper_tail, "ratio", "stretch of the tail, per log point above its start")                \
    X(top_start, "gbp/hour", "pay from which the top begins, base-year prices")                 \
    X(top_stretch, "ratio", "log pay above the start of the top, relative to the tail's")       \
    X(renting, "log points", "mean of the persistent component, rented home")                   \
    X(owned_outright, "log points", "mean of the persistent component, home owned outright")    \
    X(social_renting, "log points",                                                             \
      "added for social tenants in the synthesised population; fades by persistence")           \
    X(decile_slope, "log points", "mean of the persistent component per deprivation decile")    \
    X(parents_claimants, "log points",                                                          \
      "mean of the persistent component of parents, per log of the authority's claimant "       \
      "rate relative to the UK's")                                                              \
    X(three_plus_children, "log points",                                                        \
      "mean of the persistent component, three or more "                                        \
      "dependent children")                                                                     \
    X(self_employed, "log points", "self-employed rather than employee, same characteristics")  \
    X(self_employed_deviation, "log points", "added spread of profits between the self-employed")

#define LC_INVESTMENT_INCOME_PARAMETERS(X)                                                   \
    X(owned_outright, "gbp/year", "mean per adult who owns the home outright, from 50 on")   \
    X(mortgage, "gbp/year", "mean per adult with a mortgage, from 50 on")                    \
    X(private_rent, "gbp/year", "mean per private tenant, from 50 on")                       \
    X(social_rent, "gbp/year", "mean per social tenant, from 50 on")                         \
    X(under_50_ratio, "ratio", "mean below 50 relative to that from 50 on")                  \
    X(spread, "log points", "standard deviation of log amounts")                             \
    X(pay_correlation, "ratio", "correlation of ranks with the persistent component of pay") \
    X(least, "gbp/year", "smaller amounts are left out")                                     \
    X(interest_share, "proportion", "interest, part of investment income")                   \
    X(dividends_share, "proportion", "dividends, part of investment income; the rest is rent")

#define LC_PRIVATE_PENSION_PARAMETERS(X)                                                           \
    X(receipt_man, "proportion", "men out of work at pension age with a private pension, level 3") \
    X(receipt_woman, "proportion", "women with a private pension, level 3")                        \
    X(receipt_early, "proportion",                                                                 \
      "of those retired before State Pension age with a pension, "                                 \
      "relative to after it")                                                                      \
    X(receipt_none, "proportion", "added receipt, no qualification")                               \
    X(receipt_level_4_plus, "proportion", "added receipt, level 4 and above")                      \
    X(median_man, "gbp/year", "median amount of men who have one, base-year prices")               \
    X(median_woman, "gbp/year", "median amount of women who have one, base-year prices")           \
    X(qualification_none, "log points", "amount, no qualification")                                \
    X(qualification_level_4_plus, "log points", "amount, level 4 and above")                       \
    X(dispersion, "log points",                                                                    \
      "change of the log amount per standard deviation of the wage "                               \
      "component")                                                                                 \
    X(age_decline, "log points", "fall of the amount per year of age after 66")

#define LC_MINIMUM_WAGE_PARAMETERS(X)                                                   \
    X(adult, "gbp/hour", "National Living Wage")                                        \
    X(adult_age, "years", "youngest age for the National Living Wage")                  \
    X(aged_21_to_22, "gbp/hour", "rate from 21 until the National Living Wage applies") \
    X(aged_18_to_20, "gbp/hour", "rate at 18 to 20")                                    \
    X(aged_under_18, "gbp/hour", "rate under 18")

#define LC_WORK_GROUPS(X)                                                             \
    X(employment, EmploymentParameters, LC_EMPLOYMENT_PARAMETERS)                     \
    X(part_time, PartTimeParameters, LC_PART_TIME_PARAMETERS)                         \
    X(self_employment, SelfEmploymentParameters, LC_SELF_EMPLOYMENT_PARAMETERS)       \
    X(inactivity, InactivityParameters, LC_INACTIVITY_PARAMETERS)                     \
    X(work_dynamics, WorkDynamicsParameters, LC_WORK_DYNAMICS_PARAMETERS)             \
    X(hours, HoursParameters, LC_HOURS_PARAMETERS)                                    \
    X(earnings, EarningsParameters, LC_EARNINGS_PARAMETERS)                           \
    X(investment_income, InvestmentIncomeParameters, LC_INVESTMENT_INCOME_PARAMETERS) \
    X(private_pension, PrivatePensionParameters, LC_PRIVATE_PENSION_PARAMETERS)       \
    X(minimum_wage, MinimumWageParameters, LC_MINIMUM_WAGE_PARAMETERS)
