// What a benefit unit's draws for life decide, whatever it claims.
#pragma once

#include <algorithm>
#include <cstdint>

#include "model/processes/tax_benefit/gather_claims.hpp"

namespace lc {

/// Which draw decides what.
namespace household_draw {
inline constexpr unsigned child_benefit = 0, opt_out_or_exception = 1, universal_credit = 2,
                          scottish_child_payment = 3, pension_or_savings = 4, housing_benefit = 5,
                          married_or_maintenance = 6, marriage_or_education = 7;
}
/// The draw of unit `u` from the household's: turned by the golden ratio, so that units of one
/// household decide apart and each still uniformly.
constexpr std::uint32_t of_unit(std::uint32_t draw, int u) noexcept {
    constexpr std::uint32_t golden = 40503;  // 65,536 / 1.618
    return (draw + static_cast<std::uint32_t>(u) * golden) & 0xFFFFu;
}

/// Decisions of one unit.
class UnitDraws {
  public:
    UnitDraws(const FixedDraws& draw, int u) noexcept : draw_(draw), u_(u) {}
    bool below(unsigned k, std::uint32_t threshold) const noexcept {
        return of_unit(draw_.bits(k), u_) < threshold;
    }
    /// Uniform in [0, 1).
    double uniform(unsigned k) const noexcept {
        return of_unit(draw_.bits(k), u_) * (1.0 / draw_range);
    }

  private:
    const FixedDraws& draw_;
    int u_;
};

/// Savings are the home's; other units are taken to have none that count. Those of lone parents and
/// of workless units below pension age are lower than the home's tenure says.
inline bool savings_count(const UnitFacts& unit, bool pensioner, const FixedDraws& draw,
                          const LocalRules& rules) noexcept {
    const bool lone_parent = unit.adults == 1 && unit.children > 0;
    const bool low = !pensioner && (!unit.works || lone_parent);
    return !low || draw.bits(household_draw::pension_or_savings) < rules.savings_count;
}

/// What housing support of the first unit could be paid for, £/year. Nobody is allowed more
/// bedrooms than one for everybody but a partner.
inline double most_rent(Tenure tenure, double rent, int persons, int adults,
                        const LocalRules& rules) noexcept {
    if (tenure != Tenure::private_rent) return rent;
    const std::size_t last = rules.most_housing_allowance.size() - 1;
    const auto bedrooms = static_cast<std::size_t>(persons - (adults - 1));
    return std::min(rent, rules.most_housing_allowance[std::min(bedrooms, last)]);
}

}  // namespace lc
