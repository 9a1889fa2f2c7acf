// What holds for all households of an authority in a year.
#pragma once

#include <array>
#include <cstdint>

#include "model/parameters/parameters.hpp"
#include "model/process/context.hpp"
#include "model/processes/tax_benefit/award_bounds.hpp"

namespace lc {

/// Take-up rates as thresholds on 16-bit draws: claimed where the draw is below.
struct TakeUpThresholds {
#define LC_THRESHOLD(name, unit, meaning) std::uint32_t name = 0;
    LC_TAKE_UP_PARAMETERS(LC_THRESHOLD)
#undef LC_THRESHOLD
};

/// What a band of savings is to the means tests: £, and £/year that it counts for as income.
struct SavingsBand {
    double capital = 0;
    double working_age_income = 0, pension_age_income = 0;
};

/// Of one parameter set.
struct LocalRules {
    TakeUpThresholds take_up;                                        ///< with help with claiming
    TakeUpThresholds unaided;                                        ///< without
    std::uint32_t child_payment_young = 0, child_payment_older = 0;  ///< thresholds
    std::array<double, 5> local_housing_allowance{};                 ///< £/year
    std::array<double, 5> most_housing_allowance{};  ///< £/year, by the most bedrooms allowed
    std::array<double, 9> council_tax{};             ///< £/year by band
    std::array<SavingsBand, 3> savings{};
    std::uint32_t maintenance = 0;    ///< threshold of household_income.maintenance_share
    std::uint32_t savings_count = 0;  ///< threshold of household_income.savings_count_share
    double water_charge = 0;          ///< £/year
    double structural_insurance = 0;  ///< £/year, of owners
    AwardBounds bounds;
    double allowance_given_up = 0;  ///< £/year, with a marriage allowance
    double unobserved_income = 0;   ///< £/year equivalised (AHC), of families with children
};

/// Worked out for the context's authority and year.
LocalRules local_rules(const Context& context, const Parameters& p) noexcept;

}  // namespace lc
