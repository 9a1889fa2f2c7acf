#include "model/tax_benefit/universal_credit.hpp"

#include <algorithm>
#include <cmath>

#include "model/tax_benefit/disability_benefits.hpp"
#include "model/tax_benefit/housing_support.hpp"
#include "model/tax_benefit/income_tax.hpp"
#include "model/tax_benefit/national_insurance.hpp"
#include "model/work/minimum_wage.hpp"

namespace lc {
namespace {

constexpr double weeks_per_year = 52;  // as weekly parameters are held

double standard_allowance(const BenefitUnitCase& unit,
                          const UniversalCreditParameters& p) noexcept {
    double oldest = unit.adults[0].age;
    if (unit.adult_count == 1)
        return oldest < p.young_adult_age ? p.standard_single_under_25 : p.standard_single;
    oldest = std::max(oldest, unit.adults[1].age);
    return oldest < p.young_adult_age ? p.standard_couple_under_25 : p.standard_couple;
}

bool somebody_works(const BenefitUnitCase& unit) noexcept {
    for (int a = 0; a < unit.adult_count; ++a) {
        const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
        if (adult.employment_income + adult.self_employment_income > 0) return true;
    }
    return false;
}

void child_elements(const BenefitUnitCase& unit, const UniversalCreditParameters& p,
                    UniversalCreditResult& result) noexcept {
    const bool spared = p.limit_exempts_working > 0 && somebody_works(unit);
    if (unit.child_count > 0) result.child_element += p.first_child_top_up;
    for (int c = 0; c < unit.child_count; ++c) {
        const ChildCase& child = unit.children[static_cast<std::size_t>(c)];
        const bool before_limit = child.birth_time < p.limit_birth_date;
        const double element = c == 0 && before_limit ? p.first_child_born_before_limit : p.child;
        const bool paid = before_limit || c < p.maximum_children || child.limit_exception ||
                          unit.beyond_limit_exception || spared ||
                          child.age < p.limit_exempts_below_age;
        result.child_element += paid ? element : element * p.share_beyond_maximum;
        result.children_not_paid += paid ? 0 : 1;
        if (child.care == CareRate::highest)
            result.disabled_child_element += p.disabled_child_higher;
        else if (child.care != CareRate::none || child.mobility != BenefitRate::none)
            result.disabled_child_element += p.disabled_child_lower;
    }
}

/// One limited capability element a unit; a carer element for each carer who does not have it.
void adult_elements(const BenefitUnitCase& unit, const UniversalCreditParameters& p,
                    UniversalCreditResult& result) noexcept {
    for (int a = 0; a < unit.adult_count; ++a) {
        const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
        const bool limited = adult.limited_capability != LimitedCapability::none;
        if (limited)
            result.limited_capability_element =
                std::max(result.limited_capability_element,
                         adult.limited_capability == LimitedCapability::from_april_2026
                             ? p.limited_capability_new
                             : p.limited_capability);
        else if (adult.carer)
            result.carer_element += p.carer;
    }
}

double housing_element(const HouseholdCase& household, int u, int contributing,
                       const Parameters& p) noexcept {
    if (u > 0 || household.rent <= 0) return 0;
    return std::max(0.0, eligible_rent(household, false, p) -
                             contributing * p.universal_credit.non_dependant_deduction);
}

double childcare_element(const BenefitUnitCase& unit, const UniversalCreditParameters& p) noexcept {
    if (unit.childcare <= 0 || unit.child_count == 0) return 0;
    for (int a = 0; a < unit.adult_count; ++a) {
        const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
        const bool works = adult.employment_income + adult.self_employment_income > 0;
        if (!works && adult.limited_capability == LimitedCapability::none && !adult.carer) return 0;
    }
    return std::min(p.childcare_share * unit.childcare,
                    unit.child_count == 1 ? p.childcare_maximum_one : p.childcare_maximum_more);
}

/// Hours in the threshold of the minimum income floor for one adult. The main carer of a couple is
/// the partner with fewer hours.
double threshold_hours(const BenefitUnitCase& unit, int a,
                       const UniversalCreditParameters& p) noexcept {
    const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
    if (adult.limited_capability != LimitedCapability::none || adult.carer) return 0;
    if (unit.child_count == 0) return p.minimum_income_floor_hours;
    if (unit.adult_count == 2) {
        const double own = adult.hours, other = unit.adults[static_cast<std::size_t>(1 - a)].hours;
        if (own > other || (own == other && a == 0)) return p.minimum_income_floor_hours;
    }
    const int youngest = unit.children[static_cast<std::size_t>(unit.child_count - 1)].age;
    if (youngest < p.minimum_income_floor_infant_age)
        return p.minimum_income_floor_hours_preparation;
    return youngest < p.minimum_income_floor_child_age ? p.minimum_income_floor_hours_parent
                                                       : p.minimum_income_floor_hours;
}

/// Whether the minimum income floor can hold for an adult: mainly self-employed, past the start-up
/// year, below pension age and expected to look for work.
bool has_floor(const BenefitUnitCase& unit, int a, double hours, const Parameters& p) noexcept {
    const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
    const bool mostly = adult.self_employment_income > adult.employment_income;
    if (!mostly || adult.start_up || adult.age >= p.state_pension.pension_age) return false;
    return hours > p.universal_credit.minimum_income_floor_hours_preparation ||
           unit.child_count == 0 ||
           unit.children[static_cast<std::size_t>(unit.child_count - 1)].age >=
               p.universal_credit.minimum_income_floor_infant_age;
}

/// Pay for the threshold hours at the minimum wage, net of tax and contributions on it.
double individual_threshold(const HouseholdCase& household, const AdultCase& adult, double hours,
                            const Parameters& p) noexcept {
    const double pay = hours * weeks_per_year *
                       std::max(minimum_wage(p.minimum_wage, adult.age), p.living_wage.statutory);
    return pay - income_tax(pay, household.nation, p) -
           class_4_and_2_contributions(pay, p.national_insurance);
}

/// Earnings of the unit as the means test sees them (Universal Credit Regulations 2013 reg. 62):
/// the self-employed are taken to earn at least their threshold; in a couple only as far as both
/// together do not pass the sum of both thresholds.
double assessed_earnings(const HouseholdCase& household, const BenefitUnitCase& unit,
                         const std::array<double, 2>& net, const Parameters& p) noexcept {
    std::array<double, 2> hours{}, threshold{}, earned = net;
    bool any = false;
    for (int a = 0; a < unit.adult_count; ++a) {
        const auto at = static_cast<std::size_t>(a);
        if (unit.adults[at].self_employment_income <= 0) continue;
        hours[at] = threshold_hours(unit, a, p.universal_credit);
        any |= has_floor(unit, a, hours[at], p) && hours[at] > 0;
    }
    if (!any) return net[0] + net[1];
    for (int a = 0; a < unit.adult_count; ++a) {
        const auto at = static_cast<std::size_t>(a);
        hours[at] = threshold_hours(unit, a, p.universal_credit);
        threshold[at] = individual_threshold(household, unit.adults[at], hours[at], p);
    }
    const double together = threshold[0] + threshold[1];
    for (int a = 0; a < unit.adult_count; ++a) {
        const auto at = static_cast<std::size_t>(a), other = 1 - at;
        if (!has_floor(unit, a, hours[at], p) || earned[at] >= threshold[at] ||
            earned[0] + earned[1] >= together)
            continue;
        earned[at] = std::max(earned[at], std::min(threshold[at], together - earned[other]));
    }
    return earned[0] + earned[1];
}

double unearned_income(const BenefitUnitCase& unit, double carers_allowance) noexcept {
    double income = carers_allowance;
    for (int a = 0; a < unit.adult_count; ++a) {
        const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
        income += adult.private_pension + adult.state_pension;
    }
    return income;
}

double capital_income(double capital, const UniversalCreditParameters& p) noexcept {
    if (capital <= p.capital_lower) return 0;
    return std::ceil((capital - p.capital_lower) / p.capital_step) * p.capital_income_per_step;
}

}  // namespace

bool eligible_for_universal_credit(const BenefitUnitCase& unit, const Parameters& p) noexcept {
    if (unit.capital > p.universal_credit.capital_upper) return false;
    bool below_pension_age = false, adult_enough = true, all_students = true, limited = false;
    for (int a = 0; a < unit.adult_count; ++a) {
        const AdultCase& adult = unit.adults[static_cast<std::size_t>(a)];
        below_pension_age |= adult.age < p.state_pension.pension_age;
        adult_enough &= adult.age >= p.universal_credit.minimum_age;
        all_students &= adult.student;
        limited |= adult.limited_capability != LimitedCapability::none;
    }
    const bool exempt = unit.child_count > 0 || limited;
    return below_pension_age && (exempt || (adult_enough && !all_students));
}

void universal_credit(const HouseholdCase& household, int u, const UniversalCreditMeans& means,
                      const Parameters& parameters, UniversalCreditResult& result) noexcept {
    result.clear();
    const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
    if (!eligible_for_universal_credit(unit, parameters)) return;
    const UniversalCreditParameters& p = parameters.universal_credit;
    result.eligible = true;
    result.standard_allowance = standard_allowance(unit, p);
    child_elements(unit, p, result);
    adult_elements(unit, p, result);
    result.housing_element =
        housing_element(household, u, means.contributing_non_dependants, parameters);
    result.childcare_element = childcare_element(unit, p);
    result.maximum = result.standard_allowance + result.child_element +
                     result.disabled_child_element + result.limited_capability_element +
                     result.carer_element + result.housing_element + result.childcare_element;

    result.net_earnings = assessed_earnings(household, unit, means.net_earnings, parameters);
    if (unit.child_count > 0 || result.limited_capability_element > 0)
        result.work_allowance =
            result.housing_element > 0 ? p.work_allowance_with_housing : p.work_allowance;
    if (p.second_earner_work_allowance > 0 && unit.child_count > 0 && unit.adult_count == 2)
        result.work_allowance += std::clamp(std::min(means.net_earnings[0], means.net_earnings[1]),
                                            0.0, p.second_earner_work_allowance);
    result.earnings_reduction =
        p.taper * std::max(0.0, result.net_earnings - result.work_allowance);
    result.capital_income_reduction = capital_income(unit.capital, p);
    result.unearned_income_reduction = unearned_income(unit, means.carers_allowance);
    result.award =
        std::max(0.0, result.maximum - result.earnings_reduction - result.capital_income_reduction -
                          result.unearned_income_reduction);
}

}  // namespace lc
