#include "model/processes/tax_benefit/gather_claims.hpp"

#include <algorithm>
#include <limits>

namespace lc {
namespace {

/// Which draw decides what.
namespace household_draw {
constexpr unsigned child_benefit = 0, opt_out_or_exception = 1, universal_credit = 2,
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

bool somebody_works(const BenefitUnitCase& unit) noexcept {
    bool working = false;
    for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a)
        working |= unit.adults[a].employment_income + unit.adults[a].self_employment_income > 0;
    return working;
}

/// The least award that a unit claims, by its fixed draw: take-up rises in a straight line from the
/// rate of the smallest awards to that of large ones. Help with claiming adds to both.
void draw_universal_credit_claim(double draw, const BenefitUnitCase& unit,
                                 const UniversalCreditTakeUpParameters& p, double help,
                                 Claims& claims) noexcept {
    const bool couple = unit.adult_count == 2, children = unit.child_count > 0;
    const double small = couple ? p.couple_small : children ? p.lone_parent_small : p.single_small;
    const double large = couple ? p.couple_large : children ? p.lone_parent_large : p.single_large;
    const double large_award = couple || children ? p.large_award_family : p.large_award_single;
    const auto least = [&](double low, double high) {
        return draw < low ? 0.0 : (draw - low) / (high - low) * large_award;
    };
    claims.universal_credit = draw < std::max(small, large);
    claims.least_universal_credit = least(small, large);
    claims.least_universal_credit_alone = claims.least_universal_credit;
    if (help <= 0) return;
    if (!claims.universal_credit)
        claims.least_universal_credit_alone = std::numeric_limits<double>::infinity();
    const double helped_small = std::min(1.0, small + help),
                 helped_large = std::min(1.0, large + help);
    claims.universal_credit = draw < std::max(helped_small, helped_large);
    claims.least_universal_credit = least(helped_small, helped_large);
}

/// Savings are the home's; other units are taken to have none that count. Those of lone parents and
/// of workless units below pension age are lower than the home's tenure says.
bool savings_count(const BenefitUnitCase& unit, bool pensioner, const FixedDraws& draw,
                   const LocalRules& rules) noexcept {
    const bool lone_parent = unit.adult_count == 1 && unit.child_count > 0;
    const bool low = !pensioner && (!somebody_works(unit) || lone_parent);
    return !low || draw.bits(household_draw::pension_or_savings) < rules.savings_count;
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

void claim_of_pension_age(const UnitDraws& draw, const LocalRules& rules, Claims& claims) noexcept {
    using namespace household_draw;
    const TakeUpThresholds &t = rules.take_up, &unaided = rules.unaided;
    claims.pension_credit_guarantee = draw.below(pension_or_savings, t.pension_credit_guarantee);
    claims.pension_credit_savings_only =
        draw.below(pension_or_savings, t.pension_credit_savings_only);
    claims.helped_guarantee = claims.pension_credit_guarantee &&
                              !draw.below(pension_or_savings, unaided.pension_credit_guarantee);
    claims.helped_savings_only =
        claims.pension_credit_savings_only &&
        !draw.below(pension_or_savings, unaided.pension_credit_savings_only);
    claims.housing_benefit = draw.below(housing_benefit, t.housing_benefit);
}

/// £/year that net earnings of a unit are not below: those of a couple could be lower by the tax on
/// what a marriage allowance gives up.
double least_net_earnings(const BenefitUnitCase& unit, const std::array<AdultTaxes, 2>& taxes,
                          const IncomeTaxParameters& p) noexcept {
    if (unit.adult_count == 1) return taxes[0].net_earnings;
    return taxes[0].net_earnings + taxes[1].net_earnings -
           p.marriage_allowance_share * p.personal_allowance;
}

/// £/year that the elements of a unit's Universal Credit do not exceed.
double most_elements(const BenefitUnitCase& unit, double rent,
                     const UniversalCreditParameters& p) noexcept {
    const double standard = unit.adult_count == 2
                                ? std::max(p.standard_couple, p.standard_couple_under_25)
                                : std::max(p.standard_single, p.standard_single_under_25);
    const double child = std::max(p.child, p.first_child_born_before_limit) +
                         std::max(p.disabled_child_higher, p.disabled_child_lower);
    return standard + unit.child_count * child + p.first_child_top_up +
           std::max(p.limited_capability, p.limited_capability_new) + unit.adult_count * p.carer +
           rent;
}

/// Whether Universal Credit or, in the home, a council tax reduction could be awarded below pension
/// age: by bounds, which spare most of those in work the working out.
bool award_possible(const HouseholdCase& household, int u, const std::array<AdultTaxes, 2>& taxes,
                    const Parameters& p) noexcept {
    constexpr double margin = 1;  // £/year, beyond all rounding
    const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
    const UniversalCreditParameters& credit = p.universal_credit;
    const double earnings = least_net_earnings(unit, taxes, p.income_tax);
    const double elements = most_elements(unit, u == 0 ? household.rent : 0.0, credit);
    const double allowance = std::max(credit.work_allowance, credit.work_allowance_with_housing) +
                             std::max(0.0, credit.second_earner_work_allowance);
    if (credit.taper * (earnings - allowance) < elements + margin) return true;
    if (u > 0) return false;
    const CouncilTaxReductionParameters& r = p.council_tax_reduction;
    const double disregard = std::max({r.earnings_disregard_couple, r.earnings_disregard_single,
                                       r.earnings_disregard_lone_parent}) +
                             r.disregard_per_child * unit.child_count;
    return r.taper * (earnings - disregard - elements) < household.council_tax + margin;
}

}  // namespace

void gather_claims(const FixedDraws& household_draws, const LocalRules& rules, const Parameters& p,
                   std::size_t savings, int u, GatheredHousehold& gathered) noexcept {
    using namespace household_draw;
    const TakeUpThresholds& t = rules.take_up;
    BenefitUnitCase& unit = gathered.household.units[static_cast<std::size_t>(u)];
    Claims& claims = unit.claims;
    const UnitDraws draw(household_draws, u);
    const bool pensioner = unit.adults[0].age >= p.state_pension.pension_age;
    const bool both = unit.adult_count == 2;
    const bool count = u == 0 && savings_count(unit, pensioner, household_draws, rules);
    unit.capital = rules.capital[count ? savings : 0];
    unit.childcare = 0;
    unit.maintenance_received = 0;
    if (both) {
        unit.married = draw.below(married_or_maintenance, t.married_share);
        claims.marriage_allowance = draw.below(marriage_or_education, t.marriage_allowance);
    }
    if (unit.child_count > 0) claim_for_children(draw, rules, p, unit);
    if (pensioner) claim_of_pension_age(draw, rules, claims);
    claims.universal_credit = claims.council_tax_reduction = false;
    const bool all_pensioners =
        pensioner && (!both || unit.adults[1].age >= p.state_pension.pension_age);
    if (!all_pensioners) {
        if (!award_possible(gathered.household, u, gathered.taxes[static_cast<std::size_t>(u)], p))
            return;
        draw_universal_credit_claim(draw.uniform(universal_credit), unit,
                                    p.universal_credit_take_up, p.take_up_support.universal_credit,
                                    claims);
    }
    if (u > 0) return;
    const unsigned council_draw = pensioner ? pension_or_savings : universal_credit;
    claims.council_tax_reduction = draw.below(council_draw, t.council_tax_reduction);
    claims.helped_council_tax_reduction =
        claims.council_tax_reduction &&
        !draw.below(council_draw, rules.unaided.council_tax_reduction);
}

}  // namespace lc
