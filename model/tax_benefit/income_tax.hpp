// Income tax, United Kingdom and Scotland, on earnings, profits, pensions and property, on savings
// and on dividends.
#pragma once

#include <algorithm>
#include <array>

#include "model/core/wide_vectors.hpp"
#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// What one person is taxed on, £/year.
struct TaxableSources {
    double other = 0;  ///< earnings, profits, pensions, property and taxable benefits less pension
                       ///< contributions
    double savings = 0, dividends = 0;
    double gift_aid = 0;  ///< donations with the basic rate added
    bool blind = false;

    /// Adjusted net income: what tapers the allowance and charges Child Benefit back.
    double adjusted_net_income() const noexcept {
        return std::max(0.0, other + savings + dividends - gift_aid);
    }
    /// Only `other` matters: the way of nearly everybody.
    bool plain() const noexcept { return !(savings + dividends + gift_aid > 0) && !blind; }
};

/// Tax of one person by kind of income, £/year.
struct IncomeTaxBill {
    double other = 0, savings = 0, dividends = 0;
    double total() const noexcept { return other + savings + dividends; }
};

/// Allowance left at adjusted net income `income`, £/year (Income Tax Act 2007 s. 35).
inline double personal_allowance(double income, const IncomeTaxParameters& p) noexcept {
    return std::max(0.0,
                    p.personal_allowance -
                        p.allowance_taper_rate * std::max(0.0, income - p.allowance_taper_start));
}

/// Personal allowance and blind person's allowance of a person, £/year.
inline double allowances(const TaxableSources& sources, const IncomeTaxParameters& p) noexcept {
    return personal_allowance(sources.adjusted_net_income(), p) +
           (sources.blind ? p.blind_allowance : 0.0);
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

/// Income tax of one person without savings, dividends, donations and marriage allowance, £/year.
/// @param income  taxable sources less pension contributions, £/year
inline double income_tax(double income, Nation nation, const Parameters& p) noexcept {
    const double taxable = std::max(0.0, income - personal_allowance(income, p.income_tax));
    return nation == Nation::scotland ? tax_on_bands(taxable, p.income_tax_scotland)
                                      : tax_on_bands(taxable, p.income_tax);
}

/// Tax on the part of a pile of income between `from` and `to`, £/year, at rates that step at the
/// two UK limits, which donations have raised by `extension`.
inline double tax_between(double from, double to, double basic, double higher, double additional,
                          double extension, const IncomeTaxParameters& p) noexcept {
    const auto up_to = [&](double x) {
        return basic * x + (higher - basic) * std::max(0.0, x - p.basic_rate_limit - extension) +
               (additional - higher) * std::max(0.0, x - p.additional_threshold - extension);
    };
    return up_to(to) - up_to(from);
}

/// Personal savings allowance, £/year: by the highest UK rate at which any income lies (s. 12B).
inline double savings_allowance(double taxable, double extension,
                                const IncomeTaxParameters& p) noexcept {
    const double some = taxable > p.basic_rate_limit + extension ? p.savings_allowance_higher
                                                                 : p.savings_allowance_basic;
    return taxable > p.additional_threshold + extension ? 0.0 : some;
}

/// Income tax of one person after `allowance`, £/year (Income Tax Act 2007 s. 6-16, 23): the
/// allowance goes first against other income, then savings, then dividends; savings and dividends
/// lie on top, everywhere at the rates of the UK; starting rate band, savings allowance and
/// dividend allowance are bands at nothing. Without a branch, for loops over many adults.
/// @param extension  what donations raise the limits of the UK rates by
/// @param bands      of the nation, their limits raised already
template <class Bands>
LC_IN_EITHER IncomeTaxBill income_tax_after(const TaxableSources& sources, double allowance,
                                            double extension, const Bands& bands,
                                            const IncomeTaxParameters& p) noexcept {
    const double other = std::max(0.0, sources.other - allowance);
    allowance = std::max(0.0, allowance - sources.other);
    const double savings = std::max(0.0, sources.savings - allowance);
    allowance = std::max(0.0, allowance - sources.savings);
    const double dividends = std::max(0.0, sources.dividends - allowance);
    const double free_savings =
        std::min(savings, std::max(0.0, p.savings_starting_band - other) +
                              savings_allowance(other + savings + dividends, extension, p));
    const double below = other + savings;
    IncomeTaxBill bill;
    bill.other = tax_on_bands(other, bands);
    bill.savings = tax_between(other + free_savings, below, p.savings_basic_rate,
                               p.savings_higher_rate, p.savings_additional_rate, extension, p);
    bill.dividends = tax_between(below + std::min(dividends, p.dividend_allowance),
                                 below + dividends, p.dividend_ordinary_rate, p.dividend_upper_rate,
                                 p.dividend_additional_rate, extension, p);
    return bill;
}

/// The same at the bands of a nation, donations counted.
IncomeTaxBill income_tax(const TaxableSources& sources, double allowance, Nation nation,
                         const Parameters& p) noexcept;

/// Whether a partner's bill can be reduced by the marriage allowance: there is tax, and none above
/// the basic (in Scotland: intermediate) rate.
/// @param taxable    income less allowances  @param extension  see income_tax_after
/// @param tax        of the partner with the higher income, £/year
inline bool marriage_allowance_reduces(double taxable, double extension, double tax, Nation nation,
                                       const Parameters& p) noexcept {
    const double limit = nation == Nation::scotland ? p.income_tax_scotland.higher_threshold
                                                    : p.income_tax.basic_rate_limit;
    return taxable <= limit + extension && tax > 0;
}

/// Applies the marriage allowance to a couple's bills where they gain by it: the lower earner gives
/// up part of the allowance, the other gets a tax reduction at the basic rate, unless liable above
/// the basic (in Scotland: intermediate) rate (Income Tax Act 2007 s. 55B-55C).
void apply_marriage_allowance(const std::array<TaxableSources, 2>& sources, Nation nation,
                              const Parameters& parameters,
                              std::array<IncomeTaxBill, 2>& bills) noexcept;

}  // namespace lc
