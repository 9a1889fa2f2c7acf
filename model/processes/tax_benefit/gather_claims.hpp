// What the benefit units of a simulated household claim, from draws that are the household's for
// life.
#pragma once

#include <array>
#include <cstdint>

#include "model/parameters/parameters.hpp"
#include "model/processes/tax_benefit/award_bounds.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/processes/tax_benefit/unit_facts.hpp"
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
    std::array<double, 5> most_housing_allowance{};  ///< £/year, by the most bedrooms allowed
    std::array<double, 9> council_tax{};             ///< £/year by band
    std::array<double, 3> capital{};                 ///< £ by savings band
    std::uint32_t maintenance = 0;    ///< threshold of household_income.maintenance_share
    std::uint32_t savings_count = 0;  ///< threshold of household_income.savings_count_share
    double water_charge = 0;          ///< £/year
    double structural_insurance = 0;  ///< £/year, of owners
    WorkingAgeBounds working_age;     ///< of awards
    double allowance_given_up = 0;    ///< £/year, with a marriage allowance
    double unobserved_income = 0;     ///< £/year equivalised (AHC), of families with children
};

struct MemberCounts {
    int persons = 0, under_14 = 0, dependent_children = 0;
};

/// A household gathered, and what the case does not hold.
struct GatheredHousehold {
    HouseholdCase household;
    HouseholdTaxes taxes;
    std::array<UnitFacts, most_units> units;
    MemberCounts members;
};

/// Fills in capital, circumstances and claims of unit `u` of a household whose home is there.
/// Claims that cannot matter to the unit are left as they were, for nothing reads them;
/// means-tested ones are not made where nothing could be awarded.
/// @param savings  band of the household's savings, 0-2  @param persons  of the household
void gather_claims(const FixedDraws& draw, const LocalRules& rules, const Parameters& p,
                   std::size_t savings, int persons, int u, const UnitFacts& facts,
                   HouseholdCase& household) noexcept;

/// Whether a unit makes a means-tested claim.
constexpr bool claims_means_tested(const Claims& claims) noexcept {
    return claims.universal_credit | claims.council_tax_reduction |
           claims.pension_credit_guarantee | claims.pension_credit_savings_only |
           claims.housing_benefit;
}

}  // namespace lc
