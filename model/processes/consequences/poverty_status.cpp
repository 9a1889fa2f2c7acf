#include "model/processes/consequences/poverty_status.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "model/core/fixed_point.hpp"
#include "model/core/whole_number.hpp"
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

/// The least float that is not below a line: an income in floats is below the line if it is below
/// that.
float not_below(double line) noexcept {
    const auto nearest = static_cast<float>(line);
    return static_cast<double>(nearest) < line
               ? std::nextafter(nearest, std::numeric_limits<float>::infinity())
               : nearest;
}

/// Lines of the year, as floats with which incomes are compared.
struct Lines {
    explicit Lines(const UkYear& uk)
        : relative_ahc(not_below(uk.threshold_ahc)),
          relative_bhc(not_below(uk.threshold_bhc)),
          absolute_ahc(not_below(uk.absolute_ahc)),
          absolute_bhc(not_below(uk.absolute_bhc)),
          deep_ahc(not_below(uk.deep_ahc)) {}
    float relative_ahc, relative_bhc, absolute_ahc, absolute_bhc, deep_ahc;
};

void find_statuses(const Lines& lines, const float* __restrict ahc, const float* __restrict bhc,
                   std::size_t size, std::uint8_t* __restrict status) noexcept {
    for (std::size_t k = 0; k < size; ++k) {
        const auto bit = [](float income, float line, std::int32_t value) {
            return income < line ? value : 0;
        };
        status[k] =
            static_cast<std::uint8_t>(bit(ahc[k], lines.relative_ahc, poverty::relative_ahc) |
                                      bit(bhc[k], lines.relative_bhc, poverty::relative_bhc) |
                                      bit(ahc[k], lines.absolute_ahc, poverty::absolute_ahc) |
                                      bit(bhc[k], lines.absolute_bhc, poverty::absolute_bhc) |
                                      bit(ahc[k], lines.deep_ahc, poverty::deep_ahc));
    }
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

/// Moves histories on by a year.
void move_on(const std::uint8_t* __restrict status, std::size_t size,
             std::uint8_t* __restrict history) noexcept {
    for (std::size_t i = 0; i < size; ++i)
        history[i] =
            static_cast<std::uint8_t>((history[i] << 1 | (status[i] & poverty::relative_ahc)) & 15);
}

/// What a household says of its children, as a number: status, decile - 1 and tenure.
namespace home_code {
constexpr std::uint16_t of(std::uint8_t status, std::uint8_t decile, Tenure tenure) noexcept {
    return static_cast<std::uint16_t>(status | (decile - 1) << 5 | static_cast<int>(tenure) << 9);
}
constexpr std::uint8_t status(std::uint16_t code) noexcept { return code & 31u; }
/// Of relative poverty, decile and tenure alone: what families are counted by.
constexpr std::size_t group(std::uint16_t code) noexcept {
    static_assert(poverty::relative_ahc == 1);
    return static_cast<std::size_t>(code >> 5 << 1 | (code & poverty::relative_ahc));
}
inline constexpr std::size_t groups = std::size_t{tenure_count} << 5;
constexpr std::uint32_t poor(std::size_t group) noexcept { return group & 1u; }
constexpr std::size_t decile(std::size_t group) noexcept { return group >> 1 & 15u; }
constexpr std::size_t tenure(std::size_t group) noexcept { return group >> 5; }
}  // namespace home_code

void find_statuses_of_rows(const std::uint16_t* __restrict home, std::size_t size,
                           std::uint8_t* __restrict status) noexcept {
    for (std::size_t i = 0; i < size; ++i) status[i] = home_code::status(home[i]);
}

/// Marks the last adult of units with children, and those of them who are poor.
void find_parents(const std::uint8_t* __restrict child, const std::uint8_t* __restrict children,
                  const std::uint8_t* __restrict status, std::size_t size,
                  std::uint8_t* __restrict parent, std::uint8_t* __restrict poor) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint8_t some = children[i] > 0;
        parent[i] = (child[i] ^ 1) & some;
        poor[i] = parent[i] & (status[i] & poverty::relative_ahc);
    }
}

/// One year's poverty of one shard, a block at a time.
class PovertyYear {
  public:
    PovertyYear(const UkYear& uk, Shard& shard) : uk_(uk), lines_(uk), shard_(shard) {}

