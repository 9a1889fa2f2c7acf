// What the benefit units of a simulated household claim, from draws that are the household's for
// life.
#pragma once

#include <array>
#include <cstdint>

#include "model/parameters/parameters.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/processes/tax_benefit/local_rules.hpp"
#include "model/processes/tax_benefit/unit_facts.hpp"
#include "model/tax_benefit/adult_taxes.hpp"

namespace lc {

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
/// @param savings  band of the household's savings, 0-2  @param possible  what could be awarded
void gather_claims(const FixedDraws& draw, const LocalRules& rules, const Parameters& p,
                   std::size_t savings, const PossibleAwards& possible, int u,
                   const UnitFacts& facts, HouseholdCase& household) noexcept;

/// Whether a unit makes a means-tested claim.
constexpr bool claims_means_tested(const Claims& claims) noexcept {
    return claims.universal_credit | claims.council_tax_reduction |
           claims.pension_credit_guarantee | claims.pension_credit_savings_only |
           claims.housing_benefit;
}

}  // namespace lc
