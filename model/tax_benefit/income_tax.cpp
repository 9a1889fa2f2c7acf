#include "model/tax_benefit/income_tax.hpp"

#include <cmath>

namespace lc {
IncomeTaxBill income_tax(const TaxableSources& sources, double allowance, Nation nation,
                         const Parameters& parameters) noexcept {
    const double extension = sources.gift_aid;
    if (nation == Nation::scotland) {
        ScottishIncomeTaxParameters bands =
            parameters.income_tax_scotland;  // the starter band stays
        bands.intermediate_threshold += extension;
        bands.higher_threshold += extension;
        bands.advanced_threshold += extension;
        bands.top_threshold += extension;
        return income_tax_after(sources, allowance, extension, bands, parameters.income_tax);
    }
    IncomeTaxParameters bands = parameters.income_tax;
    bands.basic_rate_limit += extension;
    bands.additional_threshold += extension;
    return income_tax_after(sources, allowance, extension, bands, parameters.income_tax);
}

void apply_marriage_allowance(const std::array<TaxableSources, 2>& sources, Nation nation,
                              const Parameters& parameters,
                              std::array<IncomeTaxBill, 2>& bills) noexcept {
    const IncomeTaxParameters& p = parameters.income_tax;
    const double incomes[2] = {sources[0].adjusted_net_income(), sources[1].adjusted_net_income()};
    const std::size_t giver = incomes[0] <= incomes[1] ? 0 : 1, taker = 1 - giver;
    const double taxable_taker =
        std::max(0.0, incomes[taker] + sources[taker].gift_aid - allowances(sources[taker], p));
    if (!marriage_allowance_reduces(taxable_taker, sources[taker].gift_aid, bills[taker].total(),
                                    nation, parameters))
        return;

    const double share = p.marriage_allowance_share * p.personal_allowance;
    const double transfer =
        std::ceil(share / p.marriage_allowance_step) * p.marriage_allowance_step;
    const double allowance_left = std::max(0.0, allowances(sources[giver], p) - transfer);
    const IncomeTaxBill given = income_tax(sources[giver], allowance_left, nation, parameters);
    const double reduction = std::min(bills[taker].total(), p.basic_rate * transfer);
    if (reduction <= given.total() - bills[giver].total()) return;
    bills[giver] = given;
    // The reduction is taken off other income first.
    double left = reduction;
    for (double* const part :
         {&bills[taker].other, &bills[taker].savings, &bills[taker].dividends}) {
        const double off = std::min(*part, left);
        *part -= off;
        left -= off;
    }
}

}  // namespace lc
