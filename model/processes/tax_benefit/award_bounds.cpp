#include "model/processes/tax_benefit/award_bounds.hpp"

#include <algorithm>
#include <cmath>

#include "model/tax_benefit/council_tax_reduction.hpp"

namespace lc {
namespace {

constexpr double margin = 1;  // £/year, beyond all rounding

double income_of_capital(double capital, double lower, double step, double per_step) noexcept {
    return capital > lower ? std::ceil((capital - lower) / step) * per_step : 0.0;
}

/// Income of the pension-age means tests, but for rounding: see pension_age_income.
double least_pension_age_income(const UnitFacts& unit, double capital,
                                const PensionCreditParameters& p) noexcept {
    const double taxable = unit.market_income - unit.investment_income + unit.state_pension +
                           unit.carers_allowance - unit.deductions;
    const double disregard = std::max(
        {p.earnings_disregard_higher, p.earnings_disregard_couple, p.earnings_disregard_single});
    return std::max(0.0, taxable - std::min(disregard, unit.net_earnings)) +
           income_of_capital(capital, p.capital_lower, p.capital_step, p.capital_income_per_step) -
           margin;
}

}  // namespace

WorkingAgeBounds::WorkingAgeBounds(Nation nation, const Parameters& parameters) noexcept {
    const UniversalCreditParameters& p = parameters.universal_credit;
    const CouncilTaxReductionParameters& r = parameters.council_tax_reduction;
    limited_capability_ = std::max(p.limited_capability, p.limited_capability_new);
    children_ = p.first_child_top_up + std::max(p.child, p.first_child_born_before_limit) - p.child;
    further_child_ = p.child;
    disabled_child_ = std::max(p.disabled_child_higher, p.disabled_child_lower);
    work_allowance_ = std::max(p.work_allowance, p.work_allowance_with_housing) +
                      std::max(0.0, p.second_earner_work_allowance);
    disregard_ = std::max({r.earnings_disregard_couple, r.earnings_disregard_single,
                           r.earnings_disregard_lone_parent});
    disregard_per_child_ = r.disregard_per_child;
    reducible_share_ = 1 - minimum_payment(nation, r);
    reduction_taper_ = r.taper;
    reduction_capital_ = r.capital_upper;
}

/// £/year that the elements of a unit's Universal Credit do not exceed.
double WorkingAgeBounds::most_elements(const UnitFacts& unit, const UnitHome& home,
                                       const UniversalCreditParameters& p) const noexcept {
    const bool young = unit.oldest() < p.young_adult_age;
    const double standard = unit.adults == 2
                                ? (young ? p.standard_couple_under_25 : p.standard_couple)
                                : (young ? p.standard_single_under_25 : p.standard_single);
    return standard + unit.carers * p.carer + home.most_rent +
           (unit.limited ? limited_capability_ : 0.0) + (unit.children > 0 ? children_ : 0.0) +
           unit.children * further_child_ + unit.disabled_children * disabled_child_;
}

bool WorkingAgeBounds::award_possible(const UnitFacts& unit, const UnitHome& home,
                                      double lost_earnings,
                                      const UniversalCreditParameters& credit) const noexcept {
    if (home.capital > credit.capital_upper) return false;
    if (unit.all_students && unit.children == 0 && !unit.limited) return false;
    const double earnings = unit.net_earnings - lost_earnings;
    const double elements = most_elements(unit, home, credit);
    const double allowance = unit.children > 0 || unit.limited ? work_allowance_ : 0.0;
    const double other_income =
        unit.pensions + unit.carers_allowance +
        income_of_capital(home.capital, credit.capital_lower, credit.capital_step,
                          credit.capital_income_per_step);
    if (credit.taper * std::max(0.0, earnings - allowance) + other_income < elements + margin)
        return true;
    if (home.council_tax <= 0 || home.capital > reduction_capital_) return false;
    const double disregard = disregard_ + disregard_per_child_ * unit.children;
    return reduction_taper_ * (earnings - disregard + other_income - elements) <
           home.council_tax * reducible_share_ + margin;
}

PensionAgeAwards possible_pension_age_awards(const UnitFacts& unit, const UnitHome& home,
                                             const Parameters& parameters) noexcept {
    const PensionCreditParameters& p = parameters.pension_credit;
    const HousingBenefitParameters& benefit = parameters.housing_benefit;
    const CouncilTaxReductionParameters& reduction = parameters.council_tax_reduction;
    const bool couple = unit.adults == 2;
    const double minimum = couple ? p.guarantee_couple : p.guarantee_single;
    const double personal = couple ? benefit.personal_couple : benefit.personal_single;
    const double threshold = couple ? p.savings_threshold_couple : p.savings_threshold_single;
    const double additions =
        unit.carers * p.carer_addition + unit.disabled_adults * p.severe_disability_addition +
        unit.children * std::max(p.first_child_addition, p.child_addition) +
        unit.disabled_children * std::max(p.disabled_child_higher, p.disabled_child_lower);
    const double income = least_pension_age_income(unit, home.capital, p);
    const double most_savings = p.savings_rate * (minimum - threshold);
    PensionAgeAwards possible;
    possible.guarantee = income < minimum + additions;
    possible.savings = p.savings_withdrawal * (income - minimum - additions) < most_savings;
    const double excess = std::max(0.0, income - std::max(minimum, personal) - additions);
    possible.housing_benefit = benefit.taper * excess < home.most_rent;
    possible.council_tax_reduction =
        (possible.guarantee || home.capital <= reduction.capital_upper) &&
        reduction.taper * excess < home.council_tax;
    return possible;
}

}  // namespace lc
