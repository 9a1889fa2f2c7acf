#include "model/processes/consequences/poverty_status.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "model/core/fixed_point.hpp"
#include "model/population/family.hpp"
#include "model/population/units.hpp"

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

/// Adds members of one household to counts by measure, `persistent` of them poor in three of four
/// years; the measures of one year are the bits of the status in order.
void count_measures(std::uint8_t bits, std::uint32_t members, std::uint32_t persistent,
                    std::array<std::uint32_t, measure_count>& counts) {
    for (std::size_t m = 0; m + 1 < measure_count; ++m) counts[m] += members * (bits >> m & 1u);
    counts[static_cast<std::size_t>(Measure::persistent_ahc)] += persistent;
}

std::uint32_t persistently_poor(std::uint8_t history) { return std::popcount(history) >= 3; }

/// What the children of one household share.
struct HouseholdCounts {
    std::size_t decile, tenure;
    std::uint8_t bits;
    std::int64_t gap_pence;  ///< of each child in relative poverty after housing costs
};

/// Children of one benefit unit.
void count_children(const Persons& persons, const UnitRows& unit, const HouseholdCounts& household,
                    Tally& tally) {
    if (unit.children() == 0) return;
    const auto poor = static_cast<std::uint32_t>(household.bits & poverty::relative_ahc);
    const auto type = static_cast<std::size_t>(family_type(unit.couple(), unit.children()));
    const auto number = static_cast<std::uint32_t>(unit.children());
    tally.children += number;
    tally.children_by_family[type] += number;
    tally.children_in_poverty_by_family[type] += number * poor;
    tally.children_by_decile[household.decile] += number;
    tally.children_in_poverty_by_decile[household.decile] += number * poor;
    tally.children_by_tenure[household.tenure] += number;
    tally.children_in_poverty_by_tenure[household.tenure] += number * poor;
    tally.poverty_gap_pence_week += number * poor * household.gap_pence;
    std::uint32_t under_16 = 0, persistent = 0;
    for (std::size_t p = unit.first_child; p < unit.last; ++p) {
        under_16 += persons.age[p] < 16;
        persistent += persistently_poor(persons.poverty_history[p]);
    }
    tally.children_under_16 += under_16;
    tally.children_under_16_in_poverty += under_16 * poor;
    count_measures(household.bits, number, persistent, tally.children_in_poverty);
}

}  // namespace

void poverty_status(const Context& context, Shard& shard, Tally& tally) {
    const UkYear& uk = *context.uk;
    Persons& persons = shard.persons;
    Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const float ahc = households.equivalised_ahc[h];
        const std::uint8_t bits = status(uk, ahc, households.equivalised_bhc[h]);
        households.poverty_status[h] = bits;
        const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
        std::uint32_t persistent = 0;
        for (std::size_t p = first; p < last; ++p) {
            persons.poverty_history[p] = static_cast<std::uint8_t>(
                (persons.poverty_history[p] << 1 | (bits & poverty::relative_ahc)) & 15);
            persistent += persistently_poor(persons.poverty_history[p]);
        }
        count_measures(bits, static_cast<std::uint32_t>(last - first), persistent,
                       tally.persons_in_poverty);
        // A gap cannot exceed the line: negative incomes count as none.
        const HouseholdCounts shared{
            static_cast<std::size_t>(households.decile[h] - 1),
            static_cast<std::size_t>(households.tenure[h]), bits,
            to_pence(uk.threshold_ahc - static_cast<double>(std::max(ahc, 0.0f)))};
        for (std::size_t head = first; head < last;) {
            const UnitRows unit = unit_at(persons, head, last);
            count_children(persons, unit, shared, tally);
            head = unit.last;
        }
    }
}

}  // namespace lc
