#include "model/processes/consequences/poverty_status.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"
#include "model/population/block.hpp"
#include "model/population/family.hpp"

namespace lc {

const ProcessInfo poverty_status_info{
    "poverty_status",
    Phase::consequences,
    {},
    {Column::age, Column::relation, Column::unit, Column::equivalised_ahc, Column::equivalised_bhc,
     Column::decile, Column::tenure, Column::structure},
    {Column::poverty_history},
    {Column::poverty_status, Column::poverty_history}};

namespace {

std::uint8_t status(const UkYear& uk, float ahc, float bhc) {
    const auto bit = [](float income, double line, std::uint8_t value) {
        return static_cast<double>(income) < line ? value : std::uint8_t{0};
    };
    return static_cast<std::uint8_t>(bit(ahc, uk.threshold_ahc, poverty::relative_ahc) |
                                     bit(bhc, uk.threshold_bhc, poverty::relative_bhc) |
                                     bit(ahc, uk.absolute_ahc, poverty::absolute_ahc) |
                                     bit(bhc, uk.absolute_bhc, poverty::absolute_bhc) |
                                     bit(ahc, uk.deep_ahc, poverty::deep_ahc));
}

/// Whether three or four of a history's four years were in poverty.
bool persistently_poor(std::uint8_t history) noexcept {
    const auto years = static_cast<std::uint8_t>((history & 1) + (history >> 1 & 1) +
                                                 (history >> 2 & 1) + (history >> 3 & 1));
    return years >= 3;
}

/// Households, or what they count for, by status.
using ByStatus = std::array<std::uint32_t, 32>;

/// Adds persons by status to counts by measure, `persistent` of them poor in three of four years;
/// the measures of one year are the bits of the status in order.
void add_measures(const ByStatus& persons, std::uint32_t persistent,
                  std::array<std::uint32_t, measure_count>& counts) {
    for (std::uint32_t bits = 0; bits < persons.size(); ++bits)
        for (std::uint32_t m = 0; m + 1 < measure_count; ++m)
            counts[m] += persons[bits] * (bits >> m & 1u);
    counts[static_cast<std::size_t>(Measure::persistent_ahc)] += persistent;
}

/// Statuses of a block's households. @return counts of persons
void set_statuses(const UkYear& uk, Shard& shard, Block block, ByStatus& persons) {
    Households& households = shard.households;
    for (std::size_t h = block.first_household; h < block.last_household; ++h) {
        const std::uint8_t bits =
            status(uk, households.equivalised_ahc[h], households.equivalised_bhc[h]);
        households.poverty_status[h] = bits;
        persons[bits] += shard.first_person[h + 1] - shard.first_person[h];
    }
}

/// Moves histories on by a year. @return persons poor in three of four years
std::uint32_t move_on(const std::uint8_t* __restrict bits, std::size_t size,
                      std::uint8_t* __restrict history) noexcept {
    std::uint32_t persistent = 0;
    for (std::size_t i = 0; i < size; ++i) {
        history[i] =
            static_cast<std::uint8_t>((history[i] << 1 | (bits[i] & poverty::relative_ahc)) & 15);
        persistent += persistently_poor(history[i]);
    }
    return persistent;
}

/// Dependent children counted by what is their own.
struct ChildCounts {
    std::uint32_t under_16 = 0, under_16_in_poverty = 0, persistent = 0;

    void add(const std::uint8_t* child, const std::uint8_t* age, const std::uint8_t* bits,
             const std::uint8_t* history, std::size_t size) noexcept {
        std::uint32_t young = 0, poor = 0, long_poor = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const auto counts = static_cast<std::uint8_t>(child[i] & (age[i] < 16));
            young += counts;
            poor += static_cast<std::uint8_t>(counts & (bits[i] & poverty::relative_ahc));
            long_poor += static_cast<std::uint8_t>(child[i] & persistently_poor(history[i]));
        }
        under_16 += young;
        under_16_in_poverty += poor;
        persistent += long_poor;
    }
};

/// Counts `number` children of one benefit unit by what their household says.
void count_children(const UkYear& uk, const Households& households, std::size_t h,
                    std::uint32_t number, FamilyType family, Tally& tally) {
    const auto poor =
        static_cast<std::uint32_t>(households.poverty_status[h] & poverty::relative_ahc);
    const auto type = static_cast<std::size_t>(family);
    const auto decile = static_cast<std::size_t>(households.decile[h] - 1);
    const auto tenure = static_cast<std::size_t>(households.tenure[h]);
    tally.children += number;
    tally.children_by_family[type] += number;
    tally.children_in_poverty_by_family[type] += number * poor;
    tally.children_by_decile[decile] += number;
    tally.children_in_poverty_by_decile[decile] += number * poor;
    tally.children_by_tenure[tenure] += number;
    tally.children_in_poverty_by_tenure[tenure] += number * poor;
    // A gap cannot exceed the line: negative incomes count as none.
    const auto income = static_cast<double>(std::max(households.equivalised_ahc[h], 0.0f));
    tally.poverty_gap_pence_week +=
        std::int64_t{number} * poor * to_pence(uk.threshold_ahc - income);
}

/// The benefit units with children of a block. @param by_status  their children
void count_families(const UkYear& uk, const Shard& shard, Block block,
                    const BlockFamilies& families, RowList& parents, ByStatus& by_status,
                    Tally& tally) {
    const std::uint8_t* const children = families.children_after();
    RowList::Writer list = parents.start(block.size());
    for (std::size_t i = 0; i < block.size(); ++i)
        list.add_if((families.child()[i] == 0) & (children[i] > 0), i);
    parents.finish(list);
    std::size_t h = block.first_household;
    for (const std::uint32_t i : parents.rows()) {
        while (shard.first_person[h + 1] <= block.first + i) ++h;
        by_status[shard.households.poverty_status[h]] += children[i];
        count_children(uk, shard.households, h, children[i],
                       family_type(families.partner()[i] != 0, children[i]), tally);
    }
}

}  // namespace

void poverty_status(const Context& context, Shard& shard, Tally& tally) {
    const UkYear& uk = *context.uk;
    ByStatus persons{}, children{};
    std::uint32_t persistent = 0;
    ChildCounts counts;
    BlockColumn<std::uint8_t> status_of_row;
    BlockFamilies families;
    RowList parents;
    for_each_block(shard, [&](Block block) {
        set_statuses(uk, shard, block, persons);
        spread(
            shard, block, [&](std::size_t h) { return shard.households.poverty_status[h]; },
            status_of_row);
        std::uint8_t* const history = shard.persons.poverty_history.data() + block.first;
        persistent += move_on(status_of_row.data(), block.size(), history);
        families.find(shard, block);
        families.count_children(shard, block);
        counts.add(families.child(), shard.persons.age.data() + block.first, status_of_row.data(),
                   history, block.size());
        count_families(uk, shard, block, families, parents, children, tally);
    });
    add_measures(persons, persistent, tally.persons_in_poverty);
    add_measures(children, counts.persistent, tally.children_in_poverty);
    tally.children_under_16 += counts.under_16;
    tally.children_under_16_in_poverty += counts.under_16_in_poverty;
}

}  // namespace lc
