// What the benefit units of a simulated household claim, from draws that are the household's for
// life.
#pragma once

#include <array>
#include <cstdint>

#include "model/parameters/parameters.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/tax_benefit/adult_taxes.hpp"

namespace lc {

/// Take-up rates as thresholds on 16-bit draws: claimed where the draw is below.
struct TakeUpThresholds {
#define LC_THRESHOLD(name, unit, meaning) std::uint32_t name = 0;
    LC_TAKE_UP_PARAMETERS(LC_THRESHOLD)
#undef LC_THRESHOLD
};

/// What holds for all households of an authority in a year under one parameter set.
struct LocalRules {
    TakeUpThresholds take_up;                                        ///< with help with claiming
    TakeUpThresholds unaided;                                        ///< without
    std::uint32_t child_payment_young = 0, child_payment_older = 0;  ///< thresholds
    std::array<double, 5> local_housing_allowance{};                 ///< £/year
    std::array<double, 9> council_tax{};                             ///< £/year by band
    std::array<double, 3> capital{};                                 ///< £ by savings band
    std::uint32_t maintenance = 0;    ///< threshold of household_income.maintenance_share
    std::uint32_t savings_count = 0;  ///< threshold of household_income.savings_count_share
    double water_charge = 0;          ///< £/year
    double unobserved_income = 0;     ///< £/year equivalised (AHC), of families with children
};

/// A household gathered, and what the case does not hold.
struct GatheredHousehold {
    HouseholdCase household;
    HouseholdTaxes taxes;
    int persons = 0, under_14 = 0, dependent_children = 0;
};

/// Fills in capital, circumstances and claims of unit `u`, whose members and taxes are there.
/// Claims that cannot matter to the unit are left as they were, for nothing reads them;
/// means-tested ones are not made where nothing could be awarded.
/// @param savings  band of the household's savings, 0-2
void gather_claims(const FixedDraws& draw, const LocalRules& rules, const Parameters& p,
                   std::size_t savings, int u, GatheredHousehold& gathered) noexcept;

}  // namespace lc
