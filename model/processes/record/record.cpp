#include "model/processes/record/record.hpp"

#include <algorithm>
#include <array>

#include "model/core/fixed_point.hpp"
#include "model/core/whole_number.hpp"
#include "model/population/bedroom_standard.hpp"
#include "model/population/block.hpp"
#include "model/population/household_members.hpp"
#include "model/record/age_band.hpp"

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

/// Pence a week or a year of an amount.
std::int64_t whole_pence(float pounds) noexcept {
    return nearest_whole_number(static_cast<double>(pounds) * 100.0);
}

/// Counts of good health and of no limitation: by sex, age band and which of the two hold.
class HealthCounts {
  public:
    void add(const Persons& persons, std::size_t first, std::size_t size) {
        find_places(persons.age.data() + first, persons.sex.data() + first,
                    persons.health.data() + first, persons.disability.data() + first, size,
                    place_.room(size));
        // Two tables in turn: neighbours are often alike, and one addition would wait for the
        // other.
        const std::uint8_t* const place = place_.data();
        std::size_t i = 0;
        for (; i + 2 <= size; i += 2) {
            ++counts_[0][place[i]];
            ++counts_[1][place[i + 1]];
        }
        if (i < size) ++counts_[0][place[i]];
    }
    void add_to(Tally& tally) const {
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t band = 0; band < band_count; ++band) {
                const std::size_t first = (sex * band_count + band) * 4;
                const auto count = [&](std::size_t both) {
                    return counts_[0][first + both] + counts_[1][first + both];
                };
                tally.good_health[sex][band] += count(1) + count(3);
                tally.not_limited[sex][band] += count(2) + count(3);
            }
    }

  private:
    static void find_places(const std::uint8_t* __restrict age, const Sex* __restrict sex,
                            const GeneralHealth* __restrict health,
                            const Disability* __restrict disability, std::size_t size,
                            std::uint8_t* __restrict place) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const auto good = static_cast<std::uint8_t>(health[i] == GeneralHealth::good);
            const auto free = static_cast<std::uint8_t>(disability[i] == Disability::none);
            const auto of_sex = static_cast<std::uint8_t>(sex[i] == Sex::male ? band_count : 0);
            place[i] =
                static_cast<std::uint8_t>((of_sex + quick_band_of(age[i])) * 4 + good + 2 * free);
        }
    }

    static constexpr std::size_t places = std::size_t{sex_count} * band_count * 4;
    std::array<std::array<std::uint32_t, places>, 2> counts_{};
    BlockColumn<std::uint8_t> place_;
};

/// Learning of a block's rows.
class LearningCounts {
  public:
    void add(const Persons& persons, std::size_t first, std::size_t size, Tally& tally) {
        const std::uint8_t* const age = persons.age.data() + first;
        const Qualification* const held = persons.qualification.data() + first;
        for (std::size_t q = 0; q < qualification_count; ++q)
            tally.qualification_25_64[q] += count_rows(size, [&](std::size_t i) {
                return (age[i] >= 25) & (age[i] < 65) & (held[i] == static_cast<Qualification>(q));
            });
        mark_ages(age, size, wanted_.room(size));
        leavers_.select(wanted_.data(), size);
        for (const std::uint32_t i : leavers_.rows())
            add_leaver(age[i], held[i], persons.attainment[first + i], tally);
    }

  private:
    /// At 16 and, of what is reached by 18, a year later.
    static constexpr int counted_at_16 = 16, counted_at_18 = 19;

    static void mark_ages(const std::uint8_t* __restrict age, std::size_t size,
                          std::uint8_t* __restrict wanted) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            wanted[i] = (age[i] == counted_at_16) | (age[i] == counted_at_18);
    }
    static void add_leaver(int age, Qualification held, float attainment, Tally& tally) {
        if (age == counted_at_16) {
            ++tally.aged_16;
            tally.level_2_at_16 += held >= Qualification::level_1_2;
            tally.attainment_at_16_milli += static_cast<std::int64_t>(attainment * 1000.0f);
        } else {
            ++tally.aged_18;
            tally.level_3_at_18 += held >= Qualification::level_3;
        }
    }

    BlockColumn<std::uint8_t> wanted_;
    RowList leavers_;
};

