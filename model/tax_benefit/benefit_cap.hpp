// The benefit cap on Universal Credit.
#pragma once

#include <algorithm>

#include "model/tax_benefit/disability_benefits.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Level of the cap, £/year (Universal Credit Regulations 2013 reg. 80A).
constexpr double benefit_cap(const BenefitUnitCase& unit, bool london,
                             const BenefitCapParameters& p) noexcept {
    const bool family = unit.adult_count == 2 || unit.child_count > 0;
    if (london) return family ? p.family_london : p.single_london;
    return family ? p.family_elsewhere : p.single_elsewhere;
}

/// Whether the cap leaves the unit alone: enough net earnings, limited capability, carers,
/// disability benefits of adults or children (reg. 82-83).
constexpr bool exempt_from_benefit_cap(const BenefitUnitCase& unit, double net_earnings,
                                       const BenefitCapParameters& p) noexcept {
    if (p.applies == 0 || net_earnings >= p.earnings_exemption) return true;
    for (int a = 0; a < unit.adult_count; ++a) {
        const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
        if (adult.carer || adult.limited_capability != LimitedCapability::none ||
            has_disability_benefit(adult))
            return true;
    }
    for (int c = 0; c < unit.child_count; ++c)
        if (has_disability_benefit(unit.children[static_cast<std::size_t>(c)])) return true;
    return false;
}

/// Share of the cut that a devolved government makes good.
constexpr double benefit_cap_mitigation(const BenefitUnitCase& unit, Nation nation,
                                        const BenefitCapParameters& p) noexcept {
    if (nation == Nation::scotland) return p.mitigation_scotland;
    return nation == Nation::northern_ireland && unit.child_count > 0
               ? p.mitigation_northern_ireland
               : 0.0;
}

/// Caps an award: Universal Credit without its childcare element, and Child Benefit in payment, up
/// to the level. The award keeps what a devolved government makes good.
/// @param net_earnings  of the unit, without a minimum income floor, £/year
inline void apply_benefit_cap(const BenefitUnitCase& unit, Nation nation, bool london,
                              double net_earnings, double child_benefit,
                              const BenefitCapParameters& p,
                              UniversalCreditResult& credit) noexcept {
    if (credit.award <= 0) return;
    const double excess =
        credit.award + child_benefit - credit.childcare_element - benefit_cap(unit, london, p);
    if (excess <= 0 || exempt_from_benefit_cap(unit, net_earnings, p)) return;
    const double cut = std::min(excess, std::max(0.0, credit.award - credit.childcare_element));
    credit.devolved_mitigation = cut * benefit_cap_mitigation(unit, nation, p);
    credit.benefit_cap_reduction = cut - credit.devolved_mitigation;
    credit.award -= credit.benefit_cap_reduction;
}

}  // namespace lc
