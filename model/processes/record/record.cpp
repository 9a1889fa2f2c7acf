#include "model/processes/record/record.hpp"

#include <algorithm>
#include <array>

#include "model/core/fixed_point.hpp"
#include "model/population/bedroom_standard.hpp"
#include "model/population/block.hpp"
#include "model/population/household_members.hpp"
#include "model/processes/record/person_counts.hpp"

namespace lc {

const ProcessInfo record_info{
    "record",
    Phase::record,
    {},
    {Column::age, Column::sex, Column::relation, Column::qualification, Column::activity,
     Column::disability, Column::health, Column::attainment, Column::income, Column::tenure,
     Column::bedrooms, Column::quality, Column::housing_cost, Column::structure,
     Column::equivalised_ahc, Column::poverty_status, Column::poverty_history},
    {},
    {}};

namespace {

/// How deep the poverty of a block's dependent children is.
class GapCounts {
  public:
    void add(const Context& context, const Shard& shard, Block block, Tally& tally) {
        const Households& households = shard.households;
        const std::uint8_t* const status = households.poverty_status.data() + block.first_household;
        std::uint8_t* const wanted = wanted_.room(block.households());
        for (std::size_t k = 0; k < block.households(); ++k)
            wanted[k] = (status[k] & poverty::relative_ahc) != 0;
        poor_.select(wanted, block.households());
        for (const std::uint32_t k : poor_.rows()) {
            const std::size_t h = block.first_household + k;
            const std::int64_t children = count_members(shard, h, Relation::dependent_child);
            const std::int64_t gap =
                to_pence(context.uk->threshold_ahc -
                         static_cast<double>(std::max(households.equivalised_ahc[h], 0.0f)));
            tally.poverty_gap_squared += children * gap * gap;
        }
    }

  private:
    BlockColumn<std::uint8_t> wanted_;
    RowList poor_;
};

/// Tenure, cost and failings of a block's homes.
class HomeCounts {
  public:
    void add(const Households& households, std::size_t first, std::size_t size, Tally& tally) {
        const Tenure* const tenure = households.tenure.data() + first;
        const std::uint8_t* const quality = households.quality.data() + first;
        for (std::size_t t = 0; t < tenure_count; ++t)
            tally.tenure[t] += count_rows(
                size, [&](std::size_t k) { return tenure[k] == static_cast<Tenure>(t); });
        tally.non_decent += count_rows(
            size, [&](std::size_t k) { return (quality[k] & dwelling::non_decent) != 0; });
        tally.cold +=
            count_rows(size, [&](std::size_t k) { return (quality[k] & dwelling::cold) != 0; });
        tally.households += static_cast<std::uint32_t>(size);
        std::int64_t* const pence = pence_.room(size);
        find_pence(households.housing_cost.data() + first, size, pence);
        for (std::size_t k = 0; k < size; ++k)
            tally.housing_cost_pence_week[static_cast<std::size_t>(tenure[k])] += pence[k];
    }

  private:
    static void find_pence(const float* __restrict cost, std::size_t size,
                           std::int64_t* __restrict pence) noexcept {
        for (std::size_t k = 0; k < size; ++k) pence[k] = whole_pence(cost[k]);
    }

    BlockColumn<std::int64_t> pence_;
};

/// Homes with too few bedrooms. Nobody needs more than a room and a couple shares one, so that most
/// homes need no closer look.
class OvercrowdingCounts {
  public:
    void add(const Shard& shard, Block block, Tally& tally) {
        const Households& households = shard.households;
        const Relation* const relation = shard.persons.relation.data();
        std::uint8_t* const wanted = wanted_.room(block.households());
        for (std::size_t k = 0; k < block.households(); ++k) {
            const std::size_t h = block.first_household + k;
            const std::uint32_t first = shard.first_person[h], last = shard.first_person[h + 1];
            const std::uint32_t couple =
                relation[std::min(first + 1, last - 1)] == Relation::partner;
            wanted[k] = last - first - couple > households.bedrooms[h];
        }
        candidates_.select(wanted, block.households());
        for (const std::uint32_t k : candidates_.rows()) {
            const std::size_t h = block.first_household + k;
            tally.overcrowded += bedrooms_needed(shard, h) > households.bedrooms[h];
        }
    }

  private:
    BlockColumn<std::uint8_t> wanted_;
    RowList candidates_;
};

}  // namespace

void record(const Context& context, Shard& shard, Tally& tally) {
    HealthCounts health;
    LifeCounts life;
    LearningCounts learning;
    EarningCounts earnings;
    GapCounts gaps;
    HomeCounts homes;
    OvercrowdingCounts overcrowding;
    for_each_block(shard, [&](Block block) {
        health.add(shard.persons, block.first, block.size());
        life.add(shard.persons, block.first, block.size());
        learning.add(shard.persons, block.first, block.size(), tally);
        earnings.add(shard.persons, block.first, block.size(), tally);
        gaps.add(context, shard, block, tally);
        homes.add(shard.households, block.first_household, block.households(), tally);
        overcrowding.add(shard, block, tally);
    });
    health.add_to(tally);
    life.add_to(tally);
}

}  // namespace lc
