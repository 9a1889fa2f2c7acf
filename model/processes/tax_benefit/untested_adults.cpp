#include "model/processes/tax_benefit/untested_adults.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "model/tax_benefit/council_tax.hpp"
#include "model/tax_benefit/unit_parts.hpp"

namespace lc {
namespace {

/// Adults of a household who count for its council tax.
int counted_adults(const AdultBlock& adults, std::size_t first, std::size_t last) noexcept {
    static_assert(adult_trait::counts_for_council_tax == 8);
    constexpr std::uint64_t each = 0x0808080808080808u;
    std::uint64_t traits = 0;
    std::memcpy(&traits, adults.traits_from(first), sizeof traits);
    const std::size_t members = std::min<std::size_t>(last - first, 8);
    int counted = std::popcount(traits & each & ~std::uint64_t{0} >> (8 * (8 - members)));
    for (std::size_t row = first + 8; row < last; ++row)
        counted += (adults.traits(row) & adult_trait::counts_for_council_tax) != 0 ? 1 : 0;
    return counted;
}

/// Of all units. Most households have few members: four are added without asking how many.
double net_income(const UnitScreen& screen, std::size_t first, std::size_t last,
                  double others) noexcept {
    double income = others + screen.net_income(first);
    for (std::size_t k = 1; k < 4; ++k) {
        const double more = screen.net_income(first + k);
        income += first + k < last ? more : 0.0;
    }
    for (std::size_t row = first + 4; row < last; ++row) income += screen.net_income(row);
    return income;
}

}  // namespace

void assess_untested_adults(const HouseholdGatherer& gatherer, std::size_t h,
                            double other_net_income, HouseholdResult& result) noexcept {
    const AdultBlock& adults = gatherer.adults();
    const Shard& shard = gatherer.shard();
    const CouncilTaxParameters& p =
        gatherer.context().parameters(shard.households.selection[h]).council_tax;
    const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
    const HomeCosts& costs = gatherer.home(h).costs;
    const bool lone_pensioner =
        (last - first == 1) & (adults.sums(first).age >= p.lone_pensioner_age);
    result.council_tax = council_tax(costs.council_tax, gatherer.context().authority->nation,
                                     counted_adults(adults, first, last), lone_pensioner, p);
    result.council_tax_reduction = 0;
    sum_household(net_income(gatherer.screen(), first, last, other_net_income), costs.all_but_tax(),
                  static_cast<int>(last - first), 0, result);
}

}  // namespace lc
