#include "model/rates/make_tax_benefit_rates.hpp"

#include <array>

#include "model/tax_benefit/council_tax.hpp"

namespace lc {
namespace {

/// Households times the mean ratio of their bands to band D.
double band_d_equivalents(const Authority& authority, const CouncilTaxParameters& p) {
    double ratio = 0, share = 0;
    for (std::size_t band = 0; band < authority.council_tax_bands.size(); ++band) {
        share += authority.council_tax_bands[band];
        ratio += authority.council_tax_bands[band] *
                 council_tax_ratio(static_cast<int>(band), authority.nation, p);
    }
    return authority.households * (share > 0 ? ratio / share : 1.0);
}

void fill_missing(std::array<double, 5>& allowance) {
    for (std::size_t size = 1; size < allowance.size(); ++size)
        if (allowance[size] <= 0) allowance[size] = allowance[size - 1];
}

/// Mean band D council tax of a nation, weighted with band D equivalents; 0 without figures.
double national_mean(const UkData& data, Nation nation, const CouncilTaxParameters& p) {
    double tax = 0, weight = 0;
    for (const Authority& authority : data.authorities) {
        if (authority.nation != nation || authority.council_tax_band_d <= 0) continue;
        const double equivalents = band_d_equivalents(authority, p);
        tax += authority.council_tax_band_d * equivalents;
        weight += equivalents;
    }
    return weight > 0 ? tax / weight : 0.0;
}

}  // namespace

TaxBenefitRates make_tax_benefit_rates(const UkData& data, int authority, const Parameters& law) {
    const Authority& published = data.authorities[static_cast<std::size_t>(authority)];
    TaxBenefitRates rates;
    rates.local_housing_allowance_2020 = published.lha_2020;
    rates.local_housing_allowance_2024 = published.lha_2024;
    fill_missing(rates.local_housing_allowance_2020);
    fill_missing(rates.local_housing_allowance_2024);
    const double mean = national_mean(data, published.nation, law.council_tax);
    if (published.council_tax_band_d > 0 && mean > 0)
        rates.council_tax_relative = published.council_tax_band_d / mean;
    return rates;
}

}  // namespace lc
