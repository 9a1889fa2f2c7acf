#include "model/processes/circumstances/dwelling_quality.hpp"

#include "model/housing/home_model.hpp"
#include "model/population/block.hpp"

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
    BlockDraws draws(context.draws, context.year, Stream::dwelling_quality);
    RowList drawn;
    for_each_block(shard, [&](Block block) {
        const std::size_t first = block.first_household, count = block.households();
        const auto* const bits = draws.of({households.household_id.data() + first, count});
        RowList::Writer list = drawn.start(count);
        // A cost below zero marks another home: formed, moved to or changed this year.
        for (std::size_t i = 0; i < count; ++i)
            list.add_if(
                (households.housing_cost[first + i] < 0) | (unit_float(bits[i][0]) < turnover), i);
        drawn.finish(list);
        for (const std::uint32_t i : drawn.rows()) {
            const std::size_t h = first + i;
            const int kept =
                households.housing_cost[h] >= 0
                    ? households.quality[h] & (dwelling::additional_social | dwelling::supported)
                    : 0;
            households.quality[h] = static_cast<std::uint8_t>(
                kept | chances.draw(households.tenure[h], households.decile[h],
                                    unit_float(bits[i][1]), unit_float(bits[i][2])));
        }
    });
}

}  // namespace lc
