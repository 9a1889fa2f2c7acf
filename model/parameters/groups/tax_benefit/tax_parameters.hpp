// Parameters of taxes and charges: X(name, "unit in configs", "meaning").
#pragma once

#define LC_INCOME_TAX_PARAMETERS(X)                                                               \
    X(personal_allowance, "gbp/year", "personal allowance")                                       \
    X(allowance_taper_start, "gbp/year",                                                          \
      "adjusted net income above which the allowance is withdrawn")                               \
    X(allowance_taper_rate, "proportion", "allowance withdrawn per £ of income above the start")  \
    X(basic_rate, "proportion", "basic rate")                                                     \
    X(higher_rate, "proportion", "higher rate")                                                   \
    X(additional_rate, "proportion", "additional rate")                                           \
    X(basic_rate_limit, "gbp/year", "taxable income up to which the basic rate holds")            \
    X(additional_threshold, "gbp/year", "taxable income above which the additional rate holds")   \
    X(marriage_allowance_share, "proportion",                                                     \
      "share of the personal allowance that a spouse may transfer")                               \
    X(marriage_allowance_step, "gbp/year",                                                        \
      "the transferable amount is rounded up to a multiple of this")                              \
    X(blind_allowance, "gbp/year", "blind person's allowance")                                    \
    X(savings_starting_band, "gbp/year",                                                          \
      "band of savings income taxed at nothing, less taxable other income")                       \
    X(savings_allowance_basic, "gbp/year",                                                        \
      "personal savings allowance of those without income at the higher rate")                    \
    X(savings_allowance_higher, "gbp/year",                                                       \
      "personal savings allowance of those with income at the higher, none at the additional "    \
      "rate")                                                                                     \
    X(savings_basic_rate, "proportion", "basic rate on savings income")                           \
    X(savings_higher_rate, "proportion", "higher rate on savings income")                         \
    X(savings_additional_rate, "proportion", "additional rate on savings income")                 \
    X(dividend_allowance, "gbp/year", "dividends taxed at nothing")                               \
    X(dividend_ordinary_rate, "proportion", "ordinary rate on dividends, in the basic rate band") \
    X(dividend_upper_rate, "proportion", "upper rate on dividends, in the higher rate band")      \
    X(dividend_additional_rate, "proportion", "additional rate on dividends")

#define LC_INCOME_TAX_SCOTLAND_PARAMETERS(X)                                                       \
    X(starter_rate, "proportion", "starter rate")                                                  \
    X(basic_rate, "proportion", "basic rate")                                                      \
    X(intermediate_rate, "proportion", "intermediate rate")                                        \
    X(higher_rate, "proportion", "higher rate")                                                    \
    X(advanced_rate, "proportion",                                                                 \
      "advanced rate; before 2024-25 there was none and the higher rate stands in")                \
    X(top_rate, "proportion", "top rate")                                                          \
    X(basic_threshold, "gbp/year", "taxable income from which the basic rate holds")               \
    X(intermediate_threshold, "gbp/year", "taxable income from which the intermediate rate holds") \
    X(higher_threshold, "gbp/year", "taxable income from which the higher rate holds")             \
    X(advanced_threshold, "gbp/year", "taxable income from which the advanced rate holds")         \
    X(top_threshold, "gbp/year", "taxable income from which the top rate holds")

#define LC_NATIONAL_INSURANCE_PARAMETERS(X)                                                     \
    X(primary_threshold, "gbp/year", "earnings from which employees pay")                       \
    X(upper_earnings_limit, "gbp/year", "earnings above which the additional rate holds")       \
    X(main_rate, "proportion", "class 1 rate between the two limits")                           \
    X(additional_rate, "proportion", "class 1 rate above the upper earnings limit")             \
    X(lower_profits_limit, "gbp/year", "profits from which class 4 is due")                     \
    X(upper_profits_limit, "gbp/year", "profits above which the additional class 4 rate holds") \
    X(class_4_main_rate, "proportion", "class 4 rate between the two limits")                   \
    X(class_4_additional_rate, "proportion", "class 4 rate above the upper profits limit")      \
    X(class_2, "gbp/week", "class 2, flat, for profits from its threshold on")                  \
    X(class_2_threshold, "gbp/year", "profits from which class 2 is due")                       \
    X(minimum_age, "years", "age from which contributions are due; they end at State Pension age")

