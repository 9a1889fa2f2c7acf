#include "model/processes/circumstances/retrofit.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"
#include "model/housing/allocation.hpp"

namespace lc {

const ProcessInfo retrofit_info{
    "retrofit",
    Phase::circumstances,
    {Stream::retrofit},
    {Column::household_id, Column::decile, Column::quality, Column::selection},
    {Column::equivalised_ahc},
    {Column::quality}};

namespace {

/// What is mended, bits of dwelling quality.
std::uint8_t mended(const RetrofitParameters& retrofit) {
    return static_cast<std::uint8_t>((retrofit.mends_cold > 0.5 ? dwelling::cold : 0) |
                                     (retrofit.mends_non_decent > 0.5 ? dwelling::non_decent : 0));
}

}  // namespace

void retrofit(const Context& context, Shard& shard, Tally& tally) {
    const bool none = std::none_of(context.sets.begin(), context.sets.end(),
                                   [](const Parameters& p) { return p.retrofit.homes > 0; });
    if (none) return;
    Households& households = shard.households;
    std::vector<Claim> claims;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const RetrofitParameters& p = context.parameters(households.selection[h]).retrofit;
        if (p.homes > 0 && (households.quality[h] & mended(p)) != 0)
            claims.push_back({h, households.household_id[h], households.decile[h],
                              households.equivalised_ahc[h], p.homes});
    }
    const Payer payer = context.authority->nation == Nation::england ? Payer::uk_government
                                                                     : Payer::devolved_government;
    auto& spending =
        tally.fiscal_pence[static_cast<std::size_t>(payer)]
                          [static_cast<std::size_t>(FiscalComponent::retrofit_capital)];
    for (const std::size_t h : allocate(std::move(claims), context.scale, context.draws,
                                        shard.authority, context.year, Stream::retrofit)) {
        const RetrofitParameters& p = context.parameters(households.selection[h]).retrofit;
        households.quality[h] = static_cast<std::uint8_t>(households.quality[h] & ~mended(p));
        spending += to_pence(p.cost_per_home);
        ++tally.retrofits;
    }
}

}  // namespace lc
