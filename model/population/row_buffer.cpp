#include "model/population/row_buffer.hpp"

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

void RowBuffer::reserve(std::size_t households, std::size_t persons) {
    homes_.reserve(households);
    members_.reserve(persons);
    first_member_.reserve(households + 1);
}

void RowBuffer::clear() noexcept {
    homes_.clear();
    members_.clear();
    first_member_.resize(1);
}

HouseholdRow& RowBuffer::add(const HouseholdRow& home, std::span<const PersonRow> members) {
    members_.insert(members_.end(), members.begin(), members.end());
    first_member_.push_back(static_cast<std::uint32_t>(members_.size()));
    return homes_.emplace_back(home);
}

HouseholdRow& RowBuffer::add(const Households& table, std::size_t row,
                             std::span<const PersonRow> members) {
    members_.insert(members_.end(), members.begin(), members.end());
    first_member_.push_back(static_cast<std::uint32_t>(members_.size()));
    HouseholdRow& home = homes_.emplace_back();
    read_row(table, row, home);
    return home;
}

void RowBuffer::add(const Shard& shard, std::size_t household) {
    read_row(shard.households, household, homes_.emplace_back());
    for (std::size_t p = shard.first_person[household]; p < shard.first_person[household + 1];
         ++p) {
        PersonRow& person = members_.emplace_back();
        read_row(shard.persons, p, person);
        person.event = 0;
    }
    first_member_.push_back(static_cast<std::uint32_t>(members_.size()));
}

void RowBuffer::add(const RowBuffer& other, std::span<const std::uint32_t> order) {
    reserve(homes_.size() + order.size(), members_.size() + other.members_.size());
    for (const std::uint32_t h : order) add(other.homes_[h], other.members(h));
}

void RowBuffer::append_to(Shard& shard) const {
    const std::size_t first_home = extend(shard.households, household_count());
    const std::size_t first_person = extend(shard.persons, person_count());
    shard.first_person.resize(shard.household_count() + 1);
    write_to(shard, first_home, first_person);
}

void RowBuffer::write_to(Shard& shard) const { write_to(shard, 0, 0); }

void RowBuffer::write_to(Shard& shard, std::size_t first_home, std::size_t first_person) const {
    std::uint32_t* const first = shard.first_person.data() + first_home;
    for (std::size_t k = 0; k < homes_.size(); ++k)
        first[k + 1] = static_cast<std::uint32_t>(first_person) + first_member_[k + 1];
#define LC_PUT(type, name, meaning)                                \
    {                                                              \
        type* to = shard.households.name.data() + first_home;      \
        for (const HouseholdRow& home : homes_) *to++ = home.name; \
    }
    LC_HOUSEHOLD_COLUMNS(LC_PUT)
#undef LC_PUT
#define LC_PUT(type, name, meaning)                                   \
    {                                                                 \
        type* to = shard.persons.name.data() + first_person;          \
        for (const PersonRow& person : members_) *to++ = person.name; \
    }
    LC_PERSON_COLUMNS(LC_PUT)
#undef LC_PUT
}

}  // namespace lc
