// Counts of a household's members without a loop over them: processors do not foresee how many
// there are.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "model/population/shard.hpp"

namespace lc {

/// One bit, the highest of its byte, for each of the first eight members of household `h` whose
/// relation to the reference person is `relation`. Reads eight rows: the shard must have so many
/// from the household's first on.
inline std::uint64_t members_with(const Shard& shard, std::size_t h, Relation relation) noexcept {
    static_assert(std::endian::native == std::endian::little, "the first row is the lowest byte");
    constexpr std::uint64_t each = 0x0101010101010101u, low = 0x7F * each;
    const std::size_t first = shard.first_person[h];
    const std::size_t members = std::min<std::size_t>(shard.first_person[h + 1] - first, 8);
    std::uint64_t relations = 0;
    std::memcpy(&relations, shard.persons.relation.data() + first, sizeof relations);
    const std::uint64_t other = relations ^ each * static_cast<std::uint64_t>(relation);
    // The highest bit of a byte is clear in this sum only where the byte is 0.
    const std::uint64_t same = ~(((other & low) + low) | other | low);
    return same & ~std::uint64_t{0} >> (8 * (8 - members));
}

/// Members of household `h` whose relation to the reference person is `relation`.
inline int count_members(const Shard& shard, std::size_t h, Relation relation) noexcept {
    const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
    if (first + 8 <= shard.person_count() && last - first <= 8)
        return std::popcount(members_with(shard, h, relation));
    int count = 0;
    for (std::size_t p = first; p < last; ++p) count += shard.persons.relation[p] == relation;
    return count;
}

}  // namespace lc
