// Income tax on earnings, profits and pensions, United Kingdom and Scotland.
#pragma once

#include <algorithm>

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Allowance left at adjusted net income `income`, £/year (Income Tax Act 2007 s. 35).
inline double personal_allowance(double income, const IncomeTaxParameters& p) noexcept {
    return std::max(0.0,
                    p.personal_allowance -
                        p.allowance_taper_rate * std::max(0.0, income - p.allowance_taper_start));
}

/// Tax on `taxable` income, £/year, at the bands of England, Wales and Northern Ireland. Every
/// band adds the step of its rate over the one below.
inline double tax_on_bands(double taxable, const IncomeTaxParameters& p) noexcept {
    return p.basic_rate * taxable +
           (p.higher_rate - p.basic_rate) * std::max(0.0, taxable - p.basic_rate_limit) +
           (p.additional_rate - p.higher_rate) * std::max(0.0, taxable - p.additional_threshold);
}

/// The same at the Scottish bands.
inline double tax_on_bands(double taxable, const ScottishIncomeTaxParameters& p) noexcept {
    return p.starter_rate * taxable +
           (p.basic_rate - p.starter_rate) * std::max(0.0, taxable - p.basic_threshold) +
           (p.intermediate_rate - p.basic_rate) *
               std::max(0.0, taxable - p.intermediate_threshold) +
           (p.higher_rate - p.intermediate_rate) * std::max(0.0, taxable - p.higher_threshold) +
           (p.advanced_rate - p.higher_rate) * std::max(0.0, taxable - p.advanced_threshold) +
           (p.top_rate - p.advanced_rate) * std::max(0.0, taxable - p.top_threshold);
}

/// Income tax of one person, £/year, without marriage allowance.
/// @param income  taxable sources less pension contributions, £/year
inline double income_tax(double income, Nation nation, const Parameters& p) noexcept {
    const double taxable = std::max(0.0, income - personal_allowance(income, p.income_tax));
    return nation == Nation::scotland ? tax_on_bands(taxable, p.income_tax_scotland)
                                      : tax_on_bands(taxable, p.income_tax);
}

/// Applies the marriage allowance to a couple's taxes where they gain by it: the lower earner gives
/// up part of the allowance, the other gets a tax reduction at the basic rate, unless liable above
/// the basic (in Scotland: intermediate) rate (Income Tax Act 2007 s. 55B-55C).
/// @param incomes  as income_tax takes them
void apply_marriage_allowance(const std::array<double, 2>& incomes, Nation nation,
                              const Parameters& parameters, std::array<double, 2>& taxes) noexcept;

}  // namespace lc
