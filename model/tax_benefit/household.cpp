#include "model/tax_benefit/household.hpp"

#include <algorithm>
#include <span>

#include "model/tax_benefit/benefit_cap.hpp"
#include "model/tax_benefit/child_benefit.hpp"
#include "model/tax_benefit/child_payment.hpp"
#include "model/tax_benefit/council_tax.hpp"
#include "model/tax_benefit/council_tax_reduction.hpp"
#include "model/tax_benefit/disability_benefits.hpp"
#include "model/tax_benefit/education_maintenance.hpp"
#include "model/tax_benefit/free_school_meals.hpp"
#include "model/tax_benefit/healthy_start.hpp"
#include "model/tax_benefit/housing_benefit.hpp"
#include "model/tax_benefit/pension_credit.hpp"
#include "model/tax_benefit/scottish_child_payment.hpp"
#include "model/tax_benefit/unit_parts.hpp"
#include "model/tax_benefit/universal_credit.hpp"

namespace lc {

void share_allowance(const BenefitUnitCase& unit, const std::array<AdultTaxes, 2>& taxes,
                     Nation nation, const Parameters& p, BenefitUnitResult& result) noexcept {
    const std::array<TaxableSources, 2> sources{taxes[0].sources, taxes[1].sources};
    std::array<IncomeTaxBill, 2> bills{taxes[0].bill, taxes[1].bill};
    apply_marriage_allowance(sources, nation, p, bills);
    for (std::size_t a = 0; a < 2; ++a) {
        const AdultCase& adult = unit.adults[a];
        result.income_tax[a] = bills[a].total();
        result.net_earnings[a] = net_earnings(
            adult.employment_income + adult.self_employment_income, adult.pension_contributions,
            sources[a].other, bills[a].other, result.national_insurance[a]);
    }
}

void assess_child_benefit(const BenefitUnitCase& unit, double higher_income, const Parameters& p,
                          BenefitUnitResult& result) noexcept {
    if (unit.child_count == 0 || !unit.claims.child_benefit) return;
    const double share = high_income_charge_share(higher_income, p.child_benefit);
    if (share >= 1 && !unit.claims.child_benefit_when_charged_in_full) return;
    result.child_benefit = child_benefit(unit, p.child_benefit);
    if (share > 0)
        result.child_benefit_charge =
            high_income_charge(result.child_benefit, higher_income, p.child_benefit);
}

void assess_schooling(const HouseholdCase& household, const BenefitUnitCase& unit, double income,
                      const Parameters& p, BenefitUnitResult& result) noexcept {
    if (unit.claims.education_maintenance)
        result.education_maintenance =
            education_maintenance(unit, household.nation, income, p.education_maintenance);
    result.free_school_meals =
        free_school_meals(unit, household.nation, household.london, result, p.free_school_meals);
}

double net_income(const BenefitUnitResult& r) noexcept {
    // In groups, so that one addition need not wait for the one before.
    const double adults =
        (r.income_before_tax[0] - r.income_tax[0]) + (r.income_before_tax[1] - r.income_tax[1]);
    const double family = ((r.child_benefit - r.child_benefit_charge) +
                           (r.scottish_child_payment + r.child_payment)) +
                          (r.education_maintenance + r.free_school_meals) + r.healthy_start;
    const double tested = (r.universal_credit.award + r.housing_benefit) +
                          (r.pension_credit.guarantee + r.pension_credit.savings);
    return adults + (family + (tested + r.child_disability_benefits));
}

void sum_household(const HouseholdCase& household, int persons, int under_14,
                   HouseholdResult& result) noexcept {
    double income = household.other_net_income;
    for (int u = 0; u < result.unit_count; ++u)
        income += result.units[static_cast<std::size_t>(u)].net_income;
    sum_household(income,
                  household.rent + household.mortgage_interest + household.water_charge +
                      household.structural_insurance,
                  persons, under_14, result);
}

namespace {

/// Market income, non-means-tested benefits and direct taxes of each adult.
/// @return adjusted net income by adult
std::array<double, 2> assess_adults(const HouseholdCase& household, const BenefitUnitCase& unit,
                                    const std::array<AdultTaxes, 2>& taxes, const Parameters& p,
                                    BenefitUnitResult& result) noexcept {
    std::array<double, 2> adjusted{};
    for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a) {
        const AdultCase& adult = unit.adults[a];
        const AdultTaxes& own = taxes[a];
        const double invested = adult.property_income + adult.savings_interest + adult.dividends;
        const double market = adult.employment_income + adult.self_employment_income +
                              adult.private_pension + invested;
        result.market_income += market;
        result.investment_income += invested;
        result.carers_allowance_supplement += own.carers_allowance_supplement;
        result.pension_contributions += adult.pension_contributions;
        result.state_pension += adult.state_pension;
        result.carers_allowance += own.carers_allowance;
        result.student_support += adult.student_support;
        const double disability = disability_benefit(adult, p.disability_benefits);
        result.disability_benefits += disability;
        result.income_tax[a] = own.bill.total();
        result.national_insurance[a] = own.national_insurance;
        result.net_earnings[a] = own.net_earnings;
        result.income_before_tax[a] =
            income_before_tax(market, own.national_insurance, adult.pension_contributions,
                              adult.state_pension, disability, own.carers_allowance,
                              own.carers_allowance_supplement, adult.student_support);
        adjusted[a] = own.sources.adjusted_net_income();
    }
    if (unit.married & unit.claims.marriage_allowance & (unit.adult_count == 2))
        share_allowance(unit, taxes, household.nation, p, result);
    return adjusted;
}

/// Universal Credit and the cap, as claimed. The working is there for council tax reduction too.
void assess_universal_credit(const HouseholdCase& household, int u, const Parameters& p,
                             std::span<BenefitUnitResult> results) noexcept {
    BenefitUnitResult& result = results[static_cast<std::size_t>(u)];
    const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
    UniversalCreditResult& credit = result.universal_credit;
    if (!unit.claims.universal_credit && !unit.claims.council_tax_reduction) {
        credit.clear();
        return;
    }
    UniversalCreditMeans means{result.net_earnings, result.carers_allowance, 0};
    if (u == 0 && household.rent > 0)
        means.contributing_non_dependants =
            contributing_non_dependants(household, results, p.universal_credit);
    universal_credit(household, u, means, p, credit);
    if (!unit.claims.universal_credit || credit.award < unit.claims.least_universal_credit) {
        credit.award = 0;
        return;
    }
    credit.helped = credit.award > 0 && credit.award < unit.claims.least_universal_credit_alone;
    apply_benefit_cap(unit, household.nation, household.london,
                      result.net_earnings[0] + result.net_earnings[1], result.child_benefit,
                      p.benefit_cap, credit);
}

/// Pension Credit and Housing Benefit of a unit all above pension age.
void assess_pension_age(const HouseholdCase& household, int u, const Parameters& p,
                        std::span<BenefitUnitResult> results) noexcept {
    BenefitUnitResult& result = results[static_cast<std::size_t>(u)];
    const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
    result.pension_age = pension_age_unit(unit, p.state_pension);
    if (!result.pension_age) return;
    result.pension_age_income = pension_age_income(unit, result, p);
    const PensionCreditResult credit = pension_credit(household, unit, result, p);
    if (credit.guarantee > 0 ? unit.claims.pension_credit_guarantee
                             : unit.claims.pension_credit_savings_only)
        result.pension_credit = credit;
    if (u == 0 && unit.claims.housing_benefit)
        result.housing_benefit =
            housing_benefit(household, result,
                            housing_benefit_deductions(household, results, p.housing_benefit), p);
}

/// @param results  of all units; those after `u` are already there
void assess_unit(const HouseholdCase& household, const HouseholdTaxes& taxes, int u,
                 const Parameters& p, std::span<BenefitUnitResult> results) noexcept {
    BenefitUnitResult& result = results[static_cast<std::size_t>(u)];
    const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
    result.clear();
    const std::array<double, 2> taxable =
        assess_adults(household, unit, taxes[static_cast<std::size_t>(u)], p, result);
    for (int c = 0; c < unit.child_count; ++c)
        result.child_disability_benefits +=
            disability_benefit(unit.children[static_cast<std::size_t>(c)], p.disability_benefits);
    result.disability_benefits += result.child_disability_benefits;
    assess_child_benefit(unit, std::max(taxable[0], taxable[1]), p, result);
    assess_universal_credit(household, u, p, results);
    assess_pension_age(household, u, p, results);
    if (unit.child_count > 0) {
        if (household.nation == Nation::scotland)
            result.scottish_child_payment =
                scottish_child_payment(unit, result, p.scottish_child_payment);
        if (p.child_payment.amount > 0) result.child_payment = child_payment(unit, result, p);
        assess_schooling(household, unit, taxable[0] + taxable[1], p, result);
        if (unit.claims.healthy_start)
            result.healthy_start = healthy_start(unit, household.nation, result, p.healthy_start);
    }
    result.net_income = net_income(result) + unit.maintenance_received;
}

}  // namespace

