// Benefit units of a household, as several processes of demography see them.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "model/population/shard.hpp"

namespace lc {

/// Rows of one benefit unit: its head, a partner if any, dependent children.
struct UnitRows {
    std::size_t first = 0;        ///< the head
    std::size_t first_child = 0;  ///< after the head and the partner
    std::size_t last = 0;         ///< one past the unit
    bool couple() const noexcept { return first_child - first == 2; }
    int children() const noexcept { return static_cast<int>(last - first_child); }
};

constexpr bool is_partner(Relation relation) noexcept {
    return relation == Relation::partner || relation == Relation::other_partner;
}

/// One past the benefit unit that starts at row `first` of a household whose rows end at
/// `household_end`. Looks at eight rows at once: a loop as long as a family is one whose end
/// processors cannot foresee.
inline std::size_t unit_end(const Persons& persons, std::size_t first,
                            std::size_t household_end) noexcept {
    static_assert(std::endian::native == std::endian::little, "the first row is the lowest byte");
    constexpr std::size_t rows = sizeof(std::uint64_t);
    const std::uint8_t* const unit = persons.unit.data();
    std::size_t last = first + 1;
    if (first + rows <= persons.unit.size()) {
        std::uint64_t indices = 0;
        std::memcpy(&indices, unit + first, rows);
        const std::uint64_t different = indices ^ 0x0101010101010101u * std::uint64_t{unit[first]};
        const auto same = static_cast<std::size_t>(std::countr_zero(different)) / 8;
        last = std::min(first + same, household_end);
        if (same < rows) return last;
    }
    while (last < household_end && unit[last] == unit[first]) ++last;
    return last;
}

/// The unit that starts at row `first` of a household whose rows end at `household_end`.
inline UnitRows unit_at(const Persons& persons, std::size_t first,
                        std::size_t household_end) noexcept {
    UnitRows unit{first, first + 1, unit_end(persons, first, household_end)};
    if (unit.first_child < unit.last && is_partner(persons.relation[unit.first_child]))
        ++unit.first_child;
    return unit;
}

/// Grown-up children who live with the reference person.
inline int adult_children(const Persons& persons, std::size_t first, std::size_t last) noexcept {
    int count = 0;
    for (std::size_t p = first; p < last; ++p)
        count += persons.relation[p] == Relation::adult_child;
    return count;
}

}  // namespace lc
