// National Insurance contributions of employees and the self-employed, on annual figures.
#pragma once

#include <algorithm>

#include "model/parameters/parameters.hpp"

namespace lc {

/// Class 1 contributions of an employee below pension age, £/year.
inline double class_1_contributions(double earnings,
                                    const NationalInsuranceParameters& p) noexcept {
    return p.main_rate * std::max(0.0, earnings - p.primary_threshold) -
           (p.main_rate - p.additional_rate) * std::max(0.0, earnings - p.upper_earnings_limit);
}

/// Class 4 and class 2 contributions of a self-employed person below pension age, £/year.
inline double class_4_and_2_contributions(double profits,
                                          const NationalInsuranceParameters& p) noexcept {
    const double class_4 = p.class_4_main_rate * std::max(0.0, profits - p.lower_profits_limit) -
                           (p.class_4_main_rate - p.class_4_additional_rate) *
                               std::max(0.0, profits - p.upper_profits_limit);
    return class_4 + (profits >= p.class_2_threshold ? p.class_2 : 0.0);
}

/// Contributions of one person, £/year; nothing from State Pension age on. The yearly maximum of
/// people with both kinds of earnings is not applied. Without a branch, for loops over many adults.
inline double national_insurance(double employment_income, double self_employment_income,
                                 double age, const NationalInsuranceParameters& p,
                                 double pension_age) noexcept {
    const double profits = class_4_and_2_contributions(self_employment_income, p);
    const double all =
        class_1_contributions(employment_income, p) + (self_employment_income > 0 ? profits : 0.0);
    return (age >= p.minimum_age) & (age < pension_age) ? all : 0.0;
}
inline double national_insurance(double employment_income, double self_employment_income,
                                 double age, const Parameters& p) noexcept {
    return national_insurance(employment_income, self_employment_income, age, p.national_insurance,
                              p.state_pension.pension_age);
}

}  // namespace lc