/// Work and earnings of a block's rows.
class WorkCounts {
  public:
    void add(const Persons& persons, std::size_t first, std::size_t size, Tally& tally) {
        const std::uint8_t* const age = persons.age.data() + first;
        const Activity* const activity = persons.activity.data() + first;
        const float* const income = persons.income.data() + first;
        for (std::size_t a = 0; a < activity_count; ++a)
            tally.activity_16_64[a] += count_rows(size, [&](std::size_t i) {
                return (age[i] >= 16) & (age[i] < 65) & (activity[i] == static_cast<Activity>(a));
            });
        std::uint8_t* const earns = earns_.room(size);
        for (std::size_t i = 0; i < size; ++i) earns[i] = income[i] > 0;
        leave_others(age, activity, size, earns);
        tally.earners += count_rows(size, [&](std::size_t i) { return earns[i]; });
        tally.earnings_pence += sum_pence(income, earns, size);
    }

  private:
    static void leave_others(const std::uint8_t* __restrict age,
                             const Activity* __restrict activity, std::size_t size,
                             std::uint8_t* __restrict earns) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t grown = age[i] >= 16;
            // works(activity) without its branches.
            const std::uint8_t works = (activity[i] == Activity::full_time) |
                                       (activity[i] == Activity::part_time) |
                                       (activity[i] == Activity::self_employed);
            earns[i] = earns[i] & grown & works;
        }
    }
    static std::int64_t sum_pence(const float* __restrict income,
                                  const std::uint8_t* __restrict earns, std::size_t size) noexcept {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const float own = income[i];
            sum += whole_pence(earns[i] != 0 ? own : 0.0f);
        }
        return sum;
    }

    BlockColumn<std::uint8_t> earns_;
};

/// What poverty does to a block's dependent children from the year before to this one, and how deep
/// it is.
class ChildrenCounts {
  public:
    void add(const Context& context, const Shard& shard, Block block, Tally& tally) {
        count_moves(shard.persons.relation.data() + block.first,
                    shard.persons.age.data() + block.first,
                    shard.persons.poverty_history.data() + block.first, block.size(), tally);
        add_gaps(context, shard, block, tally);
    }

  private:
    /// Children under 1 were not there the year before.
    static void count_moves(const Relation* relation, const std::uint8_t* age,
                            const std::uint8_t* history, std::size_t size, Tally& tally) {
        const auto count = [&](std::uint8_t bits, std::uint8_t value) {
            return count_rows(size, [&](std::size_t i) {
                return (relation[i] == Relation::dependent_child) & (age[i] > 0) &
                       ((history[i] & bits) == value);
            });
        };
        constexpr std::uint8_t now = 1, before = 2;
        tally.children_poor_before += count(before, before);
        tally.children_not_poor_before += count(before, 0);
        tally.children_entering_poverty += count(now | before, now);
        tally.children_leaving_poverty += count(now | before, before);
    }

    void add_gaps(const Context& context, const Shard& shard, Block block, Tally& tally) {
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

    BlockColumn<std::uint8_t> wanted_;
    RowList poor_;
};

void record_homes(const Households& households, std::size_t first, std::size_t size, Tally& tally) {
    const Tenure* const tenure = households.tenure.data() + first;
    const std::uint8_t* const quality = households.quality.data() + first;
    for (std::size_t t = 0; t < tenure_count; ++t)
        tally.tenure[t] +=
            count_rows(size, [&](std::size_t k) { return tenure[k] == static_cast<Tenure>(t); });
    tally.non_decent +=
        count_rows(size, [&](std::size_t k) { return (quality[k] & dwelling::non_decent) != 0; });
    tally.cold +=
        count_rows(size, [&](std::size_t k) { return (quality[k] & dwelling::cold) != 0; });
    std::array<std::int64_t, tenure_count> pence{};
    for (std::size_t k = 0; k < size; ++k)
        pence[static_cast<std::size_t>(tenure[k])] +=
            whole_pence(households.housing_cost[first + k]);
    for (std::size_t t = 0; t < tenure_count; ++t) tally.housing_cost_pence_week[t] += pence[t];
    tally.households += static_cast<std::uint32_t>(size);
}

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
    LearningCounts learning;
    WorkCounts work;
    ChildrenCounts children;
    OvercrowdingCounts overcrowding;
    for_each_block(shard, [&](Block block) {
        health.add(shard.persons, block.first, block.size());
        learning.add(shard.persons, block.first, block.size(), tally);
        work.add(shard.persons, block.first, block.size(), tally);
        children.add(context, shard, block, tally);
        record_homes(shard.households, block.first_household, block.households(), tally);
        overcrowding.add(shard, block, tally);
    });
    health.add_to(tally);
}

}  // namespace lc
