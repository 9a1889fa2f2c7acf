// What the rules make of one adult without looking at anybody else: direct taxes and the carer
// benefits that are taxed.
#pragma once

#include "model/tax_benefit/carers_allowance.hpp"
#include "model/tax_benefit/income_tax.hpp"
#include "model/tax_benefit/national_insurance.hpp"

namespace lc {

/// £/year. On cache lines of its own, as a BenefitUnitResult.
struct alignas(64) AdultTaxes {
    double carers_allowance = 0, carers_allowance_supplement = 0;
    TaxableSources sources;
    IncomeTaxBill bill;  ///< before a marriage allowance
    double national_insurance = 0;
    double net_earnings = 0;  ///< by that bill, see net_earnings
};

/// By benefit unit and adult.
using HouseholdTaxes = std::array<std::array<AdultTaxes, 2>, most_units>;

/// Taxable income other than savings and dividends, £/year.
/// @param untaxed  pension contributions, which come off before tax
inline double other_taxable_income(double earned, double private_pension, double state_pension,
                                   double carers, double carers_supplement, double property,
                                   double untaxed) noexcept {
    return std::max(0.0, earned + private_pension + state_pension + carers +
                             (carers_supplement + property) - untaxed);
}

/// Earnings less pension contributions and their tax and National Insurance, £/year. Tax falls on
/// earnings in proportion to their part of the income.
/// @param other, tax  other taxable income and the tax on it
inline double net_earnings(double earned, double pension_contributions, double other, double tax,
                           double national_insurance) noexcept {
    const double own = std::max(0.0, earned - pension_contributions);
    const double part = own / other;
    const double share = own < other ? part : 1.0;
    const double net = std::max(0.0, own - tax * share - national_insurance);
    return earned > 0 ? net : 0.0;
}

/// Income of an adult that depends on nobody else, before income tax, £/year: what comes in less
/// National Insurance and pension contributions.
/// @param market  earnings, private pension and investments  @param disability  benefits for it
inline double income_before_tax(double market, double national_insurance,
                                double pension_contributions, double state_pension,
                                double disability, double carers, double carers_supplement,
                                double student_support) noexcept {
    return (market - (national_insurance + pension_contributions)) +
           ((state_pension + disability) + (carers + student_support)) + carers_supplement;
}

/// @param claims_carers  claims Carer's Allowance when entitled
inline AdultTaxes adult_taxes(const AdultCase& adult, bool claims_carers, Nation nation,
                              const Parameters& p) noexcept {
    AdultTaxes taxes;
    if (adult.carer && claims_carers) {
        taxes.carers_allowance = carers_allowance(adult, nation, p);
        if (nation == Nation::scotland && taxes.carers_allowance > 0)
            taxes.carers_allowance_supplement = p.disability_benefits.carers_allowance_supplement;
    }
    taxes.sources.other = other_taxable_income(
        adult.employment_income + adult.self_employment_income, adult.private_pension,
        adult.state_pension, taxes.carers_allowance, taxes.carers_allowance_supplement,
        adult.property_income, adult.pension_contributions);
    taxes.sources.savings = adult.savings_interest;
    taxes.sources.dividends = adult.dividends;
    if (adult.gift_aid > 0) taxes.sources.gift_aid = adult.gift_aid / (1 - p.income_tax.basic_rate);
    taxes.sources.blind = adult.blind;
    taxes.bill = income_tax(taxes.sources, allowances(taxes.sources, p.income_tax), nation, p);
    taxes.national_insurance =
        national_insurance(adult.employment_income, adult.self_employment_income, adult.age, p);
    taxes.net_earnings = net_earnings(adult.employment_income + adult.self_employment_income,
                                      adult.pension_contributions, taxes.sources.other,
                                      taxes.bill.other, taxes.national_insurance);
    return taxes;
}

}  // namespace lc
