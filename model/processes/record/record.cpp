#include "model/processes/record/record.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/core/fixed_point.hpp"
#include "model/population/bedroom_standard.hpp"
#include "model/population/block.hpp"

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

/// Counts of a code by single age: one addition a person, whichever ages a measure is about.
template <std::size_t codes, class Count = std::uint32_t>
using ByAge = std::array<std::array<Count, codes>, age_count>;

/// Adds counts of ages [first, last).
template <std::size_t codes>
void add_ages(const ByAge<codes>& counts, std::size_t first, std::size_t last,
              std::array<std::uint32_t, codes>& to) {
    for (std::size_t age = first; age < last; ++age)
        for (std::size_t code = 0; code < codes; ++code) to[code] += counts[age][code];
}

/// to_pence without its branch.
std::int64_t whole_pence(float pounds) noexcept {
    const auto exact = static_cast<double>(pounds);
    return static_cast<std::int64_t>(exact * 100.0 + std::copysign(0.5, exact));
}

void record_health(const Persons& persons, Tally& tally) {
    // Two counts in one number.
    ByAge<sex_count, std::uint64_t> counts{};
    for (std::size_t p = 0; p < persons.size(); ++p)
        counts[persons.age[p]][static_cast<std::size_t>(persons.sex[p])] +=
            std::uint64_t{persons.health[p] == GeneralHealth::good} |
            std::uint64_t{persons.disability[p] == Disability::none} << 32;
    for (std::size_t age = 0; age < age_count; ++age)
        for (std::size_t sex = 0; sex < sex_count; ++sex) {
            const std::size_t band = age_bands[age];
            tally.good_health[sex][band] += static_cast<std::uint32_t>(counts[age][sex]);
            tally.not_limited[sex][band] += static_cast<std::uint32_t>(counts[age][sex] >> 32);
        }
}

void record_learning(const Persons& persons, Tally& tally) {
    ByAge<qualification_count> held{};
    for (std::size_t p = 0; p < persons.size(); ++p)
        ++held[persons.age[p]][static_cast<std::size_t>(persons.qualification[p])];
    add_ages(held, 25, 65, tally.qualification_25_64);
    for (std::size_t q = 0; q < qualification_count; ++q) {
        const auto held_by = static_cast<Qualification>(q);
        tally.aged_16 += held[16][q];
        tally.aged_18 += held[19][q];
        if (held_by >= Qualification::level_1_2) tally.level_2_at_16 += held[16][q];
        if (held_by >= Qualification::level_3) tally.level_3_at_18 += held[19][q];
    }
    for (std::size_t p = 0; p < persons.size(); ++p)
        if (persons.age[p] == 16)
            tally.attainment_at_16_milli +=
                static_cast<std::int64_t>(persons.attainment[p] * 1000.0f);
}

void record_work(const Persons& persons, Tally& tally) {
    ByAge<activity_count> active{};
    std::uint32_t earners = 0;
    std::int64_t pence = 0;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        const Activity activity = persons.activity[p];
        ++active[persons.age[p]][static_cast<std::size_t>(activity)];
        // works(activity) without its branches.
        const bool works = (activity == Activity::full_time) | (activity == Activity::part_time) |
                           (activity == Activity::self_employed);
        const float income = persons.income[p];
        const bool earns = (persons.age[p] >= 16) & works & (income > 0);
        earners += earns;
        pence += whole_pence(income * static_cast<float>(earns));
    }
    add_ages(active, 16, 65, tally.activity_16_64);
    tally.earners += earners;
    tally.earnings_pence += pence;
}

/// What poverty does from the year before to this one, and how deep it is. Children under 1 were
/// not there the year before.
void record_children(const Context& context, const Shard& shard, std::size_t h, Tally& tally) {
    const Persons& persons = shard.persons;
    std::int64_t gap = 0;
    if ((shard.households.poverty_status[h] & poverty::relative_ahc) != 0)
        gap = to_pence(context.uk->threshold_ahc -
                       static_cast<double>(std::max(shard.households.equivalised_ahc[h], 0.0f)));
    for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
        if (persons.relation[p] != Relation::dependent_child) continue;
        tally.poverty_gap_squared += gap * gap;
        if (persons.age[p] == 0) continue;
        const bool now = (persons.poverty_history[p] & 1) != 0;
        const bool before = (persons.poverty_history[p] & 2) != 0;
        ++(before ? tally.children_poor_before : tally.children_not_poor_before);
        tally.children_entering_poverty += now && !before;
        tally.children_leaving_poverty += before && !now;
    }
}

void record_homes(const Shard& shard, Tally& tally) {
    const Households& households = shard.households;
    std::array<std::uint32_t, tenure_count> homes{};
    std::array<std::int64_t, tenure_count> pence{};
    std::uint32_t non_decent = 0, cold = 0;
    for (std::size_t h = 0; h < households.size(); ++h) {
        const auto tenure = static_cast<std::size_t>(households.tenure[h]);
        ++homes[tenure];
        pence[tenure] += whole_pence(households.housing_cost[h]);
        non_decent += (households.quality[h] & dwelling::non_decent) != 0;
        cold += (households.quality[h] & dwelling::cold) != 0;
    }
    for (std::size_t tenure = 0; tenure < tenure_count; ++tenure) {
        tally.tenure[tenure] += homes[tenure];
        tally.housing_cost_pence_week[tenure] += pence[tenure];
    }
    tally.households += static_cast<std::uint32_t>(households.size());
    tally.non_decent += non_decent;
    tally.cold += cold;
}

void record_overcrowding(const Shard& shard, Tally& tally) {
    const Households& households = shard.households;
    RowList candidates;
    for_each_block(shard, [&](Block block) {
        RowList::Writer list = candidates.start(block.households());
        for (std::size_t h = block.first_household; h < block.last_household; ++h) {
            // Nobody needs more than a room, so that most homes need no closer look.
            const std::uint32_t persons_here = shard.first_person[h + 1] - shard.first_person[h];
            list.add_if(persons_here > households.bedrooms[h], h - block.first_household);
        }
        candidates.finish(list);
        for (const std::uint32_t i : candidates.rows()) {
            const std::size_t h = block.first_household + i;
            tally.overcrowded += bedrooms_needed(shard, h) > households.bedrooms[h];
        }
    });
}

}  // namespace

void record(const Context& context, Shard& shard, Tally& tally) {
    record_health(shard.persons, tally);
    record_learning(shard.persons, tally);
    record_work(shard.persons, tally);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        record_children(context, shard, h, tally);
    record_homes(shard, tally);
    record_overcrowding(shard, tally);
}

}  // namespace lc
