// Small views of a household's families that several processes share.
#pragma once

#include <algorithm>

#include "model/core/random.hpp"
#include "model/population/shard.hpp"

namespace lc {

/// The dependent children of a household and the kind of family that they live in.
struct FamilySummary {
    int children = 0;     ///< dependent children in the household
    int youngest = 0;     ///< years, of the youngest dependent child; 0 without children
    bool couple = false;  ///< the first benefit unit with children has a couple
    FamilyType type = FamilyType::couple_1;  ///< meaningful with children
};

/// Family type from the presence of a partner and the number of children (at least one).
constexpr FamilyType family_type(bool couple, int children) noexcept {
    return static_cast<FamilyType>((couple ? 3 : 0) + std::min(children, 3) - 1);
}

inline FamilySummary summarise_family(const Shard& shard, std::size_t h) noexcept {
    const Persons& persons = shard.persons;
    FamilySummary family;
    family.youngest = oldest_age;
    int unit_with_children = -1;
    for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
        if (persons.relation[p] != Relation::dependent_child) continue;
        ++family.children;
        family.youngest = std::min(family.youngest, static_cast<int>(persons.age[p]));
        if (unit_with_children < 0) unit_with_children = persons.unit[p];
    }
    if (family.children == 0) return {};
    for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
        if (persons.unit[p] == unit_with_children &&
            (persons.relation[p] == Relation::partner ||
             persons.relation[p] == Relation::other_partner))
            family.couple = true;
    family.type = family_type(family.couple, family.children);
    return family;
}

/// Birth date of a person of completed age `age` at mid-`year`, in years since 0 (2017.26 = early
/// April 2017). The day within the year is a fixed hash of the identifier, so that dated rules
/// (two-child limit) are stable.
inline double birth_time(std::uint64_t id, int age, int year) noexcept {
    const double within = static_cast<double>(mix(id) >> 11) * (1.0 / 9007199254740992.0);
    return year + 0.5 - age - within;
}

}  // namespace lc
