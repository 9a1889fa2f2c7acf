// Parameters of exposure, health and mortality: X(name, "unit in configs", "meaning"). Values in
// configs/model/health.json and configs/model/mortality.json.
#pragma once

#define LC_EXPOSURE_PARAMETERS(X)                                                               \
    X(half_life, "years", "time in which past poverty loses half its weight in adult exposure") \
    X(persistence, "proportion",                                                                \
      "yearly autocorrelation of relative poverty with which "                                  \
      "exposures of the start year begin")                                                      \
    X(childhood_share, "proportion",                                                            \
      "how far adults' childhood exposure at the start follows "                                \
      "the present poverty of households like theirs")                                          \
    X(expected_owner, "proportion", "poverty of owner-occupiers before any income is known")    \
    X(expected_social_tenant, "proportion",                                                     \
      "poverty of social tenants before any income is "                                         \
      "known")                                                                                  \
    X(expected_private_tenant, "proportion",                                                    \
      "poverty of private tenants before any income is "                                        \
      "known")

#define LC_HEALTH_STATE_PARAMETERS(X)                                                         \
    X(redraw_child, "proportion", "yearly chance that health is drawn anew, under 16")        \
    X(redraw_working_age, "proportion", "yearly chance that health is drawn anew, 16-64")     \
    X(redraw_older, "proportion", "yearly chance that health is drawn anew, 65 and over")     \
    X(shared_draw, "proportion", "chance that limitation follows the same draw as health")    \
    X(exposure_log_odds, "log points", "log-odds of worse health, always poor against never") \
    X(qualification_log_odds, "log points",                                                   \
      "log-odds of worse health per level of "                                                \
      "qualification below level 4")                                                          \
    X(decile_log_odds, "log points", "log-odds of worse health per decile of deprivation")    \
    X(cold_log_odds, "log points", "log-odds of worse health in a cold home")                 \
    X(non_decent_log_odds, "log points", "log-odds of worse health in a non-decent home")     \
    X(fair_or_bad_age_0, "log points", "log-odds of fair or bad health at age 0")             \
    X(fair_or_bad_age_20, "log points", "log-odds of fair or bad health at age 20")           \
    X(fair_or_bad_age_40, "log points", "log-odds of fair or bad health at age 40")           \
    X(fair_or_bad_age_60, "log points", "log-odds of fair or bad health at age 60")           \
    X(fair_or_bad_age_80, "log points", "log-odds of fair or bad health at age 80")           \
    X(fair_or_bad_age_100, "log points", "log-odds of fair or bad health at age 100")         \
    X(bad_age_0, "log points", "log-odds of bad health at age 0")                             \
    X(bad_age_20, "log points", "log-odds of bad health at age 20")                           \
    X(bad_age_40, "log points", "log-odds of bad health at age 40")                           \
    X(bad_age_60, "log points", "log-odds of bad health at age 60")                           \
    X(bad_age_80, "log points", "log-odds of bad health at age 80")                           \
    X(bad_age_100, "log points", "log-odds of bad health at age 100")                         \
    X(limited_age_0, "log points", "log-odds of limitation at age 0")                         \
    X(limited_age_20, "log points", "log-odds of limitation at age 20")                       \
    X(limited_age_40, "log points", "log-odds of limitation at age 40")                       \
    X(limited_age_60, "log points", "log-odds of limitation at age 60")                       \
    X(limited_age_80, "log points", "log-odds of limitation at age 80")                       \
    X(limited_age_100, "log points", "log-odds of limitation at age 100")                     \
    X(limited_a_lot_age_0, "log points", "log-odds of being limited a lot at age 0")          \
    X(limited_a_lot_age_20, "log points", "log-odds of being limited a lot at age 20")        \
    X(limited_a_lot_age_40, "log points", "log-odds of being limited a lot at age 40")        \
    X(limited_a_lot_age_60, "log points", "log-odds of being limited a lot at age 60")        \
    X(limited_a_lot_age_80, "log points", "log-odds of being limited a lot at age 80")        \
    X(limited_a_lot_age_100, "log points", "log-odds of being limited a lot at age 100")

#define LC_MORTALITY_PARAMETERS(X)                                                                 \
    X(factor_2022, "ratio", "all-age factor on 2021-23 rates from mid-2022 to mid-2023")           \
    X(factor_2023, "ratio", "all-age factor on 2021-23 rates from mid-2023 to mid-2024")           \
    X(improvement_male, "proportion",                                                              \
      "yearly fall of male mortality after the base year, to "                                     \
      "age 85")                                                                                    \
    X(improvement_female, "proportion",                                                            \
      "yearly fall of female mortality after the base year, "                                      \
      "to age 85")                                                                                 \
    X(improvement_oldest, "proportion", "yearly fall of mortality at 100; linear from 85")         \
    X(causal_share_income, "proportion",                                                           \
      "share of the income-mortality association that is causal in adulthood")                     \
    X(poverty_log_hazard_working_age, "log points",                                                \
      "association: log hazard ratio of always against never poor, to age 60")                     \
    X(poverty_log_hazard_older, "log points",                                                      \
      "association: log hazard ratio of always against never poor, 70 to 85; none at 100")         \
    X(childhood_poverty_log_hazard, "log points",                                                  \
      "causal log hazard ratio of a childhood always against never poor, 18 to 60; none at 90")    \
    X(schooling_log_hazard, "log points",                                                          \
      "causal log hazard ratio per year of schooling, mean of adult ages")                         \
    X(schooling_young_ratio, "ratio", "effect of schooling from 25 to 50 relative to the mean")    \
    X(schooling_old_ratio, "ratio", "effect of schooling from 70 relative to the mean")            \
    X(schooling_years_level_1_2, "years", "schooling equivalent beyond no qualification")          \
    X(schooling_years_level_3, "years", "schooling equivalent beyond no qualification")            \
    X(schooling_years_level_4_plus, "years", "schooling equivalent beyond no qualification")       \
    X(worklessness_log_hazard, "log points",                                                       \
      "causal log hazard ratio of unemployment or inactivity not from ill health, 20 to 64")       \
    X(cold_home_log_hazard, "log points", "causal log hazard ratio of a cold home, 65 and over")   \
    X(cold_home_under_65_ratio, "ratio", "effect of a cold home under 65 relative to 65 and over") \
    X(non_decent_log_hazard, "log points", "causal log hazard ratio of a non-decent home")         \
    X(temporary_accommodation_log_hazard, "log points",                                            \
      "causal log hazard ratio of temporary accommodation under 5")                                \
    X(infant_deaths_per_poverty, "proportion",                                                     \
      "infant deaths per birth for all infants poor against none")                                 \
    X(infant_mortality_reference, "proportion", "infant mortality where that was estimated")       \
    X(infant_poverty_reference, "proportion", "child poverty where that was estimated")            \
    X(residual_share, "proportion",                                                                \
      "share of the published log gradient by decile left to the residual factor")                 \
    X(residual_share_infant, "proportion", "the same at age 0")                                    \
    X(residual_most_deprived, "ratio", "residual factor of decile 1 relative to the share above")

#define LC_HEALTH_GROUPS(X)                                            \
    X(exposure, ExposureParameters, LC_EXPOSURE_PARAMETERS)            \
    X(health_state, HealthStateParameters, LC_HEALTH_STATE_PARAMETERS) \
    X(mortality, MortalityParameters, LC_MORTALITY_PARAMETERS)
