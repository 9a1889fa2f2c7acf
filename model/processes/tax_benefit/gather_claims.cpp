#include "model/processes/tax_benefit/gather_claims.hpp"

#include <algorithm>
#include <limits>

#include "model/processes/tax_benefit/unit_draws.hpp"

namespace lc {
namespace {

/// Universal Credit, and the least award that a unit claims, by its fixed draw: take-up rises in a
/// straight line from the rate of the smallest awards to that of large ones. Help with claiming
/// adds to both.
void claim_universal_credit(double draw, const Claimant& unit, double most,
                            const UniversalCreditTakeUpParameters& p, double help,
                            MeansTestedClaims& claims) noexcept {
    const double small = unit.couple     ? p.couple_small
                         : unit.children ? p.lone_parent_small
                                         : p.single_small;
    const double large = unit.couple     ? p.couple_large
                         : unit.children ? p.lone_parent_large
                                         : p.single_large;
    const double large_award =
        unit.couple | unit.children ? p.large_award_family : p.large_award_single;
    const auto least = [&](double low, double high) {
        return draw < low ? 0.0 : (draw - low) / (high - low) * large_award;
    };
    bool claimed = draw < std::max(small, large);
    claims.least_universal_credit = least(small, large);
    claims.least_universal_credit_alone = claims.least_universal_credit;
    if (help > 0) {
        if (!claimed) claims.least_universal_credit_alone = std::numeric_limits<double>::infinity();
        const double helped_small = std::min(1.0, small + help),
                     helped_large = std::min(1.0, large + help);
        claimed = draw < std::max(helped_small, helped_large);
        claims.least_universal_credit = least(helped_small, helped_large);
    }
    claims.universal_credit = claimed & (most > 0) & (most >= claims.least_universal_credit);
}

void claim_for_children(const UnitDraws& draw, const LocalRules& rules, const Parameters& p,
                        BenefitUnitCase& unit) noexcept {
    using namespace household_draw;
    const TakeUpThresholds& t = rules.take_up;
    unit.maintenance_received =
        unit.adult_count == 1 && draw.below(married_or_maintenance, rules.maintenance)
            ? p.household_income.maintenance_amount
            : 0.0;
    unit.beyond_limit_exception = draw.below(opt_out_or_exception, t.two_child_limit_exception);
    Claims& claims = unit.claims;
    claims.child_benefit = draw.below(child_benefit, t.child_benefit);
    claims.helped_child_benefit =
        claims.child_benefit && !draw.below(child_benefit, rules.unaided.child_benefit);
    claims.child_benefit_when_charged_in_full =
        !draw.below(opt_out_or_exception, t.child_benefit_opt_out);
    claims.scottish_child_payment_young =
        draw.below(scottish_child_payment, t.scottish_child_payment_young);
    claims.scottish_child_payment_older =
        draw.below(scottish_child_payment, t.scottish_child_payment_older);
    claims.child_payment_young = draw.below(scottish_child_payment, rules.child_payment_young);
    claims.child_payment_older = draw.below(scottish_child_payment, rules.child_payment_older);
    // One readiness to apply for the family payments of the nation.
    claims.healthy_start = draw.below(scottish_child_payment, t.healthy_start);
    claims.education_maintenance = draw.below(marriage_or_education, t.education_maintenance);
}

/// Pension Credit and Housing Benefit of a unit all of pension age.
void claim_of_pension_age(const UnitDraws& draw, const LocalRules& rules,
                          const PossibleAwards& possible, MeansTestedClaims& claims) noexcept {
    using namespace household_draw;
    const TakeUpThresholds &t = rules.take_up, &unaided = rules.unaided;
    claims.pension_credit_guarantee = possible.includes(PossibleAwards::guarantee) &
                                      draw.below(pension_or_savings, t.pension_credit_guarantee);
    claims.pension_credit_savings_only =
        possible.includes(PossibleAwards::savings) &
        draw.below(pension_or_savings, t.pension_credit_savings_only);
    claims.helped_guarantee = claims.pension_credit_guarantee &
                              !draw.below(pension_or_savings, unaided.pension_credit_guarantee);
    claims.helped_savings_only =
        claims.pension_credit_savings_only &
        !draw.below(pension_or_savings, unaided.pension_credit_savings_only);
    claims.housing_benefit = possible.includes(PossibleAwards::housing_benefit) &
                             draw.below(housing_benefit, t.housing_benefit);
}

}  // namespace

void claim_means_tested(const FixedDraws& household_draws, const LocalRules& rules,
                        const Parameters& p, const PossibleAwards& possible, const Claimant& unit,
                        MeansTestedClaims& claims) noexcept {
    using namespace household_draw;
    claims.universal_credit = claims.housing_benefit = false;
    claims.pension_credit_guarantee = claims.pension_credit_savings_only = false;
    const UnitDraws draw(household_draws, unit.unit);
    if (unit.all_of_pension_age)
        claim_of_pension_age(draw, rules, possible, claims);
    else
        claim_universal_credit(draw.uniform(universal_credit), unit, possible.universal_credit,
                               p.universal_credit_take_up, p.take_up_support.universal_credit,
                               claims);
    const unsigned council_draw = unit.head_of_pension_age ? pension_or_savings : universal_credit;
    claims.council_tax_reduction = (unit.unit == 0) &
                                   possible.includes(PossibleAwards::council_tax_reduction) &
                                   draw.below(council_draw, rules.take_up.council_tax_reduction);
    claims.helped_council_tax_reduction =
        claims.council_tax_reduction &
        !draw.below(council_draw, rules.unaided.council_tax_reduction);
}

void gather_claims(const FixedDraws& household_draws, const LocalRules& rules, const Parameters& p,
                   std::size_t savings, const MeansTestedClaims& means_tested, int u,
                   const UnitFacts& facts, HouseholdCase& household) noexcept {
    using namespace household_draw;
    const TakeUpThresholds& t = rules.take_up;
    BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
    Claims& claims = unit.claims;
    const UnitDraws draw(household_draws, u);
    const bool pensioner = facts.age[0] >= p.state_pension.pension_age;
    const bool count = u == 0 && savings_count(facts, pensioner, household_draws, rules);
    unit.adult_count = facts.adults;
    unit.child_count = facts.children;
    unit.capital = rules.savings[count ? savings : 0].capital;
    unit.childcare = 0;
    unit.maintenance_received = 0;
    unit.married = facts.adults == 2 && draw.below(married_or_maintenance, t.married_share);
    static_cast<MeansTestedClaims&>(claims) = means_tested;
    claims.marriage_allowance =
        unit.married && draw.below(marriage_or_education, t.marriage_allowance);
    if (facts.children > 0) claim_for_children(draw, rules, p, unit);
}

}  // namespace lc
