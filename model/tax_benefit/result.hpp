// What the rules make of a household: every component of every benefit unit, £ a year nominal.
#pragma once

#include <array>

#include "model/tax_benefit/case.hpp"

namespace lc {

/// The working of a Universal Credit award. Elements stand for what the unit would have without a
/// means test; award is after everything.
struct UniversalCreditResult {
    double standard_allowance = 0, child_element = 0, disabled_child_element = 0,
           limited_capability_element = 0, carer_element = 0, housing_element = 0,
           childcare_element = 0;
    double maximum = 0;         ///< sum of the elements
    double work_allowance = 0;  ///< net earnings left out of account
    double earnings_reduction = 0, capital_income_reduction = 0, unearned_income_reduction = 0;
    double benefit_cap_reduction = 0;  ///< after what devolved governments make good
    double award = 0;                  ///< 0 when not claimed
    double devolved_mitigation = 0;    ///< part of the award that a devolved government pays
    double net_earnings = 0;           ///< as the means test sees them, minimum income floor in
    int children_not_paid = 0;         ///< children without an element because of the limit
    bool eligible = false;             ///< could claim, whatever the income
    bool helped = false;               ///< would not be claimed without help

    /// Back to zeros. Member by member: assignment of a blank struct became a slow string store.
    void clear() noexcept {
        standard_allowance = child_element = disabled_child_element = limited_capability_element =
            carer_element = housing_element = childcare_element = 0;
        maximum = work_allowance = 0;
        earnings_reduction = capital_income_reduction = unearned_income_reduction = 0;
        benefit_cap_reduction = award = devolved_mitigation = net_earnings = 0;
        children_not_paid = 0;
        eligible = helped = false;
    }
};

struct PensionCreditResult {
    double guarantee = 0, savings = 0;
};

/// On cache lines of its own: wide stores that cross from one line, or page, to the next are slow.
struct alignas(64) BenefitUnitResult {
    std::array<double, 2> income_tax{}, national_insurance{};  ///< by adult
    std::array<double, 2> net_earnings{};  ///< by adult: earnings less their tax, NI and pension
                                           ///< contributions
    std::array<double, 2> income_before_tax{};  ///< by adult, see income_before_tax
    double market_income = 0;                   ///< earnings, profits, private pensions, property
                                                ///< income, interest and dividends
    double investment_income = 0;  ///< of these property income, interest and dividends:
                                   ///< no income of means tests, which look at capital
    double pension_contributions = 0;
    double child_benefit = 0;         ///< paid, before the charge
    double child_benefit_charge = 0;  ///< high income Child Benefit charge
    UniversalCreditResult universal_credit;
    double state_pension = 0;
    bool pension_age = false;       ///< all adults have reached pension age
    double pension_age_income = 0;  ///< as the pension-age means tests see it
    PensionCreditResult pension_credit;
    double housing_benefit = 0;
    double council_tax_reduction = 0;
    double disability_benefits = 0;        ///< PIP, DLA and Attendance Allowance of all members
    double child_disability_benefits = 0;  ///< of these the children's
    double carers_allowance = 0;
    double carers_allowance_supplement = 0;  ///< Scotland
    double scottish_child_payment = 0;
    double child_payment = 0;  ///< in any nation, beyond the Scottish one; 0 in current law
    double education_maintenance = 0;
    double free_school_meals = 0;  ///< in kind
    double healthy_start = 0;      ///< in kind; Best Start Foods in Scotland
    double student_support = 0;
    double net_income = 0;  ///< before housing costs, council tax not yet taken off

    /// Back to zeros, Universal Credit excepted.
    void clear() noexcept {
        income_tax = national_insurance = net_earnings = income_before_tax = {0, 0};
        market_income = pension_contributions = child_benefit = child_benefit_charge = 0;
        state_pension = pension_credit.guarantee = pension_credit.savings = housing_benefit = 0;
        council_tax_reduction = disability_benefits = carers_allowance = 0;
        child_disability_benefits = 0;
        carers_allowance_supplement = healthy_start = investment_income = 0;
        scottish_child_payment = child_payment = education_maintenance = free_school_meals = 0;
        student_support = net_income = pension_age_income = 0;
        pension_age = false;
    }
};

struct HouseholdResult {
    int unit_count = 0;
    std::array<BenefitUnitResult, most_units> units;
    double council_tax = 0;            ///< after discounts, before reduction
    double council_tax_reduction = 0;  ///< of all units
    double housing_costs = 0;  ///< rent gross of support, mortgage interest, water, insurance
    double net_income_bhc = 0, net_income_ahc = 0;  ///< not equivalised
    double equivalence_factor_bhc = 1, equivalence_factor_ahc = 1;
    double equivalised_income_bhc = 0, equivalised_income_ahc = 0;
};

}  // namespace lc
