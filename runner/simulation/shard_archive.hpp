// A shard in an archive or a message.
#pragma once

#include "model/population/shard.hpp"
#include "runner/io/archive.hpp"

namespace lc {

// Binding all members makes a new one fail to compile until it is decided whether it is kept.

#define LC_EXCHANGE(type, name, meaning) exchange(archive, table.name);
template <class Archive, Is<Persons> Table>
void exchange(Archive& archive, Table& table) {
    LC_PERSON_COLUMNS(LC_EXCHANGE)
}
template <class Archive, Is<Households> Table>
void exchange(Archive& archive, Table& table) {
    LC_HOUSEHOLD_COLUMNS(LC_EXCHANGE)
}
#undef LC_EXCHANGE

template <class Archive, Is<Shard> Type>
void exchange(Archive& archive, Type& shard) {
    auto& [authority, additional_social_homes, persons, households, first_person] = shard;
    exchange_all(archive, authority, additional_social_homes, persons, households, first_person);
}

}  // namespace lc
