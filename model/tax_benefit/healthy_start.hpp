// Healthy Start, and Best Start Foods in Scotland: income in kind, as Households Below Average
// Income counts it.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Value of vouchers or card for the young children of a unit, £/year. With Universal Credit in
/// payment and net earnings within the limit, or guarantee credit. Payments in pregnancy are left
/// out, since a case does not say who is pregnant.
/// @param result  of the unit, Universal Credit and Pension Credit already there
constexpr double healthy_start(const BenefitUnitCase& unit, Nation nation,
                               const BenefitUnitResult& result,
                               const HealthyStartParameters& p) noexcept {
    const bool scotland = nation == Nation::scotland;
    const double limit = scotland ? p.earnings_limit_scotland : p.earnings_limit;
    const bool entitled = (result.universal_credit.award > 0 &&
                           result.net_earnings[0] + result.net_earnings[1] <= limit) ||
                          result.pension_credit.guarantee > 0;
    if (!entitled) return 0;
    const double below = scotland ? p.below_age_scotland : p.below_age;
    double value = 0;
    for (int c = 0; c < unit.child_count; ++c) {
        const int age = unit.children[static_cast<std::size_t>(c)].age;
        if (age < p.infant_age)
            value += scotland ? p.weekly_infant_scotland : p.weekly_infant;
        else if (age < below)
            value += scotland ? p.weekly_scotland : p.weekly;
    }
    return value;
}

}  // namespace lc
