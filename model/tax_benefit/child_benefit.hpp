// Child Benefit and the high income charge.
#pragma once

#include <algorithm>
#include <cmath>

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/case.hpp"

namespace lc {

/// Child Benefit for `children` children, £/year.
inline double child_benefit(int children, const ChildBenefitParameters& p) noexcept {
    if (children == 0) return 0;
    return p.first_child + p.further_child * (children - 1) + p.top_up_per_child * children;
}

/// Child Benefit of a unit, £/year. The addition is for children below its age.
inline double child_benefit(const BenefitUnitCase& unit, const ChildBenefitParameters& p) noexcept {
    const double all = child_benefit(unit.child_count, p);
    if (p.top_up_per_child == 0) return all;
    int older = 0;
    for (int c = 0; c < unit.child_count; ++c)
        older += unit.children[static_cast<std::size_t>(c)].age >= p.top_up_below_age ? 1 : 0;
    return all - p.top_up_per_child * older;
}

/// Share of Child Benefit charged back, 0-1 in whole percent, from the adjusted net income of the
/// partner with the higher one (Income Tax (Earnings and Pensions) Act 2003 s. 681C).
inline double high_income_charge_share(double income, const ChildBenefitParameters& p) noexcept {
    if (income <= p.charge_start) return 0;
    const double percent = (p.charge_end - p.charge_start) / 100;
    return std::clamp(std::floor((income - p.charge_start) / percent) / 100, 0.0, 1.0);
}

/// The charge in whole £.
inline double high_income_charge(double benefit, double income,
                                 const ChildBenefitParameters& p) noexcept {
    return std::floor(benefit * high_income_charge_share(income, p));
}

}  // namespace lc
