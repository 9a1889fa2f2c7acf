// Carer's Allowance (in Scotland Carer Support Payment) and its Scottish supplement.
#pragma once

#include "model/tax_benefit/income_tax.hpp"
#include "model/tax_benefit/national_insurance.hpp"

namespace lc {

/// Carer's Allowance of an adult who claims it, £/year: nothing to students and above the limit of
/// net earnings (less half of pension contributions), and what State Pension leaves of it, since
/// the two overlap (Social Security Contributions and Benefits Act 1992 s. 70; Social Security
/// (Overlapping Benefits) Regulations 1979).
inline double carers_allowance(const AdultCase& adult, Nation nation,
                               const Parameters& p) noexcept {
    if (!adult.carer || adult.student) return 0;
    const double earned = adult.employment_income + adult.self_employment_income;
    if (earned > 0) {
        const double taxable = std::max(0.0, earned - adult.pension_contributions);
        const double net = earned - income_tax(taxable, nation, p) -
                           national_insurance(adult.employment_income, adult.self_employment_income,
                                              adult.age, p) -
                           adult.pension_contributions / 2;
        if (net > p.disability_benefits.carers_allowance_earnings_limit) return 0;
    }
    return std::max(0.0, p.disability_benefits.carers_allowance - adult.state_pension);
}

}  // namespace lc
