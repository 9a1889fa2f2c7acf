#include "model/processes/tax_benefit/award_bounds.hpp"

#include <algorithm>

#include "model/tax_benefit/council_tax_reduction.hpp"

namespace lc {

WorkingAgeBounds::WorkingAgeBounds(Nation nation, const Parameters& parameters) noexcept {
    const UniversalCreditParameters& p = parameters.universal_credit;
    const CouncilTaxReductionParameters& r = parameters.council_tax_reduction;
    limited_capability_ = std::max(p.limited_capability, p.limited_capability_new);
    children_ = p.first_child_top_up + std::max(p.child, p.first_child_born_before_limit) - p.child;
    further_child_ = p.child;
    disabled_child_ = std::max(p.disabled_child_higher, p.disabled_child_lower);
    work_allowance_ = std::max(p.work_allowance, p.work_allowance_with_housing) +
                      std::max(0.0, p.second_earner_work_allowance);
    disregard_ = std::max({r.earnings_disregard_couple, r.earnings_disregard_single,
                           r.earnings_disregard_lone_parent});
    disregard_per_child_ = r.disregard_per_child;
    reducible_share_ = 1 - minimum_payment(nation, r);
    reduction_taper_ = r.taper;
    reduction_capital_ = r.capital_upper;
}

}  // namespace lc
