// Council tax reduction, and rate rebate in Northern Ireland.
#pragma once

#include <cmath>
#include <span>

#include "model/tax_benefit/housing_benefit.hpp"
#include "model/tax_benefit/non_dependants.hpp"

namespace lc {

/// Share of the bill that working-age households always pay.
constexpr double minimum_payment(Nation nation, const CouncilTaxReductionParameters& p) noexcept {
    switch (nation) {
        case Nation::wales:
            return p.minimum_payment_wales;
        case Nation::scotland:
            return p.minimum_payment_scotland;
        case Nation::northern_ireland:
            return p.minimum_payment_northern_ireland;
        case Nation::england:
            break;
    }
    return p.minimum_payment_england;
}

/// Reduction above pension age: the national scheme of the prescribed requirements, whose needs and
/// income are those of Housing Benefit.
inline double pension_age_reduction(const HouseholdCase& household,
                                    std::span<const BenefitUnitResult> results, double bill,
                                    const Parameters& p) noexcept {
    const BenefitUnitCase& unit = household.units[0];
    const BenefitUnitResult& result = results[0];
    bill = std::max(0.0, bill - council_tax_reduction_deductions(household, results, p));
    if (result.pension_credit.guarantee > 0) return bill;
    if (unit.capital > p.council_tax_reduction.capital_upper) return 0;
    const double income = result.pension_age_income + result.pension_credit.savings;
    const double excess = std::max(0.0, income - pension_age_needs(household, unit, p));
    return std::max(0.0, bill - p.council_tax_reduction.taper * excess);
}

/// Reduction below pension age, on the lines of the default scheme: needs are the Universal Credit
/// maximum, income is the award, other income and earnings less a disregard. A typical local scheme
/// stands for all English ones.
inline double working_age_reduction(const HouseholdCase& household, const BenefitUnitResult& result,
                                    double bill, const CouncilTaxReductionParameters& p) noexcept {
    const BenefitUnitCase& unit = household.units[0];
    const UniversalCreditResult& credit = result.universal_credit;
    if (!credit.eligible || unit.capital > p.capital_upper) return 0;
    const double disregard = unit.adult_count == 2  ? p.earnings_disregard_couple
                             : unit.child_count > 0 ? p.earnings_disregard_lone_parent
                                                    : p.earnings_disregard_single;
    const double earnings =
        std::max(0.0, result.net_earnings[0] + result.net_earnings[1] - disregard);
    const double income = credit.award + earnings + credit.unearned_income_reduction +
                          credit.capital_income_reduction;
    double excess =
        std::max(0.0, income - p.disregard_per_child * unit.child_count - credit.maximum);
    if (p.income_band > 0) excess = std::ceil(excess / p.income_band) * p.income_band;
    const double least = household.minimum_council_tax_payment < 0
                             ? minimum_payment(household.nation, p)
                             : household.minimum_council_tax_payment;
    return std::max(0.0, bill * (1 - least) - p.taper * excess);
}

/// Reduction of the first unit's bill, £/year, if it claims.
/// @param results  by unit, everything but the reduction already there
inline double council_tax_reduction(const HouseholdCase& household,
                                    std::span<const BenefitUnitResult> results, double bill,
                                    const Parameters& p) noexcept {
    return results[0].pension_age
               ? pension_age_reduction(household, results, bill, p)
               : working_age_reduction(household, results[0], bill, p.council_tax_reduction);
}

}  // namespace lc