#define LC_COUNCIL_TAX_PARAMETERS(X)                                                           \
    X(ratio_a, "ratio", "band A over band D")                                                  \
    X(ratio_b, "ratio", "band B over band D")                                                  \
    X(ratio_c, "ratio", "band C over band D")                                                  \
    X(ratio_d, "ratio", "band D over band D")                                                  \
    X(ratio_e, "ratio", "band E over band D, England and Wales")                               \
    X(ratio_f, "ratio", "band F over band D, England and Wales")                               \
    X(ratio_g, "ratio", "band G over band D, England and Wales")                               \
    X(ratio_h, "ratio", "band H over band D, England and Wales")                               \
    X(ratio_i, "ratio", "band I over band D, Wales")                                           \
    X(ratio_e_scotland, "ratio", "band E over band D, Scotland")                               \
    X(ratio_f_scotland, "ratio", "band F over band D, Scotland")                               \
    X(ratio_g_scotland, "ratio", "band G over band D, Scotland")                               \
    X(ratio_h_scotland, "ratio", "band H over band D, Scotland")                               \
    X(single_adult_discount, "proportion", "discount where one adult counts, Great Britain")   \
    X(adult_age, "years", "age from which residents count for the discount; students do not")  \
    X(average_england, "gbp/year",                                                             \
      "average band D council tax, England; moves each authority's own level")                 \
    X(average_wales, "gbp/year", "average band D council tax, Wales")                          \
    X(average_scotland, "gbp/year", "average band D council tax, Scotland")                    \
    X(average_northern_ireland, "gbp/year", "average domestic rates bill, Northern Ireland")   \
    X(lone_pensioner_discount, "proportion",                                                   \
      "rates discount of people who live alone from the lone pensioner age, Northern Ireland") \
    X(lone_pensioner_age, "years",                                                             \
      "age from which people who live alone have the discount, Northern Ireland")

#define LC_COUNCIL_TAX_REDUCTION_PARAMETERS(X)                                                     \
    X(minimum_payment_scotland, "proportion",                                                      \
      "share of the bill that working-age households always pay, Scotland")                        \
    X(minimum_payment_wales, "proportion",                                                         \
      "share of the bill that working-age households always pay, Wales")                           \
    X(minimum_payment_northern_ireland, "proportion",                                              \
      "share of the bill that working-age households always pay, Northern Ireland")                \
    X(taper, "proportion", "reduction withdrawn per £ of income above needs")                      \
    X(capital_upper, "gbp", "capital above which there is no reduction without guarantee credit")  \
    X(earnings_disregard_single, "gbp/week", "earnings left out of account, single")               \
    X(earnings_disregard_couple, "gbp/week", "earnings left out of account, couple")               \
    X(earnings_disregard_lone_parent, "gbp/week", "earnings left out of account, lone parent")     \
    X(disregard_per_child, "gbp/week",                                                             \
      "income left out of account per dependent child; 0 in the default scheme, for levers")       \
    X(income_band, "gbp/week",                                                                     \
      "income above needs is rounded up to whole bands of this width; 0 = no bands, for levers")   \
    X(minimum_payment_england, "proportion",                                                       \
      "share of the bill that working-age households always pay, England: a typical local scheme") \
    X(non_dependant_amount_1, "gbp/week",                                                          \
      "deduction for a non-dependant in the pension-age scheme, not in work or with the lowest "   \
      "income")                                                                                    \
    X(non_dependant_amount_2, "gbp/week", "the same, second band of gross income")                 \
    X(non_dependant_amount_3, "gbp/week", "the same, third band of gross income")                  \
    X(non_dependant_amount_4, "gbp/week", "the same, highest band of gross income")                \
    X(non_dependant_income_2, "gbp/week", "gross income from which the second band holds")         \
    X(non_dependant_income_3, "gbp/week", "gross income from which the third band holds")          \
    X(non_dependant_income_4, "gbp/week", "gross income from which the highest band holds")

#define LC_WATER_CHARGES_PARAMETERS(X)                                        \
    X(england, "gbp/year", "average water and sewerage bill, England")        \
    X(wales, "gbp/year", "average water and sewerage bill, Wales")            \
    X(scotland, "gbp/year", "average water and waste water charge, Scotland") \
    X(northern_ireland, "gbp/year", "domestic water charge, Northern Ireland: there is none")

#define LC_TAX_GROUPS(X)                                                                         \
    X(income_tax, IncomeTaxParameters, LC_INCOME_TAX_PARAMETERS)                                 \
    X(income_tax_scotland, ScottishIncomeTaxParameters, LC_INCOME_TAX_SCOTLAND_PARAMETERS)       \
    X(national_insurance, NationalInsuranceParameters, LC_NATIONAL_INSURANCE_PARAMETERS)         \
    X(council_tax, CouncilTaxParameters, LC_COUNCIL_TAX_PARAMETERS)                              \
    X(council_tax_reduction, CouncilTaxReductionParameters, LC_COUNCIL_TAX_REDUCTION_PARAMETERS) \
    X(water_charges, WaterChargeParameters, LC_WATER_CHARGES_PARAMETERS)
