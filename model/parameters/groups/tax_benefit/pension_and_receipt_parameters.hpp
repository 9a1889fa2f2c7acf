// Parameters of pensions, pension-age and disability benefits, take-up and receipt: X(name, "unit
// in configs", "meaning").
#pragma once

#define LC_STATE_PENSION_PARAMETERS(X)                                                            \
    X(new_full, "gbp/week", "full new State Pension")                                             \
    X(basic_full, "gbp/week",                                                                     \
      "full basic State Pension, for those who reached pension age before April 2016")            \
    X(pension_age, "years", "State Pension age, both sexes, at the middle of the financial year") \
    X(new_system_birth_men, "years",                                                              \
      "men born before this date are under the old State Pension; 6 April 1951")                  \
    X(new_system_birth_women, "years",                                                            \
      "women born before this date are under the old State Pension; 6 April 1953")                \
    X(new_mean_share, "ratio", "mean amount in payment over the full rate, new system")           \
    X(old_mean_share_women, "ratio",                                                              \
      "mean amount in payment with additional pension over the full basic rate, women, old "      \
      "system")                                                                                   \
    X(old_mean_share_men, "ratio", "the same, men")                                               \
    X(spread, "ratio",                                                                            \
      "amounts lie from (1 - 2/3 spread) to (1 + 1/3 spread) times the mean, the lower the rarer")

#define LC_PENSION_CREDIT_PARAMETERS(X)                                                      \
    X(guarantee_single, "gbp/week", "standard minimum guarantee, single")                    \
    X(guarantee_couple, "gbp/week", "standard minimum guarantee, couple")                    \
    X(carer_addition, "gbp/week", "addition for each carer")                                 \
    X(severe_disability_addition, "gbp/week", "addition for a severely disabled person")     \
    X(child_addition, "gbp/week", "addition for each child, the standard amount")            \
    X(savings_threshold_single, "gbp/week", "savings credit threshold, single")              \
    X(savings_threshold_couple, "gbp/week", "savings credit threshold, couple")              \
    X(savings_rate, "proportion", "savings credit per £ of income above the threshold")      \
    X(savings_withdrawal, "proportion",                                                      \
      "savings credit withdrawn per £ of income above the guarantee")                        \
    X(capital_lower, "gbp", "capital below which nothing is assumed")                        \
    X(capital_step, "gbp", "step of capital, or part of it, that counts as income")          \
    X(capital_income_per_step, "gbp/week", "income assumed for each step of capital")        \
    X(earnings_disregard_single, "gbp/week", "earnings left out of account, single")         \
    X(earnings_disregard_couple, "gbp/week", "earnings left out of account, couple")         \
    X(earnings_disregard_higher, "gbp/week",                                                 \
      "earnings left out of account, carers and units with a disability benefit or a child") \
    X(first_child_addition, "gbp/week",                                                      \
      "addition for a first child born before the date of the two-child limit")              \
    X(disabled_child_lower, "gbp/week", "further addition for a disabled child")             \
    X(disabled_child_higher, "gbp/week", "further addition for a severely disabled child")

#define LC_HOUSING_BENEFIT_PARAMETERS(X)                                                          \
    X(personal_single, "gbp/week",                                                                \
      "personal allowance, single, pension age reached before April 2021")                        \
    X(personal_couple, "gbp/week",                                                                \
      "personal allowance, couple, pension age reached before April 2021")                        \
    X(higher_allowance_birth, "years",                                                            \
      "those born before this date (pension age before April 2021) have the higher allowance; 1 " \
      "April 1955")                                                                               \
    X(taper, "proportion", "benefit withdrawn per £ of income above the allowance")               \
    X(capital_upper, "gbp", "capital above which there is no benefit without guarantee credit")   \
    X(non_dependant_age, "years", "age from which a deduction is made for a non-dependant")       \
    X(non_dependant_credit_age, "years",                                                          \
      "below this age there is no deduction for those with Universal Credit and no earnings")     \
    X(non_dependant_hours, "count", "hours a week of work from which the band of income decides") \
    X(non_dependant_amount_1, "gbp/week",                                                         \
      "deduction for a non-dependant, not in work or with the lowest income")                     \
    X(non_dependant_amount_2, "gbp/week", "the same, second band of gross income")                \
    X(non_dependant_amount_3, "gbp/week", "the same, third band of gross income")                 \
    X(non_dependant_amount_4, "gbp/week", "the same, fourth band of gross income")                \
    X(non_dependant_amount_5, "gbp/week", "the same, fifth band of gross income")                 \
    X(non_dependant_amount_6, "gbp/week", "the same, highest band of gross income")               \
    X(non_dependant_income_2, "gbp/week", "gross income from which the second band holds")        \
    X(non_dependant_income_3, "gbp/week", "gross income from which the third band holds")         \
    X(non_dependant_income_4, "gbp/week", "gross income from which the fourth band holds")        \
    X(non_dependant_income_5, "gbp/week", "gross income from which the fifth band holds")         \
    X(non_dependant_income_6, "gbp/week", "gross income from which the highest band holds")

