// Benefit units of a household, as several processes of demography see them.
#pragma once

#include <cstddef>

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

/// The unit that starts at row `first` of a household whose rows end at `household_end`.
inline UnitRows unit_at(const Persons& persons, std::size_t first,
                        std::size_t household_end) noexcept {
    UnitRows unit{first, first + 1, first + 1};
    while (unit.last < household_end && persons.unit[unit.last] == persons.unit[first]) ++unit.last;
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
