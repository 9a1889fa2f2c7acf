// Scottish Child Payment.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Payment for the children of a unit in Scotland with a qualifying benefit in payment, £/year.
/// Young and older children are claimed for separately, since their take-up differs.
constexpr double scottish_child_payment(const BenefitUnitCase& unit,
                                        const BenefitUnitResult& result,
                                        const ScottishChildPaymentParameters& p) noexcept {
    if (result.universal_credit.award <= 0 && result.pension_credit.guarantee <= 0 &&
        result.pension_credit.savings <= 0)
        return 0;
    int children = 0;
    for (int c = 0; c < unit.child_count; ++c) {
        const int age = unit.children[static_cast<std::size_t>(c)].age;
        const bool claimed = age < p.young_child_age ? unit.claims.scottish_child_payment_young
                                                     : unit.claims.scottish_child_payment_older;
        children += age < p.below_age && claimed ? 1 : 0;
    }
    return children * p.amount;
}

}  // namespace lc
