#include "model/processes/record/record.hpp"

#include <algorithm>
#include <array>

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

/// Counts of persons by sex and age; two in one number each, so that a person is one addition.
class HealthCounts {
  public:
    void add(Sex sex, std::size_t age, bool good_health, bool not_limited) noexcept {
        counts_[static_cast<std::size_t>(sex)][age] +=
            std::uint64_t{good_health} | std::uint64_t{not_limited} << 32;
    }
    void add_to(Tally& tally) const {
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t age = 0; age < age_count; ++age) {
                const std::size_t band = age_bands[age];
                tally.good_health[sex][band] += static_cast<std::uint32_t>(counts_[sex][age]);
                tally.not_limited[sex][band] += static_cast<std::uint32_t>(counts_[sex][age] >> 32);
            }
    }

  private:
    std::array<std::array<std::uint64_t, age_count>, sex_count> counts_{};
};

/// Counts of codes among persons of some ages: all others are counted under one code more, which is
/// cheaper than a branch for each.
template <std::size_t codes>
class CodeCounts {
  public:
    void add(bool counts, std::size_t code) noexcept { ++counts_[counts ? code : codes]; }
    void add_to(std::array<std::uint32_t, codes>& counts) const {
        for (std::size_t code = 0; code < codes; ++code) counts[code] += counts_[code];
    }

  private:
    std::array<std::uint32_t, codes + 1> counts_{};
};

/// works(active) without its branches.
bool is_working(Activity active) noexcept {
    return (active == Activity::full_time) | (active == Activity::part_time) |
           (active == Activity::self_employed);
}

void record_examinations(const Persons& persons, std::size_t p, Tally& tally) {
    if (persons.age[p] == 16) {
        ++tally.aged_16;
        tally.level_2_at_16 += persons.qualification[p] >= Qualification::level_1_2;
        tally.attainment_at_16_milli += static_cast<std::int64_t>(persons.attainment[p] * 1000.0f);
    } else {
        ++tally.aged_18;
        tally.level_3_at_18 += persons.qualification[p] >= Qualification::level_3;
    }
}

void record_persons(const Persons& persons, Tally& tally) {
    HealthCounts health;
    CodeCounts<qualification_count> qualification;
    CodeCounts<activity_count> activity;
    std::uint32_t earners = 0;
    std::int64_t pence = 0;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        const std::size_t age = persons.age[p];
        const Activity active = persons.activity[p];
        health.add(persons.sex[p], age, persons.health[p] == GeneralHealth::good,
                   persons.disability[p] == Disability::none);
        qualification.add((age >= 25) & (age < 65),
                          static_cast<std::size_t>(persons.qualification[p]));
        activity.add((age >= 16) & (age < 65), static_cast<std::size_t>(active));
        const float income = persons.income[p];
        const bool earns = (age >= 16) & is_working(active) & (income > 0);
        earners += earns;
        pence += to_pence(earns ? income : 0.0f);
        if ((age == 16) | (age == 19)) record_examinations(persons, p, tally);
    }
    health.add_to(tally);
    qualification.add_to(tally.qualification_25_64);
    activity.add_to(tally.activity_16_64);
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
        pence[tenure] += to_pence(households.housing_cost[h]);
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
    for (std::size_t h = 0; h < households.size(); ++h) {
        // Nobody needs more than a room, so that most homes need no closer look.
        const std::uint32_t persons_here = shard.first_person[h + 1] - shard.first_person[h];
        if (persons_here > households.bedrooms[h])
            tally.overcrowded += bedrooms_needed(shard, h) > households.bedrooms[h];
    }
}

}  // namespace

void record(const Context& context, Shard& shard, Tally& tally) {
    record_persons(shard.persons, tally);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        record_children(context, shard, h, tally);
    record_homes(shard, tally);
    record_overcrowding(shard, tally);
}

}  // namespace lc
