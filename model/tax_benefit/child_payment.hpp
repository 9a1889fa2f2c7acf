// A payment for the children of families with a means-tested benefit, like the Scottish Child
// Payment, in any nation.
#pragma once

#include <algorithm>

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Payment for the children of a unit with Universal Credit or Pension Credit in payment, £/year,
/// beyond the Scottish Child Payment of the same children: the higher of the two is paid. It is not
/// tapered: it ends with the qualifying benefit.
/// @param result  of the unit, Universal Credit, Pension Credit and Scottish Child Payment already
///                there
constexpr double child_payment(const BenefitUnitCase& unit, const BenefitUnitResult& result,
                               const Parameters& parameters) noexcept {
    const ChildPaymentParameters& p = parameters.child_payment;
    if (result.universal_credit.award <= 0 && result.pension_credit.guarantee <= 0 &&
        result.pension_credit.savings <= 0)
        return 0;
    int children = 0;
    for (int c = 0; c < unit.child_count; ++c) {
        const int age = unit.children[static_cast<std::size_t>(c)].age;
        const bool claimed = age < p.young_child_age ? unit.claims.child_payment_young
                                                     : unit.claims.child_payment_older;
        children += age < p.below_age && claimed ? 1 : 0;
    }
    return std::max(0.0, children * p.amount - result.scottish_child_payment);
}

}  // namespace lc