void assess_household(const HouseholdCase& household, const HouseholdTaxes& taxes,
                      const Parameters& p, int persons, int under_14,
                      HouseholdResult& result) noexcept {
    result.unit_count = household.unit_count;
    // The first unit last: its housing support depends on what the others are.
    for (int u = household.unit_count - 1; u >= 0; --u)
        assess_unit(household, taxes, u, p, result.units);
    BenefitUnitResult& first = result.units[0];
    result.council_tax = council_tax(household, p.council_tax);
    if (household.units[0].claims.council_tax_reduction)
        first.council_tax_reduction =
            council_tax_reduction(household, result.units, result.council_tax, p);
    result.council_tax_reduction = first.council_tax_reduction;
    sum_household(household, persons, under_14, result);
}

void assess_household(const HouseholdCase& household, const Parameters& parameters,
                      HouseholdResult& result) noexcept {
    HouseholdTaxes taxes;
    int persons = 0, under_14 = 0;
    for (int u = 0; u < household.unit_count; ++u) {
        const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
        for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a)
            taxes[static_cast<std::size_t>(u)][a] = adult_taxes(
                unit.adults[a], unit.claims.carers_allowance, household.nation, parameters);
        persons += unit.adult_count + unit.child_count;
        for (int c = 0; c < unit.child_count; ++c)
            under_14 +=
                unit.children[static_cast<std::size_t>(c)].age < equivalence_adult_age ? 1 : 0;
    }
    assess_household(household, taxes, parameters, persons, under_14, result);
}

}  // namespace lc
