#include "model/housing/temporary_accommodation.hpp"

#include <algorithm>

#include "model/population/block.hpp"

namespace lc {
namespace {

/// Sum of weights of counted households, by tenure and with or without children.
double total_weight(const RiskCounts& counts, const TemporaryAccommodationParameters& parameters,
                    bool children, bool social) {
    double total = 0;
    for (int lone = 0; lone < 2; ++lone)
        for (int deprived = 0; deprived < 2; ++deprived) {
            const HouseholdKind kind = !children   ? HouseholdKind::no_children
                                       : lone == 1 ? HouseholdKind::lone_parent
                                                   : HouseholdKind::couple_with_children;
            const double weight = temporary_accommodation_weight(
                parameters, social ? Tenure::social_rent : Tenure::private_rent,
                deprived == 1 ? 1 : 10, kind);
            total +=
                weight * static_cast<double>(counts.households[children][lone][deprived][social]);
        }
    return total;
}

}  // namespace

double temporary_accommodation_weight(const TemporaryAccommodationParameters& parameters,
                                      Tenure home, int decile, HouseholdKind kind) noexcept {
    if (home != Tenure::private_rent && home != Tenure::social_rent) return 0;
    double weight = home == Tenure::social_rent ? parameters.social_tenant_weight : 1;
    if (decile <= 3) weight *= parameters.deprived_weight;
    if (kind == HouseholdKind::lone_parent) weight *= parameters.lone_parent_weight;
    return weight;
}

double temporary_accommodation_chance(const HousingRates& rates,
                                      const TemporaryAccommodationParameters& parameters,
                                      Tenure home, int decile, HouseholdKind kind) noexcept {
    const bool children = kind != HouseholdKind::no_children;
    const auto risk = static_cast<double>(rates.temporary_accommodation_risk[children ? 1 : 0]);
    return std::min(0.5, risk * temporary_accommodation_weight(parameters, home, decile, kind));
}

double temporary_accommodation_entry(const HousingRates& rates,
                                     const TemporaryAccommodationParameters& parameters,
                                     Tenure home, int decile, HouseholdKind kind) noexcept {
    const double chance = temporary_accommodation_chance(rates, parameters, home, decile, kind);
    return parameters.exit * chance / (1 - chance);
}

RiskCounts count_risks(const Shard& shard) {
    const Households& households = shard.households;
    RowList renting;
    RowList::Writer list = renting.start(shard.household_count());
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        list.add_if((households.tenure[h] == Tenure::private_rent) |
                        (households.tenure[h] == Tenure::social_rent),
                    h);
    renting.finish(list);
    RiskCounts counts;
    for (const std::uint32_t h : renting.rows()) {
        const HouseholdKind kind = household_kind(shard, h);
        ++counts.households[kind != HouseholdKind::no_children][kind == HouseholdKind::lone_parent]
                           [households.decile[h] <= 3][households.tenure[h] == Tenure::social_rent];
    }
    return counts;
}

float temporary_accommodation_risk(const RiskCounts& counts,
                                   const TemporaryAccommodationParameters& parameters,
                                   bool children, double wanted) {
    const double total = total_weight(counts, parameters, children, false) +
                         total_weight(counts, parameters, children, true);
    return total > 0 ? static_cast<float>(wanted / total) : 0;
}

double social_share_of_entrants(const RiskCounts& counts,
                                const TemporaryAccommodationParameters& parameters) {
    const double social = total_weight(counts, parameters, false, true) +
                          total_weight(counts, parameters, true, true);
    const double privately = total_weight(counts, parameters, false, false) +
                             total_weight(counts, parameters, true, false);
    return social + privately > 0 ? social / (social + privately) : 0;
}

}  // namespace lc
