#include "model/tax_benefit/published_rates.hpp"

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

}  // namespace

std::vector<TaxBenefitRates> published_tax_benefit_rates(const UkData& data,
                                                         const Parameters& law) {
    std::array<double, nation_count> tax{}, weight{};
    for (const Authority& authority : data.authorities) {
        if (authority.council_tax_band_d <= 0) continue;
        const double equivalents = band_d_equivalents(authority, law.council_tax);
        const auto nation = static_cast<std::size_t>(authority.nation);
        tax[nation] += authority.council_tax_band_d * equivalents;
        weight[nation] += equivalents;
    }
    std::vector<TaxBenefitRates> all(data.authorities.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Authority& authority = data.authorities[i];
        const auto nation = static_cast<std::size_t>(authority.nation);
        all[i].local_housing_allowance_2020 = authority.lha_2020;
        all[i].local_housing_allowance_2024 = authority.lha_2024;
        fill_missing(all[i].local_housing_allowance_2020);
        fill_missing(all[i].local_housing_allowance_2024);
        if (authority.council_tax_band_d > 0 && tax[nation] > 0)
            all[i].council_tax_relative =
                authority.council_tax_band_d * weight[nation] / tax[nation];
    }
    return all;
}

}  // namespace lc
