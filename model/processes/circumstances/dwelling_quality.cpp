#include "model/processes/circumstances/dwelling_quality.hpp"

#include "model/core/draw_block.hpp"
#include "model/housing/home_model.hpp"

namespace lc {

const ProcessInfo dwelling_quality_info{
    "dwelling_quality",
    Phase::circumstances,
    {Stream::dwelling_quality},
    {Column::household_id, Column::tenure, Column::decile, Column::housing_cost},
    {Column::quality},
    {Column::quality}};

void dwelling_quality(const Context& context, Shard& shard, Tally& /*tally*/) {
    const DwellingParameters& parameters = context.law().dwelling;
    const QualityChances chances(parameters);
    const auto turnover = static_cast<float>(parameters.turnover);
    Households& households = shard.households;
    DrawBlock draws(context.draws, households.household_id, context.year, Stream::dwelling_quality);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const auto& draw = draws[h];
        // A cost below zero marks another home: formed, moved to or changed this year.
        const bool stays = households.housing_cost[h] >= 0;
        if (stays && unit_float(draw[0]) >= turnover) continue;
        const int kept =
            stays ? households.quality[h] & (dwelling::additional_social | dwelling::supported) : 0;
        households.quality[h] = static_cast<std::uint8_t>(
            kept | chances.draw(households.tenure[h], households.decile[h], unit_float(draw[1]),
                                unit_float(draw[2])));
    }
}

}  // namespace lc