#define LC_DISABILITY_BENEFITS_PARAMETERS(X)                                             \
    X(daily_living_standard, "gbp/week", "PIP daily living, standard")                   \
    X(daily_living_enhanced, "gbp/week", "PIP daily living, enhanced")                   \
    X(mobility_standard, "gbp/week", "PIP mobility, standard")                           \
    X(mobility_enhanced, "gbp/week", "PIP mobility, enhanced")                           \
    X(care_lowest, "gbp/week", "child DLA care, lowest")                                 \
    X(care_middle, "gbp/week", "child DLA care, middle")                                 \
    X(care_highest, "gbp/week", "child DLA care, highest")                               \
    X(child_mobility_lower, "gbp/week", "child DLA mobility, lower")                     \
    X(child_mobility_higher, "gbp/week", "child DLA mobility, higher")                   \
    X(attendance_lower, "gbp/week", "Attendance Allowance, lower")                       \
    X(attendance_higher, "gbp/week", "Attendance Allowance, higher")                     \
    X(carers_allowance, "gbp/week", "Carer's Allowance or Carer Support Payment")        \
    X(carers_allowance_earnings_limit, "gbp/week",                                       \
      "net earnings above which Carer's Allowance is not paid")                          \
    X(carers_allowance_supplement, "gbp/year", "Carer's Allowance Supplement, Scotland") \
    X(carer_hours, "count", "hours of care a week from which a person is a carer")

#define LC_TAKE_UP_PARAMETERS(X)                                                                   \
    X(child_benefit, "proportion",                                                                 \
      "share of families with children that claim Child Benefit, payment or not")                  \
    X(child_benefit_opt_out, "proportion",                                                         \
      "share of families charged in full that give up payment")                                    \
    X(pension_credit_guarantee, "proportion", "Pension Credit with guarantee credit")              \
    X(pension_credit_savings_only, "proportion", "Pension Credit with savings credit alone")       \
    X(housing_benefit, "proportion", "Housing Benefit above pension age")                          \
    X(council_tax_reduction, "proportion", "council tax reduction")                                \
    X(scottish_child_payment_young, "proportion",                                                  \
      "Scottish Child Payment, children under 6, of those with a qualifying benefit")              \
    X(scottish_child_payment_older, "proportion",                                                  \
      "Scottish Child Payment, children from 6 on, of those with a qualifying benefit")            \
    X(marriage_allowance, "proportion",                                                            \
      "marriage allowance, of couples who gain by it and are married")                             \
    X(married_share, "proportion", "share of couples who are married or civil partners")           \
    X(education_maintenance, "proportion", "education maintenance allowance")                      \
    X(healthy_start, "proportion", "Healthy Start or Best Start Foods, of those entitled")         \
    X(two_child_limit_exception, "proportion",                                                     \
      "share of families beyond the two-child limit with an exception (multiple birth, adoption, " \
      "non-consensual conception)")

#define LC_UNIVERSAL_CREDIT_TAKE_UP_PARAMETERS(X)                                                \
    X(couple_small, "proportion", "claimed of the smallest awards, couples")                     \
    X(couple_large, "proportion", "claimed of large awards, couples")                            \
    X(lone_parent_small, "proportion", "claimed of the smallest awards, lone parents")           \
    X(lone_parent_large, "proportion", "claimed of large awards, lone parents")                  \
    X(single_small, "proportion",                                                                \
      "claimed of the smallest awards, single people without children")                          \
    X(single_large, "proportion", "claimed of large awards, single people without children")     \
    X(large_award_family, "gbp/month",                                                           \
      "award from which the rate of large awards holds, couples and lone parents; linear below") \
    X(large_award_single, "gbp/month", "the same, single people without children")

