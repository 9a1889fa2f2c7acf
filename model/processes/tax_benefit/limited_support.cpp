#include "model/processes/tax_benefit/limited_support.hpp"

#include <algorithm>
#include <tuple>

#include "model/processes/tax_benefit/gather_household.hpp"
#include "model/tax_benefit/household.hpp"

namespace lc {

const ProcessInfo limited_support_info{
    "limited_support",
    Phase::tax_benefit,
    {Stream::lever},
    {Column::id, Column::age, Column::sex, Column::relation, Column::unit, Column::activity,
     Column::hours, Column::income, Column::wage, Column::household_id, Column::tenure,
     Column::bedrooms, Column::council_tax_band, Column::savings_band, Column::selection,
     Column::housing_cost, Column::structure},
    {Column::disability, Column::equivalised_ahc},
    {Column::selection}};

namespace {

struct Claim {
    std::size_t household = 0;
    std::uint64_t id = 0;
    float income = 0;         ///< last year's, £/week equivalised after housing costs
    std::uint32_t order = 0;  ///< draw that breaks ties
    double cost = 0;          ///< £/year
};

/// Net incomes of one shard under whatever set a household has.
class Assessor {
  public:
    Assessor(const Context& context, const Shard& shard)
        : context_(context), shard_(shard), gatherer_(context, shard) {}

    double net_income(std::size_t h) {
        gatherer_.gather(h, gathered_);
        assess_household(gathered_.household, gathered_.taxes,
                         context_.parameters(shard_.households.selection[h]),
                         gathered_.members.persons, gathered_.members.under_14, result_);
        return result_.net_income_bhc;
    }

  private:
    const Context& context_;
    const Shard& shard_;
    HouseholdGatherer gatherer_;
    GatheredHousehold gathered_;
    HouseholdResult result_;
};

/// Households whom the lever gives something, worst-off first. All others whom it concerns keep it.
std::vector<Claim> claims_of(const Context& context, Shard& shard, const LimitedLever& lever,
                             Assessor& assessor) {
    std::vector<Claim> claims;
    std::vector<std::uint32_t> with;  // selections
    Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        if (lever.without[households.selection[h]] != households.selection[h])
            claims.push_back({h, households.household_id[h], households.equivalised_ahc[h], 0,
                              assessor.net_income(h)});
    // All without, then all with: neighbours with the same parameters are worked out together.
    for (const Claim& claim : claims) {
        std::uint32_t& selection = households.selection[claim.household];
        with.push_back(selection);
        selection = lever.without[selection];
    }
    for (Claim& claim : claims) claim.cost -= assessor.net_income(claim.household);
    for (std::size_t k = 0; k < claims.size(); ++k)
        households.selection[claims[k].household] = with[k];
    std::erase_if(claims, [](const Claim& claim) { return claim.cost <= 0; });
    for (Claim& claim : claims)
        claim.order = context.draws(claim.id, 0, Stream::lever, lever.salt)[1];
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return std::tuple(a.income, a.order, a.id) < std::tuple(b.income, b.order, b.id);
    });
    return claims;
}

}  // namespace

void limited_support(const Context& context, Shard& shard, Tally&) {
    if (context.limited.empty()) return;
    Assessor assessor(context, shard);
    for (const LimitedLever& lever : context.limited) {
        const double chance =
            unit_double(context.draws(static_cast<std::uint64_t>(shard.authority), context.year,
                                      Stream::lever, lever.salt)[0]);
        double left = lever.budget * context.scale;
        for (const Claim& claim : claims_of(context, shard, lever, assessor)) {
            const bool reached = claim.cost <= left || chance * claim.cost < left;
            left -= std::min(left, claim.cost);
            if (!reached)
                shard.households.selection[claim.household] =
                    lever.without[shard.households.selection[claim.household]];
        }
    }
}

}  // namespace lc
