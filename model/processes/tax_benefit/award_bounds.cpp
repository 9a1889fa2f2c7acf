#include "model/processes/tax_benefit/award_bounds.hpp"

#include <cmath>

#include "model/tax_benefit/council_tax_reduction.hpp"

namespace lc {

double income_of_capital(double capital, double lower, double step, double per_step) noexcept {
    return capital > lower ? std::ceil((capital - lower) / step) * per_step : 0.0;
}

AwardBounds::AwardBounds(Nation nation, const Parameters& parameters) noexcept {
    const UniversalCreditParameters& credit = parameters.universal_credit;
    const CouncilTaxReductionParameters& reduction = parameters.council_tax_reduction;
    const PensionCreditParameters& pension = parameters.pension_credit;
    const HousingBenefitParameters& benefit = parameters.housing_benefit;
    working_age_ = {
        .young_adult_age = credit.young_adult_age,
        .single = credit.standard_single,
        .single_young = credit.standard_single_under_25,
        .couple = credit.standard_couple,
        .couple_young = credit.standard_couple_under_25,
        .carer = credit.carer,
        .limited_capability = std::max(credit.limited_capability, credit.limited_capability_new),
        .children = credit.first_child_top_up +
                    std::max(credit.child, credit.first_child_born_before_limit) - credit.child,
        .further_child = credit.child,
        .disabled_child = std::max(credit.disabled_child_higher, credit.disabled_child_lower),
        .work_allowance = std::max(credit.work_allowance, credit.work_allowance_with_housing) +
                          std::max(0.0, credit.second_earner_work_allowance),
        .taper = credit.taper,
        .capital_upper = credit.capital_upper,
        .disregard =
            std::max({reduction.earnings_disregard_couple, reduction.earnings_disregard_single,
                      reduction.earnings_disregard_lone_parent}),
        .disregard_per_child = reduction.disregard_per_child,
        .reducible_share = 1 - minimum_payment(nation, reduction),
        .reduction_taper = reduction.taper,
        .reduction_capital = reduction.capital_upper};
    const auto most_savings = [&](double minimum, double threshold) {
        return pension.savings_rate * (minimum - threshold);
    };
    pension_age_ = {
        .guarantee_single = pension.guarantee_single,
        .guarantee_couple = pension.guarantee_couple,
        .personal_single = benefit.personal_single,
        .personal_couple = benefit.personal_couple,
        .most_savings_single =
            most_savings(pension.guarantee_single, pension.savings_threshold_single),
        .most_savings_couple =
            most_savings(pension.guarantee_couple, pension.savings_threshold_couple),
        .savings_withdrawal = pension.savings_withdrawal,
        .carer = pension.carer_addition,
        .disabled_adult = pension.severe_disability_addition,
        .child = std::max(pension.first_child_addition, pension.child_addition),
        .disabled_child = std::max(pension.disabled_child_higher, pension.disabled_child_lower),
        .disregard = std::max({pension.earnings_disregard_higher, pension.earnings_disregard_couple,
                               pension.earnings_disregard_single}),
        .housing_taper = benefit.taper,
        .reduction_taper = reduction.taper,
        .reduction_capital = reduction.capital_upper};
}

}  // namespace lc
