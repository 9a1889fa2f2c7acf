#include "model/processes/tax_benefit/local_rules.hpp"

#include <algorithm>
#include <numeric>

#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/tax_benefit/council_tax.hpp"
#include "model/tax_benefit/local_housing_allowance.hpp"

namespace lc {
namespace {

constexpr double weeks_per_year = 52;  // as weekly amounts are held

std::uint32_t threshold(double rate) noexcept {
    return static_cast<std::uint32_t>(std::clamp(rate, 0.0, 1.0) * draw_range + 0.5);
}

TakeUpThresholds thresholds(const TakeUpParameters& p) noexcept {
    TakeUpThresholds made;
#define LC_THRESHOLD(name, unit, meaning) made.name = threshold(p.name);
    LC_TAKE_UP_PARAMETERS(LC_THRESHOLD)
#undef LC_THRESHOLD
    return made;
}

/// Take-up with help with claiming.
TakeUpParameters aided(TakeUpParameters p, const TakeUpSupportParameters& support) noexcept {
    p.child_benefit += support.child_benefit;
    p.pension_credit_guarantee += support.pension_credit;
    p.pension_credit_savings_only += support.pension_credit;
    p.council_tax_reduction += support.council_tax_reduction;
    return p;
}

double water_charge(Nation nation, const WaterChargeParameters& p) noexcept {
    switch (nation) {
        case Nation::wales:
            return p.wales;
        case Nation::scotland:
            return p.scotland;
        case Nation::northern_ireland:
            return p.northern_ireland;
        case Nation::england:
            break;
    }
    return p.england;
}

SavingsBand savings_band(double capital, const Parameters& p) noexcept {
    const UniversalCreditParameters& credit = p.universal_credit;
    const PensionCreditParameters& pension = p.pension_credit;
    return {capital,
            income_of_capital(capital, credit.capital_lower, credit.capital_step,
                              credit.capital_income_per_step),
            income_of_capital(capital, pension.capital_lower, pension.capital_step,
                              pension.capital_income_per_step)};
}

}  // namespace

LocalRules local_rules(const Context& context, const Parameters& p) noexcept {
    const TaxBenefitRates& rates = context.rates->tax_benefit;
    const Nation nation = context.authority->nation;
    LocalRules rules;
    rules.unaided = thresholds(p.take_up);
    rules.take_up = thresholds(aided(p.take_up, p.take_up_support));
    rules.child_payment_young = threshold(p.child_payment.take_up_young);
    rules.child_payment_older = threshold(p.child_payment.take_up_older);
    rules.local_housing_allowance = lha_rates(rates, p, *context.uk);
    std::partial_sum(rules.local_housing_allowance.begin(), rules.local_housing_allowance.end(),
                     rules.most_housing_allowance.begin(),
                     [](double a, double b) { return std::max(a, b); });
    const double band_d = rates.council_tax_relative * average_council_tax(nation, p.council_tax);
    for (std::size_t band = 0; band < rules.council_tax.size(); ++band)
        rules.council_tax[band] =
            band_d * council_tax_ratio(static_cast<int>(band), nation, p.council_tax);
    rules.bounds = AwardBounds(nation, p);
    rules.allowance_given_up =
        p.income_tax.marriage_allowance_share * p.income_tax.personal_allowance;
    rules.unobserved_income =
        rates.unobserved_income_weekly * context.uk->earnings_index * weeks_per_year;
    rules.maintenance = threshold(p.household_income.maintenance_share);
    rules.savings_count = threshold(p.household_income.savings_count_share);
    rules.savings = {savings_band(0, p), savings_band(p.household_income.capital_middle_band, p),
                     savings_band(p.household_income.capital_upper_band, p)};
    rules.structural_insurance = p.household_income.structural_insurance;
    rules.water_charge = water_charge(nation, p.water_charges);
    return rules;
}

}  // namespace lc
