#include "model/tax_benefit/income_tax.hpp"

#include <cmath>

namespace lc {
namespace {

/// Tax on the part of a pile of income between `from` and `to`, at rates that step at the two UK
/// limits, which donations have raised by `extension`.
double tax_between(double from, double to, double basic, double higher, double additional,
                   double extension, const IncomeTaxParameters& p) noexcept {
    const auto up_to = [&](double x) {
        return basic * x + (higher - basic) * std::max(0.0, x - p.basic_rate_limit - extension) +
               (additional - higher) * std::max(0.0, x - p.additional_threshold - extension);
    };
    return up_to(to) - up_to(from);
}

/// Tax on other income. Donations raise every limit but that of the Scottish starter band.
double tax_on_other(double taxable, double extension, Nation nation,
                    const Parameters& parameters) noexcept {
    const bool scotland = nation == Nation::scotland;
    if (extension == 0)
        return scotland ? tax_on_bands(taxable, parameters.income_tax_scotland)
                        : tax_on_bands(taxable, parameters.income_tax);
    if (scotland) {
        ScottishIncomeTaxParameters p = parameters.income_tax_scotland;
        p.intermediate_threshold += extension;
        p.higher_threshold += extension;
        p.advanced_threshold += extension;
        p.top_threshold += extension;
        return tax_on_bands(taxable, p);
    }
    IncomeTaxParameters p = parameters.income_tax;
    p.basic_rate_limit += extension;
    p.additional_threshold += extension;
    return tax_on_bands(taxable, p);
}

/// Personal savings allowance: by the highest UK rate at which any income lies (s. 12B).
double savings_allowance(double taxable, double extension, const IncomeTaxParameters& p) noexcept {
    if (taxable > p.additional_threshold + extension) return 0;
    return taxable > p.basic_rate_limit + extension ? p.savings_allowance_higher
                                                    : p.savings_allowance_basic;
}

}  // namespace

IncomeTaxBill income_tax(const TaxableSources& sources, double allowance, Nation nation,
                         const Parameters& parameters) noexcept {
    const IncomeTaxParameters& p = parameters.income_tax;
    const double extension = sources.gift_aid;
    const double other = std::max(0.0, sources.other - allowance);
    allowance = std::max(0.0, allowance - sources.other);
    const double savings = std::max(0.0, sources.savings - allowance);
    allowance = std::max(0.0, allowance - sources.savings);
    const double dividends = std::max(0.0, sources.dividends - allowance);

    IncomeTaxBill bill;
    bill.other = tax_on_other(other, extension, nation, parameters);
    if (savings > 0) {
        const double nothing =
            std::min(savings, std::max(0.0, p.savings_starting_band - other) +
                                  savings_allowance(other + savings + dividends, extension, p));
        bill.savings = tax_between(other + nothing, other + savings, p.savings_basic_rate,
                                   p.savings_higher_rate, p.savings_additional_rate, extension, p);
    }
    if (dividends > 0) {
        const double below = other + savings;
        bill.dividends =
            tax_between(below + std::min(dividends, p.dividend_allowance), below + dividends,
                        p.dividend_ordinary_rate, p.dividend_upper_rate, p.dividend_additional_rate,
                        extension, p);
    }
    return bill;
}

void apply_marriage_allowance(const std::array<TaxableSources, 2>& sources, Nation nation,
                              const Parameters& parameters,
                              std::array<IncomeTaxBill, 2>& bills) noexcept {
    const IncomeTaxParameters& p = parameters.income_tax;
    const double incomes[2] = {sources[0].adjusted_net_income(), sources[1].adjusted_net_income()};
    const std::size_t giver = incomes[0] <= incomes[1] ? 0 : 1, taker = 1 - giver;
    const double taxable_taker =
        std::max(0.0, incomes[taker] + sources[taker].gift_aid - allowances(sources[taker], p));
    const double limit = nation == Nation::scotland
                             ? parameters.income_tax_scotland.higher_threshold
                             : p.basic_rate_limit;
    if (taxable_taker > limit + sources[taker].gift_aid || bills[taker].total() <= 0) return;

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
