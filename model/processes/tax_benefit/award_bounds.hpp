// Bounds that show that no means test can pay a unit anything. They spare most units the working
// out, and never one that could be paid. Without branches, so that they hold for several units to
// an instruction.
#pragma once

#include <algorithm>

#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"

namespace lc {

/// 1 where it is so, else 0: products are worked out several at a time where choices are not.
constexpr double number(bool is) noexcept { return is ? 1.0 : 0.0; }

/// What a unit's means tests ask for, £ and £/year. Units that do not hold the home have neither
/// rent nor council tax.
struct UnitFigures {
    // Of number().
    double couple = 0, limited = 0;  ///< somebody has limited capability for work
    double all_students = 0, all_of_pension_age = 0;
    double oldest = 0;                           ///< age
    double children = 0, disabled_children = 0;  ///< dependent, and with a disability benefit
    double carers = 0, disabled_adults = 0;
    double net_earnings = 0;   ///< without a marriage allowance
    double lost_earnings = 0;  ///< what a marriage allowance given up can take from these at most
    double earned = 0;         ///< pay and profits
    double pensions = 0, carers_allowance = 0;
    double deductions = 0;  ///< direct taxes and pension contributions
    double most_rent = 0;   ///< that housing support could be paid for
    double council_tax = 0, capital = 0;
    double income_of_capital_working_age = 0, income_of_capital_pension_age = 0;
};

/// What could be awarded to a unit.
struct PossibleAwards {
    /// Bits of `other`.
    static constexpr unsigned guarantee = 1, savings = 2, housing_benefit = 4,
                              council_tax_reduction = 8;
    double universal_credit = 0;  ///< £/year that it cannot exceed
    double other = 0;             ///< awards beside it that are possible, a number for columns
    bool includes(unsigned award) const noexcept {
        return (static_cast<unsigned>(other) & award) != 0;
    }
    bool any() const noexcept { return (universal_credit > 0) | (other > 0); }
};

/// Income that capital counts for, £/year, in the steps of the means tests.
double income_of_capital(double capital, double lower, double step, double per_step) noexcept;

/// Bounds of one parameter set and nation.
class AwardBounds {
  public:
    AwardBounds() = default;
    AwardBounds(Nation nation, const Parameters& p) noexcept;

    /// The same for a unit with somebody below pension age and for one without.
    PossibleAwards possible(const UnitFigures& unit) const noexcept {
        const PossibleAwards young = below_pension_age(unit), old = of_pension_age(unit);
        return {(1 - unit.all_of_pension_age) * young.universal_credit,
                young.other + unit.all_of_pension_age * (old.other - young.other)};
    }

  private:
    static constexpr double margin = 1;  ///< £/year, beyond all rounding
    /// `single`, or `pair` of a couple.
    static constexpr double of(double couple, double single, double pair) noexcept {
        return single + couple * (pair - single);
    }

    PossibleAwards below_pension_age(const UnitFigures& unit) const noexcept;
    PossibleAwards of_pension_age(const UnitFigures& unit) const noexcept;

    struct WorkingAge {
        double young_adult_age, single, single_young, couple, couple_young;
        double carer, limited_capability, children, further_child, disabled_child;
        double work_allowance;  ///< with children or limited capability
        double taper, capital_upper;
        double disregard, disregard_per_child;
        double reducible_share;  ///< of the council tax
        double reduction_taper, reduction_capital;
    } working_age_{};
    struct PensionAge {
        double guarantee_single, guarantee_couple, personal_single, personal_couple;
        double most_savings_single, most_savings_couple, savings_withdrawal;
        double carer, disabled_adult, child, disabled_child;
        double disregard;  ///< of earnings
        double housing_taper, reduction_taper, reduction_capital;
    } pension_age_{};
};

inline PossibleAwards AwardBounds::below_pension_age(const UnitFigures& unit) const noexcept {
    const WorkingAge& p = working_age_;
    const double young = number(unit.oldest < p.young_adult_age);
    const double family = number(unit.children > 0);
    const double standard = of(unit.couple, p.single, p.couple);
    const double elements =
        standard + young * (of(unit.couple, p.single_young, p.couple_young) - standard) +
        unit.carers * p.carer + unit.most_rent + unit.limited * p.limited_capability +
        family * p.children + unit.children * p.further_child +
        unit.disabled_children * p.disabled_child;
    const double earnings = unit.net_earnings - unit.lost_earnings;
    const double allowance = std::max(family, unit.limited) * p.work_allowance;
    const double income =
        unit.pensions + unit.carers_allowance + unit.income_of_capital_working_age;
    const double credit =
        elements + margin - income - p.taper * std::max(0.0, earnings - allowance);
    const double excess =
        earnings - p.disregard - p.disregard_per_child * unit.children + income - elements;
    const double reduced =
        number(unit.council_tax > 0) * number(unit.capital <= p.reduction_capital) *
        number(p.reduction_taper * excess < unit.council_tax * p.reducible_share + margin);
    const double entitled = number(unit.capital <= p.capital_upper) *
                            (1 - unit.all_students * (1 - family) * (1 - unit.limited));
    return {entitled * credit, entitled * reduced * PossibleAwards::council_tax_reduction};
}

inline PossibleAwards AwardBounds::of_pension_age(const UnitFigures& unit) const noexcept {
    const PensionAge& p = pension_age_;
    const double minimum = of(unit.couple, p.guarantee_single, p.guarantee_couple);
    const double personal = of(unit.couple, p.personal_single, p.personal_couple);
    const double most_savings = of(unit.couple, p.most_savings_single, p.most_savings_couple);
    const double additions = unit.carers * p.carer + unit.disabled_adults * p.disabled_adult +
                             unit.children * p.child + unit.disabled_children * p.disabled_child;
    const double taxable = unit.earned + unit.pensions + unit.carers_allowance - unit.deductions;
    const double disregarded = std::min(p.disregard, unit.net_earnings);
    const double income =
        std::max(0.0, taxable - disregarded) + unit.income_of_capital_pension_age - margin;
    const double guarantee = number(income < minimum + additions);
    const double savings =
        number(p.savings_withdrawal * (income - minimum - additions) < most_savings);
    const double excess = std::max(0.0, income - std::max(minimum, personal) - additions);
    const double housing = number(p.housing_taper * excess < unit.most_rent);
    const double reduced = std::max(guarantee, number(unit.capital <= p.reduction_capital)) *
                           number(p.reduction_taper * excess < unit.council_tax);
    return {0, guarantee * PossibleAwards::guarantee + savings * PossibleAwards::savings +
                   housing * PossibleAwards::housing_benefit +
                   reduced * PossibleAwards::council_tax_reduction};
}

}  // namespace lc
