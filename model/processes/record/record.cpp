#include "model/processes/record/record.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"
#include "model/population/bedroom_standard.hpp"

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

void record_learning(const Persons& persons, std::size_t p, Tally& tally) {
    const int age = persons.age[p];
    if (age == 16) {
        ++tally.aged_16;
        tally.level_2_at_16 += persons.qualification[p] >= Qualification::level_1_2;
        tally.attainment_at_16_milli += static_cast<std::int64_t>(persons.attainment[p] * 1000.0f);
    } else if (age == 19) {
        ++tally.aged_18;
        tally.level_3_at_18 += persons.qualification[p] >= Qualification::level_3;
    }
    if (age >= 25 && age < 65)
        ++tally.qualification_25_64[static_cast<std::size_t>(persons.qualification[p])];
}

void record_person(const Persons& persons, std::size_t p, Tally& tally) {
    const int age = persons.age[p];
    const auto sex = static_cast<std::size_t>(persons.sex[p]);
    const std::size_t band = age_bands[static_cast<std::size_t>(age)];
    tally.good_health[sex][band] += persons.health[p] == GeneralHealth::good;
    tally.not_limited[sex][band] += persons.disability[p] == Disability::none;
    record_learning(persons, p, tally);
    if (age < 16) return;
    if (age < 65) ++tally.activity_16_64[static_cast<std::size_t>(persons.activity[p])];
    if (works(persons.activity[p]) && persons.income[p] > 0) {
        ++tally.earners;
        tally.earnings_pence += to_pence(persons.income[p]);
    }
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

}  // namespace

void record(const Context& context, Shard& shard, Tally& tally) {
    const Persons& persons = shard.persons;
    for (std::size_t p = 0; p < persons.size(); ++p) record_person(persons, p, tally);
    const Households& households = shard.households;
    for (std::size_t h = 0; h < households.size(); ++h) {
        const auto tenure = static_cast<std::size_t>(households.tenure[h]);
        ++tally.households;
        ++tally.tenure[tenure];
        tally.housing_cost_pence_week[tenure] += to_pence(households.housing_cost[h]);
        tally.non_decent += (households.quality[h] & dwelling::non_decent) != 0;
        record_children(context, shard, h, tally);
        tally.cold += (households.quality[h] & dwelling::cold) != 0;
        // Nobody needs more than a room, so that most homes need no closer look.
        const std::uint32_t persons_here = shard.first_person[h + 1] - shard.first_person[h];
        if (persons_here > households.bedrooms[h])
            tally.overcrowded += bedrooms_needed(shard, h) > households.bedrooms[h];
    }
}

}  // namespace lc
