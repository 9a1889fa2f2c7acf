// Bounds that show that no means test can pay a unit anything. They spare most units the working
// out, and never one that could be paid.
#pragma once

#include <algorithm>
#include <cmath>

#include "model/parameters/parameters.hpp"
#include "model/processes/tax_benefit/unit_facts.hpp"
#include "model/tax_benefit/case.hpp"

namespace lc {

/// What a unit's home and savings say to its means tests, £ and £/year. Units that do not hold the
/// home have neither rent nor council tax.
struct UnitHome {
    double most_rent = 0;  ///< that housing support could be paid for
    double council_tax = 0;
    double capital = 0;
    Nation nation = Nation::england;
};

/// What could be awarded to a unit with somebody below pension age.
struct WorkingAgeAwards {
    double universal_credit = 0;  ///< £/year that it cannot exceed
    bool council_tax_reduction = false;
    bool any() const noexcept { return (universal_credit > 0) | council_tax_reduction; }
};

/// Bounds below pension age of one parameter set and nation.
class WorkingAgeBounds {
  public:
    WorkingAgeBounds() = default;
    WorkingAgeBounds(Nation nation, const Parameters& p) noexcept;

    /// @param lost_earnings  what a marriage allowance given up can take from net earnings at most
    WorkingAgeAwards possible_awards(const UnitFacts& unit, const UnitHome& home,
                                     double lost_earnings,
                                     const UniversalCreditParameters& credit) const noexcept;

  private:
    double most_elements(const UnitFacts& unit, const UnitHome& home,
                         const UniversalCreditParameters& p) const noexcept;

    double limited_capability_ = 0, children_ = 0, further_child_ = 0, disabled_child_ = 0;
    double work_allowance_ = 0;  ///< with children or limited capability
    double disregard_ = 0, disregard_per_child_ = 0;
    double reducible_share_ = 0;  ///< of the council tax
    double reduction_taper_ = 0;
    double reduction_capital_ = 0;  ///< £, above which there is no reduction
};

/// What could be awarded to a unit all above pension age.
struct PensionAgeAwards {
    bool guarantee = false, savings = false, housing_benefit = false, council_tax_reduction = false;
};
namespace award_bound {

inline constexpr double margin = 1;  ///< £/year, beyond all rounding

inline double income_of_capital(double capital, double lower, double step,
                                double per_step) noexcept {
    return capital > lower ? std::ceil((capital - lower) / step) * per_step : 0.0;
}

/// Income of the pension-age means tests, but for rounding: see pension_age_income.
inline double least_pension_age_income(const UnitFacts& unit, double capital,
                                       const PensionCreditParameters& p) noexcept {
    const double taxable = unit.market_income - unit.investment_income + unit.state_pension +
                           unit.carers_allowance - unit.deductions;
    const double disregard = std::max(
        {p.earnings_disregard_higher, p.earnings_disregard_couple, p.earnings_disregard_single});
    return std::max(0.0, taxable - std::min(disregard, unit.net_earnings)) +
           income_of_capital(capital, p.capital_lower, p.capital_step, p.capital_income_per_step) -
           margin;
}

}  // namespace award_bound

/// £/year that the elements of a unit's Universal Credit do not exceed.
inline double WorkingAgeBounds::most_elements(const UnitFacts& unit, const UnitHome& home,
                                              const UniversalCreditParameters& p) const noexcept {
    const bool young = unit.oldest() < p.young_adult_age;
    const double standard = unit.adults == 2
                                ? (young ? p.standard_couple_under_25 : p.standard_couple)
                                : (young ? p.standard_single_under_25 : p.standard_single);
    return standard + unit.carers * p.carer + home.most_rent +
           (unit.limited ? limited_capability_ : 0.0) + (unit.children > 0 ? children_ : 0.0) +
           unit.children * further_child_ + unit.disabled_children * disabled_child_;
}

inline WorkingAgeAwards WorkingAgeBounds::possible_awards(
    const UnitFacts& unit, const UnitHome& home, double lost_earnings,
    const UniversalCreditParameters& credit) const noexcept {
    if (home.capital > credit.capital_upper) return {};
    if (unit.all_students && unit.children == 0 && !unit.limited) return {};
    const double earnings = unit.net_earnings - lost_earnings;
    const double elements = most_elements(unit, home, credit);
    const double allowance = unit.children > 0 || unit.limited ? work_allowance_ : 0.0;
    const double other_income =
        unit.pensions + unit.carers_allowance +
        award_bound::income_of_capital(home.capital, credit.capital_lower, credit.capital_step,
                                       credit.capital_income_per_step);
    WorkingAgeAwards most;
    most.universal_credit = elements + award_bound::margin - other_income -
                            credit.taper * std::max(0.0, earnings - allowance);
    const double disregard = disregard_ + disregard_per_child_ * unit.children;
    most.council_tax_reduction =
        (home.council_tax > 0) & (home.capital <= reduction_capital_) &
        (reduction_taper_ * (earnings - disregard + other_income - elements) <
         home.council_tax * reducible_share_ + award_bound::margin);
    return most;
}

inline PensionAgeAwards possible_pension_age_awards(const UnitFacts& unit, const UnitHome& home,
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
    const double income = award_bound::least_pension_age_income(unit, home.capital, p);
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