#define LC_DISABILITY_RECEIPT_PARAMETERS(X)                                                    \
    X(adult_limited_a_lot, "proportion", "PIP or DLA, below pension age, limited a lot")       \
    X(adult_limited_a_little, "proportion", "PIP or DLA, below pension age, limited a little") \
    X(pensioner_limited_a_lot, "proportion",                                                   \
      "PIP, DLA or Attendance Allowance, pension age, limited a lot")                          \
    X(pensioner_limited_a_little, "proportion",                                                \
      "PIP, DLA or Attendance Allowance, pension age, limited a little")                       \
    X(child_not_limited, "proportion", "child DLA, not reported as limited")                   \
    X(child_limited_a_lot, "proportion", "child DLA, limited a lot")                           \
    X(child_limited_a_little, "proportion", "child DLA, limited a little")                     \
    X(daily_living_enhanced, "proportion", "of PIP recipients, daily living enhanced")         \
    X(daily_living_standard, "proportion", "of PIP recipients, daily living standard")         \
    X(mobility_enhanced, "proportion", "of PIP recipients, mobility enhanced")                 \
    X(mobility_standard, "proportion", "of PIP recipients, mobility standard")                 \
    X(attendance_higher, "proportion", "of Attendance Allowance recipients, higher rate")      \
    X(care_highest, "proportion", "of child DLA recipients, care highest")                     \
    X(care_middle, "proportion", "of child DLA recipients, care middle")                       \
    X(child_mobility_higher, "proportion", "of child DLA recipients, mobility higher")         \
    X(child_mobility_lower, "proportion", "of child DLA recipients, mobility lower")           \
    X(limited_capability_sick, "proportion",                                                   \
      "limited capability for work-related activity, of the long-term sick")                   \
    X(limited_capability_other, "proportion",                                                  \
      "the same, of others out of work who are limited a lot")                                 \
    X(carers_allowance_caring, "proportion",                                                   \
      "Carer's Allowance, of those who look after home or family")

#define LC_HOUSEHOLD_INCOME_PARAMETERS(X)                                                     \
    X(pension_trigger, "gbp/year",                                                            \
      "earnings from which employees are enrolled in a workplace pension")                    \
    X(pension_band_lower, "gbp/year", "earnings from which contributions count")              \
    X(pension_band_upper, "gbp/year", "earnings up to which contributions count")             \
    X(pension_rate, "proportion", "employee's contribution with tax relief")                  \
    X(pension_minimum_age, "years", "age from which employees are enrolled")                  \
    X(pension_participation, "proportion",                                                    \
      "share of enrolled earnings on which contributions are paid")                           \
    X(student_support, "gbp/year",                                                            \
      "maintenance loan or grant of a full-time student aged 18 or over")                     \
    X(capital_middle_band, "gbp",                                                             \
      "capital of a household with savings between 6,000 and 16,000 pounds")                  \
    X(capital_upper_band, "gbp", "capital of a household with savings above 16,000 pounds")   \
    X(savings_count_share, "proportion",                                                      \
      "lone parents and units below pension age where nobody works: share whose savings are " \
      "those of the savings band; the others have none that count")                           \
    X(maintenance_share, "proportion", "lone parents who receive child maintenance")          \
    X(maintenance_amount, "gbp/week", "child maintenance of a lone parent who receives it")   \
    X(structural_insurance, "gbp/week", "buildings insurance of an owner-occupier")

#define LC_PENSION_AND_RECEIPT_GROUPS(X)                                                   \
    X(state_pension, StatePensionParameters, LC_STATE_PENSION_PARAMETERS)                  \
    X(pension_credit, PensionCreditParameters, LC_PENSION_CREDIT_PARAMETERS)               \
    X(housing_benefit, HousingBenefitParameters, LC_HOUSING_BENEFIT_PARAMETERS)            \
    X(disability_benefits, DisabilityBenefitParameters, LC_DISABILITY_BENEFITS_PARAMETERS) \
    X(take_up, TakeUpParameters, LC_TAKE_UP_PARAMETERS)                                    \
    X(universal_credit_take_up, UniversalCreditTakeUpParameters,                           \
      LC_UNIVERSAL_CREDIT_TAKE_UP_PARAMETERS)                                              \
    X(disability_receipt, DisabilityReceiptParameters, LC_DISABILITY_RECEIPT_PARAMETERS)   \
    X(household_income, HouseholdIncomeParameters, LC_HOUSEHOLD_INCOME_PARAMETERS)
