#include "model/processes/tax_benefit/crisis_support.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"
#include "model/housing/allocation.hpp"
#include "model/population/family.hpp"

namespace lc {

std::vector<double> crisis_awards(const Context& context, const Shard& shard, Tally& tally) {
    const auto offers = [](const Parameters& p) {
        return p.crisis_support.budget > 0 && p.crisis_support.award > 0;
    };
    if (std::none_of(context.sets.begin(), context.sets.end(), offers)) return {};
    const Households& households = shard.households;
    std::vector<Claim> claims;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const Parameters& p = context.parameters(households.selection[h]);
        if (!offers(p) || (households.poverty_status[h] & poverty::relative_ahc) == 0) continue;
        claims.push_back(
            {h, households.household_id[h], summarise_family(shard, h).children > 0 ? 0 : 1,
             households.equivalised_ahc[h], p.crisis_support.budget / p.crisis_support.award});
    }
    std::vector<double> awards(shard.household_count());
    std::int64_t& spending = tally.spending(Payer::council, FiscalComponent::crisis_support);
    for (const std::size_t h : allocate(std::move(claims), context.scale, context.draws,
                                        shard.authority, context.year, Stream::crisis_support)) {
        awards[h] = context.parameters(households.selection[h]).crisis_support.award;
        spending += to_pence(awards[h]);
    }
    return awards;
}

}  // namespace lc
