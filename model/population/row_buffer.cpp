#include "model/population/row_buffer.hpp"

#include <numeric>

namespace lc {
namespace {

/// Makes room for further rows. @return the first of them
template <class Table>
std::size_t extend(Table& table, std::size_t rows) {
    const std::size_t old = table.size();
    table.resize(old + rows);
    return old;
}

}  // namespace

void RowBuffer::add(const HouseholdRow& home, std::span<const PersonRow> members) {
    homes_.push_back(home);
    members_.insert(members_.end(), members.begin(), members.end());
    first_member_.push_back(static_cast<std::uint32_t>(members_.size()));
}

void RowBuffer::append_to(Shard& shard) const {
    std::vector<std::uint32_t> order(homes_.size());
    std::iota(order.begin(), order.end(), 0u);
    append_to(shard, order);
}

void RowBuffer::append_to(Shard& shard, std::span<const std::uint32_t> order) const {
    std::vector<std::uint32_t> rows;
    rows.reserve(members_.size());
    for (const std::uint32_t h : order) {
        for (std::uint32_t m = first_member_[h]; m < first_member_[h + 1]; ++m) rows.push_back(m);
        shard.first_person.push_back(shard.first_person.back() + first_member_[h + 1] -
                                     first_member_[h]);
    }
    const std::size_t first_home = extend(shard.households, order.size());
    const std::size_t first_person = extend(shard.persons, rows.size());
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
