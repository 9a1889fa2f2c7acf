#include "model/population/row_buffer.hpp"

#include <numeric>

namespace lc {
namespace {

/// Makes room for further rows: for somewhat more than needed, but not twice as much, as a vector
/// would. @return the first of them
template <class Table>
std::size_t extend(Table& table, std::size_t rows) {
    const std::size_t old = table.size();
    make_room(table, old + rows);
    table.resize(old + rows);
    return old;
}

}  // namespace

void RowBuffer::add(const HouseholdRow& home, std::span<const PersonRow> members) {
    homes_.push_back(home);
    members_.insert(members_.end(), members.begin(), members.end());
    first_member_.push_back(static_cast<std::uint32_t>(members_.size()));
}

std::vector<std::uint32_t> RowBuffer::all() const {
    std::vector<std::uint32_t> order(homes_.size());
    std::iota(order.begin(), order.end(), 0u);
    return order;
}

void RowBuffer::append_to(Shard& shard) const { append_to(shard, all()); }

void RowBuffer::append_to(Shard& shard, std::span<const std::uint32_t> order) const {
    std::size_t persons = 0;
    for (const std::uint32_t h : order) persons += first_member_[h + 1] - first_member_[h];
    const std::size_t first_home = extend(shard.households, order.size());
    const std::size_t first_person = extend(shard.persons, persons);
    shard.first_person.resize(shard.household_count() + 1);
    write_to(shard, first_home, first_person, order);
}

void RowBuffer::write_to(Shard& shard) const { write_to(shard, 0, 0, all()); }

void RowBuffer::write_to(Shard& shard, std::size_t first_home, std::size_t first_person,
                         std::span<const std::uint32_t> order) const {
    std::vector<std::uint32_t> rows;
    rows.reserve(members_.size());
    std::uint32_t* const first = shard.first_person.data() + first_home;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const std::uint32_t begin = first_member_[order[k]], end = first_member_[order[k] + 1];
        for (std::uint32_t m = begin; m < end; ++m) rows.push_back(m);
        first[k + 1] = first[k] + end - begin;
    }
#define LC_PUT(type, name, meaning)                                                   \
    {                                                                                 \
        type* const to = shard.households.name.data() + first_home;                   \
        for (std::size_t k = 0; k < order.size(); ++k) to[k] = homes_[order[k]].name; \
    }
    LC_HOUSEHOLD_COLUMNS(LC_PUT)
#undef LC_PUT
#define LC_PUT(type, name, meaning)                                                   \
    {                                                                                 \
        type* const to = shard.persons.name.data() + first_person;                    \
        for (std::size_t k = 0; k < rows.size(); ++k) to[k] = members_[rows[k]].name; \
    }
    LC_PERSON_COLUMNS(LC_PUT)
#undef LC_PUT
}

void append_households(std::span<const HouseholdAt> taken, Shard& shard) {
    std::size_t persons = 0;
    for (const HouseholdAt& at : taken)
        persons += at.shard->first_person[at.household + 1] - at.shard->first_person[at.household];
    const std::size_t first_home = extend(shard.households, taken.size());
    const std::size_t first_person = extend(shard.persons, persons);
    for (const HouseholdAt& at : taken)
        shard.first_person.push_back(shard.first_person.back() +
                                     at.shard->first_person[at.household + 1] -
                                     at.shard->first_person[at.household]);
#define LC_COPY(type, name, meaning)                                                         \
    {                                                                                        \
        type* to = shard.households.name.data() + first_home;                                \
        for (const HouseholdAt& at : taken) *to++ = at.shard->households.name[at.household]; \
    }
    LC_HOUSEHOLD_COLUMNS(LC_COPY)
#undef LC_COPY
#define LC_COPY(type, name, meaning)                                                   \
    {                                                                                  \
        type* to = shard.persons.name.data() + first_person;                           \
        for (const HouseholdAt& at : taken) {                                          \
            const type* const from = at.shard->persons.name.data();                    \
            const std::uint32_t end = at.shard->first_person[at.household + 1];        \
            for (std::uint32_t p = at.shard->first_person[at.household]; p < end; ++p) \
                *to++ = from[p];                                                       \
        }                                                                              \
    }
    LC_PERSON_COLUMNS(LC_COPY)
#undef LC_COPY
}

}  // namespace lc
