// One row of a table as a value, for the few rows that are put together anew.
#pragma once

#include "model/population/shard.hpp"

namespace lc {

#define LC_ROW_MEMBER(type, name, meaning) type name{};
/// One person.
struct PersonRow {
    LC_PERSON_COLUMNS(LC_ROW_MEMBER)
};
/// One household, without its members.
struct HouseholdRow {
    LC_HOUSEHOLD_COLUMNS(LC_ROW_MEMBER)
};
#undef LC_ROW_MEMBER

#define LC_ROW_LOAD(type, name, meaning) row.name = table.name[at];
/// Overwrites a row where it is to be: put together elsewhere and copied, each copy would wait for
/// its own narrow stores.
inline void read_row(const Persons& table, std::size_t at, PersonRow& row) {
    LC_PERSON_COLUMNS(LC_ROW_LOAD)
}
inline void read_row(const Households& table, std::size_t at, HouseholdRow& row) {
    LC_HOUSEHOLD_COLUMNS(LC_ROW_LOAD)
}
#undef LC_ROW_LOAD
inline PersonRow row_of(const Persons& table, std::size_t at) {
    PersonRow row;
    read_row(table, at, row);
    return row;
}
inline HouseholdRow row_of(const Households& table, std::size_t at) {
    HouseholdRow row;
    read_row(table, at, row);
    return row;
}

#define LC_ROW_APPEND(type, name, meaning) table.name.push_back(row.name);
inline void append(Persons& table, const PersonRow& row) { LC_PERSON_COLUMNS(LC_ROW_APPEND) }
inline void append(Households& table, const HouseholdRow& row) {
    LC_HOUSEHOLD_COLUMNS(LC_ROW_APPEND)
}
#undef LC_ROW_APPEND

}  // namespace lc
