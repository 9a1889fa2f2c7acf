// Education Maintenance Allowance: the nations' own, and a UK-wide one for levers.
#pragma once

#include <algorithm>

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// A nation's own allowance for a family with that income, £/week held x 52; 0 in England.
constexpr double national_allowance(Nation nation, int children, double income,
                                    const EducationMaintenanceParameters& p) noexcept {
    double weekly = 0, one = 0, more = 0;
    switch (nation) {
        case Nation::wales:
            weekly = p.weekly_wales, one = p.limit_one_wales, more = p.limit_more_wales;
            break;
        case Nation::scotland:
            weekly = p.weekly_scotland, one = p.limit_one_scotland, more = p.limit_more_scotland;
            break;
        case Nation::northern_ireland:
            weekly = p.weekly_northern_ireland, one = p.limit_one_northern_ireland,
            more = p.limit_more_northern_ireland;
            break;
        case Nation::england:
            return 0;
    }
    return income <= (children == 1 ? one : more) ? weekly : 0.0;
}

/// Allowances of the unit's learners, £/year: for each dependent child of the ages covered, in
/// education by definition, the higher of the two.
/// @param income  gross taxable income of the unit's adults, £/year
constexpr double education_maintenance(const BenefitUnitCase& unit, Nation nation, double income,
                                       const EducationMaintenanceParameters& p) noexcept {
    int learners = 0;
    for (int c = 0; c < unit.child_count; ++c) {
        const int age = unit.children[static_cast<std::size_t>(c)].age;
        learners += age >= p.minimum_age && age <= p.maximum_age ? 1 : 0;
    }
    if (learners == 0) return 0;
    constexpr double held_weeks = 52;  // weekly parameters are held x 52
    const double everywhere = income <= p.income_limit ? p.weekly : 0.0;
    return learners *
           std::max(everywhere, national_allowance(nation, unit.child_count, income, p)) *
           (p.weeks / held_weeks);
}

}  // namespace lc
