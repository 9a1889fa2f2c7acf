// Free school meals: income in kind, as Households Below Average Income counts it.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Value of the meals of a unit's pupils, £/year at average take-up of the meal.
/// @param result  of the unit, Universal Credit and Pension Credit already there
constexpr double free_school_meals(const BenefitUnitCase& unit, Nation nation, bool london,
                                   const BenefitUnitResult& result,
                                   const FreeSchoolMealParameters& p) noexcept {
    if (unit.child_count == 0) return 0;
    double limit = p.earnings_limit_england,
           universal_below = london ? p.universal_below_age_london : p.universal_below_age_england;
    if (nation == Nation::wales)
        limit = p.earnings_limit_wales, universal_below = p.universal_below_age_wales;
    else if (nation == Nation::scotland)
        limit = p.earnings_limit_scotland, universal_below = p.universal_below_age_scotland;
    else if (nation == Nation::northern_ireland)
        limit = p.earnings_limit_northern_ireland,
        universal_below = p.universal_below_age_northern_ireland;
    const bool entitled = (result.universal_credit.award > 0 &&
                           result.net_earnings[0] + result.net_earnings[1] <= limit) ||
                          result.pension_credit.guarantee > 0;
    int meals = 0;
    for (int c = 0; c < unit.child_count; ++c) {
        const int age = unit.children[static_cast<std::size_t>(c)].age;
        meals += age >= p.school_age && (entitled || age < universal_below) ? 1 : 0;
    }
    return meals * p.value_per_child * p.take_up;
}

}  // namespace lc
