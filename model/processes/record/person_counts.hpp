// What is counted of persons once a year, a block at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/core/whole_number.hpp"
#include "model/population/block.hpp"
#include "model/record/age_band.hpp"
#include "model/record/tally.hpp"

namespace lc {

/// Pence a week or a year of an amount.
inline std::int64_t whole_pence(float pounds) noexcept {
    return nearest_whole_number(static_cast<double>(pounds) * 100.0);
}

/// How often each of some codes occurs. Two tables in turn: neighbours are often alike, and one
/// addition would wait for the other.
template <std::size_t codes>
class CodeCounts {
  public:
    template <class Code>
    void add(const Code* code, std::size_t size) noexcept {
        std::size_t i = 0;
        for (; i + 2 <= size; i += 2) {
            ++counts_[0][code[i]];
            ++counts_[1][code[i + 1]];
        }
        if (i < size) ++counts_[0][code[i]];
    }
    std::uint32_t operator[](std::size_t code) const noexcept {
        return counts_[0][code] + counts_[1][code];
    }

  private:
    std::array<std::array<std::uint32_t, codes>, 2> counts_{};
};

/// Counts of good health and of no limitation: by sex, age band and which of the two hold.
class HealthCounts {
  public:
    void add(const Persons& persons, std::size_t first, std::size_t size) {
        find_codes(persons.age.data() + first, persons.sex.data() + first,
                   persons.health.data() + first, persons.disability.data() + first, size,
                   code_.room(size));
        counts_.add(code_.data(), size);
    }
    void add_to(Tally& tally) const {
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t band = 0; band < band_count; ++band) {
                const std::size_t first = (sex * band_count + band) * 4;
                tally.good_health[sex][band] += counts_[first + 1] + counts_[first + 3];
                tally.not_limited[sex][band] += counts_[first + 2] + counts_[first + 3];
            }
    }

  private:
    static void find_codes(const std::uint8_t* __restrict age, const Sex* __restrict sex,
                           const GeneralHealth* __restrict health,
                           const Disability* __restrict disability, std::size_t size,
                           std::uint8_t* __restrict code) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const auto good = static_cast<std::uint8_t>(health[i] == GeneralHealth::good);
            const auto free = static_cast<std::uint8_t>(disability[i] == Disability::none);
            const auto of_sex = static_cast<std::uint8_t>(sex[i] == Sex::male ? band_count : 0);
            code[i] =
                static_cast<std::uint8_t>((of_sex + quick_band_of(age[i])) * 4 + good + 2 * free);
        }
    }

    CodeCounts<std::size_t{sex_count} * band_count * 4> counts_;
    BlockColumn<std::uint8_t> code_;
};

/// Activities and qualifications of working age, and what poverty does to dependent children from
/// the year before to this one: one count of all of it together.
class LifeCounts {
  public:
    void add(const Persons& persons, std::size_t first, std::size_t size) {
        find_codes(persons.age.data() + first, persons.activity.data() + first,
                   persons.qualification.data() + first, size, code_.room(size));
        find_children(persons.age.data() + first, persons.relation.data() + first,
                      persons.poverty_history.data() + first, size, child_.room(size));
        put_together(child_.data(), size, code_.data());
        counts_.add(code_.data(), size);
    }
    void add_to(Tally& tally) const {
        for (std::size_t code = 0; code < codes; ++code)
            for (std::size_t child = 0; child < children; ++child)
                add_to(tally, code, child, counts_[child * codes + code]);
    }

  private:
    /// Neither 16 to 24 nor 25 to 64, then these; each by activity and qualification.
    static constexpr std::size_t age_groups = 3;
    static constexpr std::size_t codes =
        age_groups * std::size_t{activity_count} * qualification_count;
    /// No child of 1 and over, then the first two bits of such a child's history.
    static constexpr std::size_t children = 5;

    static void find_codes(const std::uint8_t* __restrict age, const Activity* __restrict activity,
                           const Qualification* __restrict held, std::size_t size,
                           std::uint16_t* __restrict code) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const auto of_age =
                static_cast<std::uint8_t>((age[i] < 65) * ((age[i] >= 16) + (age[i] >= 25)));
            const auto at = static_cast<std::uint8_t>(of_age * activity_count +
                                                      static_cast<std::uint8_t>(activity[i]));
            code[i] = static_cast<std::uint8_t>(at * qualification_count +
                                                static_cast<std::uint8_t>(held[i]));
        }
    }
    /// Children under 1 were not there the year before.
    static void find_children(const std::uint8_t* __restrict age,
                              const Relation* __restrict relation,
                              const std::uint8_t* __restrict history, std::size_t size,
                              std::uint8_t* __restrict child) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t counts = (relation[i] == Relation::dependent_child) & (age[i] > 0);
            child[i] = static_cast<std::uint8_t>(counts * (1 + (history[i] & 3)));
        }
    }
    static void put_together(const std::uint8_t* __restrict child, std::size_t size,
                             std::uint16_t* __restrict code) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            code[i] = static_cast<std::uint16_t>(code[i] + child[i] * codes);
    }
    static void add_to(Tally& tally, std::size_t code, std::size_t child, std::uint32_t count) {
        const std::size_t of_age = code / (std::size_t{activity_count} * qualification_count);
        if (of_age > 0) tally.activity_16_64[code / qualification_count % activity_count] += count;
        if (of_age > 1) tally.qualification_25_64[code % qualification_count] += count;
        if (child == 0) return;
        const bool now = ((child - 1) & 1) != 0, before = ((child - 1) & 2) != 0;
        (before ? tally.children_poor_before : tally.children_not_poor_before) += count;
        if (now && !before) tally.children_entering_poverty += count;
        if (before && !now) tally.children_leaving_poverty += count;
    }

    CodeCounts<codes * children> counts_;
    BlockColumn<std::uint16_t> code_;
    BlockColumn<std::uint8_t> child_;
};

/// What has been learned at the end of school, of a block's rows.
class LearningCounts {
  public:
    void add(const Persons& persons, std::size_t first, std::size_t size, Tally& tally) {
        const std::uint8_t* const age = persons.age.data() + first;
        mark_ages(age, size, wanted_.room(size));
        leavers_.select(wanted_.data(), size);
        for (const std::uint32_t i : leavers_.rows())
            add_leaver(age[i], persons.qualification[first + i], persons.attainment[first + i],
                       tally);
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

/// Earnings of a block's rows.
class EarningCounts {
  public:
    void add(const Persons& persons, std::size_t first, std::size_t size, Tally& tally) {
        const float* const income = persons.income.data() + first;
        std::uint8_t* const earns = earns_.room(size);
        find_positive(income, size, earns);
        leave_others(persons.age.data() + first, persons.activity.data() + first, size, earns);
        tally.earners += count_rows(size, [&](std::size_t i) { return earns[i]; });
        tally.earnings_pence += sum_pence(income, earns, size);
    }

  private:
    static void find_positive(const float* __restrict income, std::size_t size,
                              std::uint8_t* __restrict positive) noexcept {
        for (std::size_t i = 0; i < size; ++i) positive[i] = income[i] > 0;
    }
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

}  // namespace lc
