#include "model/population/affected.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace lc {
namespace {

constexpr std::uint8_t calm = event::seeks_partner | event::is_copied;  ///< need no taking apart
constexpr std::uint8_t changes = event::dies;  ///< stands for any event that does, in a mark

/// What each row says about its household: `changes`, event::is_copied or neither.
void mark_rows(const Persons& persons, std::uint8_t adult_from,
               std::uint8_t* __restrict marks) noexcept {
    const std::uint8_t* const events = persons.event.data();
    const std::uint8_t* const age = persons.age.data();
    const Relation* const relation = persons.relation.data();
    const Activity* const activity = persons.activity.data();
    const std::size_t size = persons.size();
    for (std::size_t p = 0; p < size; ++p) {
        const bool comes_of_age = (relation[p] == Relation::dependent_child) & (age[p] >= 16) &
                                  ((activity[p] != Activity::school) | (age[p] >= adult_from));
        const bool any = ((events[p] & static_cast<std::uint8_t>(~calm)) != 0) | comes_of_age;
        marks[p] = static_cast<std::uint8_t>((events[p] & event::is_copied) | (any ? changes : 0));
    }
}

/// All marks of `members` rows together, eight at once, as one bit set in any byte.
std::uint64_t join(const std::uint8_t* marks, std::size_t members) noexcept {
    static_assert(std::endian::native == std::endian::little, "the first row is the lowest byte");
    std::uint64_t first = 0;
    std::memcpy(&first, marks, sizeof first);
    std::uint64_t all = first & ~std::uint64_t{0} >> 8 * (8 - std::min<std::size_t>(members, 8));
    for (std::size_t k = 8; k < members; ++k) all |= marks[k];
    return all;
}

constexpr bool has(std::uint64_t marks, std::uint8_t mark) noexcept {
    return (marks & 0x0101010101010101u * std::uint64_t{mark}) != 0;
}

}  // namespace

AffectedHouseholds find_affected(const Shard& shard, int adult_from,
                                 std::span<std::uint8_t> affected) {
    AffectedHouseholds found;
    const std::size_t households = shard.household_count(), persons = shard.person_count();
    BlockColumn<std::uint8_t> marks;
    mark_rows(shard.persons, static_cast<std::uint8_t>(adult_from), marks.room(persons));
    // What lies beyond the last row is read and left out of account.
    std::fill_n(marks.data() + persons, marks.overhang, std::uint8_t{0});
    const std::uint32_t* const first = shard.first_person.data();
    const std::int16_t* const bound_for = shard.households.destination.data();
    const int here = shard.authority;
    RowList::Writer taken_apart = found.taken_apart.start(households);
    RowList::Writer moving = found.moving.start(households);
    RowList::Writer copied = found.copied.start(households);
    RowList::Writer with_copied_units = found.with_copied_units.start(households);
    for (std::size_t h = 0; h < households; ++h) {
        const std::uint64_t all = join(marks.data() + first[h], first[h + 1] - first[h]);
        const bool arrives = bound_for[h] == here;
        const bool moves = (bound_for[h] != destination::none) & !arrives;
        const bool apart = has(all, changes) | (affected[h] != 0);
        affected[h] = apart | moves;
        taken_apart.add_if(apart, h);
        moving.add_if(moves & !apart, h);
        copied.add_if(arrives, h);
        with_copied_units.add_if(has(all, event::is_copied), h);
    }
    found.taken_apart.finish(taken_apart);
    found.moving.finish(moving);
    found.copied.finish(copied);
    found.with_copied_units.finish(with_copied_units);
    return found;
}

}  // namespace lc