    void add(Block block) {
        set_statuses(block);
        const std::size_t size = block.size();
        const std::uint8_t* const status = status_.data();
        const std::uint8_t* const age = shard_.persons.age.data() + block.first;
        std::uint8_t* const history = shard_.persons.poverty_history.data() + block.first;
        move_on(status, size, history);
        persistent_ += count_rows(size, [&](auto i) { return persistently_poor(history[i]); });
        families_.find(shard_, block);
        families_.count_children(shard_, block);
        const std::uint8_t* const child = families_.child();
        children_persistent_ +=
            count_rows(size, [&](auto i) { return child[i] & persistently_poor(history[i]); });
        under_16_ += count_rows(size, [&](auto i) { return child[i] & (age[i] < 16); });
        under_16_in_poverty_ += count_rows(size, [&](auto i) {
            return child[i] & (age[i] < 16) & (status[i] & poverty::relative_ahc);
        });
        count_families(block);
    }

    void add_to(Tally& tally) const {
        add_measures(persons_, persistent_, tally.persons_in_poverty);
        add_measures(children_, children_persistent_, tally.children_in_poverty);
        tally.children_under_16 += under_16_;
        tally.children_under_16_in_poverty += under_16_in_poverty_;
        tally.poverty_gap_pence_week += gap_pence_;
        for (std::size_t type = 0; type < family_type_count; ++type)
            for (std::size_t group = 0; group < home_code::groups; ++group)
                add_to(tally, type, group, children_by_group_[type][group]);
    }

  private:
    /// Of households, and what is read of each of their members.
    void set_statuses(Block block) {
        Households& households = shard_.households;
        const std::size_t first = block.first_household;
        find_statuses(lines_, households.equivalised_ahc.data() + first,
                      households.equivalised_bhc.data() + first, block.households(),
                      households.poverty_status.data() + first);
        for (std::size_t h = first; h < block.last_household; ++h)
            persons_[households.poverty_status[h]] +=
                shard_.first_person[h + 1] - shard_.first_person[h];
        spread(
            shard_, block,
            [&](std::size_t h) {
                return home_code::of(households.poverty_status[h], households.decile[h],
                                     households.tenure[h]);
            },
            home_);
        find_statuses_of_rows(home_.data(), block.size(), status_.room(block.size()));
    }

    /// The benefit units with children of a block.
    void count_families(Block block) {
        const std::uint8_t* const children = families_.children_after();
        const std::size_t size = block.size();
        find_parents(families_.child(), children, status_.data(), size, parent_.room(size),
                     poor_.room(size));
        parents_.select(parent_.data(), size);
        for (const std::uint32_t i : parents_.rows()) {
            const FamilyType type = family_type(families_.partner()[i] != 0, children[i]);
            children_by_group_[static_cast<std::size_t>(type)][home_code::group(home_.data()[i])] +=
                children[i];
            children_[status_.data()[i]] += children[i];
        }
        parents_.select(poor_.data(), size);
        std::size_t h = block.first_household;
        for (const std::uint32_t i : parents_.rows()) {
            while (shard_.first_person[h + 1] <= block.first + i) ++h;
            // A gap cannot exceed the line: negative incomes count as none.
            const auto income =
                static_cast<double>(std::max(shard_.households.equivalised_ahc[h], 0.0f));
            gap_pence_ += std::int64_t{children[i]} * to_pence(uk_.threshold_ahc - income);
        }
    }

    static void add_to(Tally& tally, std::size_t type, std::size_t group, std::uint32_t number) {
        if (number == 0) return;
        const std::size_t decile = home_code::decile(group), tenure = home_code::tenure(group);
        const std::uint32_t poor = home_code::poor(group);
        tally.children += number;
        tally.children_by_family[type] += number;
        tally.children_in_poverty_by_family[type] += number * poor;
        tally.children_by_decile[decile] += number;
        tally.children_in_poverty_by_decile[decile] += number * poor;
        tally.children_by_tenure[tenure] += number;
        tally.children_in_poverty_by_tenure[tenure] += number * poor;
    }

    const UkYear& uk_;
    const Lines lines_;
    Shard& shard_;
    ByStatus persons_{}, children_{};
    std::uint32_t persistent_ = 0, children_persistent_ = 0;
    std::uint32_t under_16_ = 0, under_16_in_poverty_ = 0;
    std::int64_t gap_pence_ = 0;
    /// Dependent children.
    std::array<std::array<std::uint32_t, home_code::groups>, family_type_count>
        children_by_group_{};

    // Of the block.
    BlockColumn<std::uint16_t> home_;
    BlockColumn<std::uint8_t> status_, parent_, poor_;
    BlockFamilies families_;
    RowList parents_;
};

}  // namespace

void poverty_status(const Context& context, Shard& shard, Tally& tally) {
    PovertyYear year(*context.uk, shard);
    for_each_block(shard, [&](Block block) { year.add(block); });
    year.add_to(tally);
}

}  // namespace lc
