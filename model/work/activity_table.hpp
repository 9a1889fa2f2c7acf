// Where the parts of an adult's situation stand in tables of what each adds to chances of activity.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/work/situation.hpp"

namespace lc {

/// An adult's situation as one number, of which groups of bits are places in the parts of
/// ActivityTable: processes that decide for many work it out column by column.
struct WorkCell {
    std::uint32_t bits = 0;

    /// First bit and width of a place.
    struct Field {
        int first, width;
        constexpr std::uint32_t of(std::uint32_t bits) const noexcept {
            return bits >> first & ((1u << width) - 1);
        }
        constexpr std::size_t size() const noexcept { return std::size_t{1} << width; }
    };
    static constexpr Field state{0, 4};        ///< qualification and limitation
    static constexpr Field limited_age{2, 9};  ///< limitation and age
    static constexpr Field age{4, 7};
    static constexpr Field age_sex{4, 8};
    static constexpr Field place{12, 6};  ///< tenure and decile
    static constexpr Field family{18, 9};
    static constexpr std::uint32_t partner_works = 1u << family.first;

    static constexpr std::uint32_t own(Sex sex, std::uint32_t years, Qualification held,
                                       Disability limited) noexcept {
        return static_cast<std::uint32_t>(held) | static_cast<std::uint32_t>(limited) << 2 |
               years << 4 | static_cast<std::uint32_t>(sex) << 11;
    }
    static constexpr std::uint32_t home(Tenure tenure, unsigned decile) noexcept {
        return place_of(tenure, decile) << place.first;
    }
    static constexpr std::uint32_t place_of(Tenure tenure, unsigned decile) noexcept {
        return static_cast<std::uint32_t>(tenure) * 11 + decile;
    }
    /// Without sex and the partner's work: 0 is single. `youngest` is a YoungestChild.
    static constexpr std::uint32_t kind_of_family(unsigned position, unsigned youngest,
                                                  unsigned children) noexcept {
        return (position * unsigned{youngest_child_count} + youngest) * 4 + children;
    }
    static constexpr std::uint32_t kinds_of_family =
        std::uint32_t{family_position_count} * youngest_child_count * 4;
    /// The family's place of somebody whose partner, if any, does not work.
    static constexpr std::uint32_t family_of(Sex sex, std::uint32_t kind) noexcept {
        return (static_cast<std::uint32_t>(sex) * kinds_of_family + kind) * 2;
    }

    static constexpr WorkCell of(const WorkSituation& s) noexcept {
        const std::uint32_t kind =
            kind_of_family(static_cast<unsigned>(s.position), static_cast<unsigned>(s.youngest),
                           static_cast<unsigned>(s.children));
        return {own(s.sex, static_cast<std::uint32_t>(s.age), s.qualification, s.disability) |
                home(s.tenure, static_cast<unsigned>(s.decile)) |
                family_of(s.sex, kind) << family.first | (s.partner_works ? partner_works : 0)};
    }
};
static_assert(std::size_t{2} * WorkCell::kinds_of_family * sex_count <= WorkCell::family.size());
static_assert(std::size_t{tenure_count} * 11 <= WorkCell::place.size());
static_assert(age_count <= 128);

/// One part of ActivityTable: a value for each place of a group of bits.
struct TablePart {
    std::size_t first;
    WorkCell::Field field;
    constexpr std::size_t next() const noexcept { return first + field.size(); }
};

/// Parts of a table of one parameter set, one after the other.
namespace activity_part {
inline constexpr TablePart working_age{0, WorkCell::age_sex};
inline constexpr TablePart part_time_age{working_age.next(), WorkCell::age_sex};
inline constexpr TablePart self_employed_age{part_time_age.next(), WorkCell::age_sex};
inline constexpr TablePart working_state{self_employed_age.next(), WorkCell::state};
inline constexpr TablePart part_time_state{working_state.next(), WorkCell::state};
inline constexpr TablePart self_employed_state{part_time_state.next(), WorkCell::state};
inline constexpr TablePart working_place{self_employed_state.next(), WorkCell::place};
inline constexpr TablePart part_time_place{working_place.next(), WorkCell::place};
inline constexpr TablePart working_family{part_time_place.next(), WorkCell::family};
inline constexpr TablePart part_time_family{working_family.next(), WorkCell::family};
inline constexpr TablePart self_employed_family{part_time_family.next(), WorkCell::family};
/// What help for parents adds to the probability of working.
inline constexpr TablePart support{self_employed_family.next(), WorkCell::family};
/// Probabilities: of caring before State Pension age, of looking for work, of retirement.
inline constexpr TablePart caring{support.next(), WorkCell::family};
inline constexpr TablePart unemployed{caring.next(), WorkCell::age};
inline constexpr TablePart retired{unemployed.next(), WorkCell::age};
/// Share of the age that has not passed State Pension age.
inline constexpr TablePart below_pension_age{retired.next(), WorkCell::age};
/// Probability of sickness.
inline constexpr TablePart sick{below_pension_age.next(), WorkCell::limited_age};
inline constexpr std::size_t all = sick.next();
}  // namespace activity_part

/// What a situation adds to the log odds of working, part-time and self-employment, and
/// probabilities of those who do not work.
struct ActivityTable {
    std::array<float, activity_part::all> values{};

    float& at(const TablePart& part, WorkCell cell) noexcept {
        return values[part.first + part.field.of(cell.bits)];
    }
    float at(const TablePart& part, WorkCell cell) const noexcept {
        return values[part.first + part.field.of(cell.bits)];
    }
    bool operator==(const ActivityTable&) const = default;
};

}  // namespace lc
