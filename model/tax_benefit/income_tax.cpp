#include "model/tax_benefit/income_tax.hpp"

#include <cmath>

namespace lc {

void apply_marriage_allowance(const std::array<double, 2>& incomes, Nation nation,
                              const Parameters& parameters, std::array<double, 2>& taxes) noexcept {
    const IncomeTaxParameters& p = parameters.income_tax;
    const bool scotland = nation == Nation::scotland;
    const std::size_t giver = incomes[0] <= incomes[1] ? 0 : 1, taker = 1 - giver;
    const double taxable_taker =
        std::max(0.0, incomes[taker] - personal_allowance(incomes[taker], p));
    const double limit =
        scotland ? parameters.income_tax_scotland.higher_threshold : p.basic_rate_limit;
    if (taxable_taker > limit || taxes[taker] <= 0) return;

    const double share = p.marriage_allowance_share * p.personal_allowance;
    const double transfer =
        std::ceil(share / p.marriage_allowance_step) * p.marriage_allowance_step;
    const double allowance_left = std::max(0.0, personal_allowance(incomes[giver], p) - transfer);
    const double taxable_giver = std::max(0.0, incomes[giver] - allowance_left);
    const double tax_giver = scotland ? tax_on_bands(taxable_giver, parameters.income_tax_scotland)
                                      : tax_on_bands(taxable_giver, p);
    const double reduction = std::min(taxes[taker], p.basic_rate * transfer);
    if (reduction <= tax_giver - taxes[giver]) return;
    taxes[giver] = tax_giver;
    taxes[taker] -= reduction;
}

}  // namespace lc
