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

/// What decides about a unit's means-tested claims beside its draws.
struct Claimant {
    int unit = 0;  ///< number within the household; the first holds the home
    bool couple = false, children = false;
    bool head_of_pension_age = false, all_of_pension_age = false;
};

/// Decides on a unit's means-tested claims: none where nothing could be awarded.
/// @param draw  the household's  @param possible  what could be awarded to the unit
void claim_means_tested(const FixedDraws& draw, const LocalRules& rules, const Parameters& p,
                        const PossibleAwards& possible, const Claimant& unit,
                        MeansTestedClaims& claims) noexcept;

/// Whether any is made.
constexpr bool any(const MeansTestedClaims& claims) noexcept {
    return claims.universal_credit | claims.council_tax_reduction |
           claims.pension_credit_guarantee | claims.pension_credit_savings_only |
           claims.housing_benefit;
}

/// No claim.
inline constexpr MeansTestedClaims no_means_tested_claims{.universal_credit = false,
                                                          .pension_credit_guarantee = false,
                                                          .pension_credit_savings_only = false,
                                                          .housing_benefit = false,
                                                          .council_tax_reduction = false};

/// Fills in capital, circumstances and claims of unit `u` of a household whose home is there.
/// Claims for children of a unit without are left as they were, for nothing reads them.
/// @param savings  band of the household's savings, 0-2
void gather_claims(const FixedDraws& draw, const LocalRules& rules, const Parameters& p,
                   std::size_t savings, const MeansTestedClaims& means_tested, int u,
                   const UnitFacts& facts, HouseholdCase& household) noexcept;

}  // namespace lc
