#include "model/population/shard.hpp"

#include "model/core/error.hpp"

namespace lc {
namespace {

template <class T>
void append_range(std::vector<T>& to, const std::vector<T>& from, std::size_t first,
                  std::size_t last) {
    to.insert(to.end(), from.begin() + static_cast<std::ptrdiff_t>(first),
              from.begin() + static_cast<std::ptrdiff_t>(last));
}

}  // namespace

#define LC_TABLE(Table, COLUMNS)                                                             \
    void Table::resize(std::size_t n) { COLUMNS(LC_RESIZE) }                                 \
    void Table::reserve(std::size_t n) { COLUMNS(LC_RESERVE) }                               \
    void Table::clear() noexcept { COLUMNS(LC_CLEAR) }                                       \
    void Table::append(const Table& other, std::size_t first, std::size_t last) {            \
        COLUMNS(LC_APPEND)                                                                   \
    }                                                                                        \
    void Table::append_row(const Table& other, std::size_t row){COLUMNS(LC_ROW)} std::size_t \
    Table::append_blank() {                                                                  \
        COLUMNS(LC_BLANK)                                                                    \
        return size() - 1;                                                                   \
    }
#define LC_RESIZE(type, name, meaning) name.resize(n);
#define LC_RESERVE(type, name, meaning) name.reserve(n);
#define LC_CLEAR(type, name, meaning) name.clear();
#define LC_APPEND(type, name, meaning) append_range(name, other.name, first, last);
#define LC_ROW(type, name, meaning) name.push_back(other.name[row]);
#define LC_BLANK(type, name, meaning) name.push_back(type{});

LC_TABLE(Persons, LC_PERSON_COLUMNS)
LC_TABLE(Households, LC_HOUSEHOLD_COLUMNS)

void Shard::clear() noexcept {
    persons.clear();
    households.clear();
    first_person.assign(1, 0);
}

void Shard::reserve(std::size_t household_rows, std::size_t person_rows) {
    households.reserve(household_rows);
    persons.reserve(person_rows);
    first_person.reserve(household_rows + 1);
}

void Shard::append_household(const Shard& other, std::size_t h) {
    households.append_row(other.households, h);
    persons.append(other.persons, other.first_person[h], other.first_person[h + 1]);
    first_person.push_back(static_cast<std::uint32_t>(persons.size()));
}

std::size_t Shard::bytes() const noexcept {
    std::size_t total = first_person.capacity() * sizeof(std::uint32_t);
#define LC_BYTES(type, name, meaning) total += persons.name.capacity() * sizeof(type);
    LC_PERSON_COLUMNS(LC_BYTES)
#undef LC_BYTES
#define LC_BYTES(type, name, meaning) total += households.name.capacity() * sizeof(type);
    LC_HOUSEHOLD_COLUMNS(LC_BYTES)
#undef LC_BYTES
    return total;
}

void Shard::check() const {
    LC_EXPECT(first_person.size() == household_count() + 1);
    LC_EXPECT(first_person.back() == person_count());
#ifdef LC_CHECKS
    for (std::size_t h = 0; h < household_count(); ++h) {
        LC_EXPECT(first_person[h] < first_person[h + 1]);
        LC_EXPECT(persons.relation[first_person[h]] == Relation::reference);
        int unit = 0;
        for (std::size_t p = first_person[h]; p < first_person[h + 1]; ++p) {
            LC_EXPECT(persons.unit[p] == unit || persons.unit[p] == unit + 1);
            LC_EXPECT(p == first_person[h] || persons.unit[p] == unit ||
                      persons.relation[p] != Relation::dependent_child);
            unit = persons.unit[p];
        }
    }
#endif
}

}  // namespace lc
