// A shard is one local authority's population, held as columns, households contiguous.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/population/columns.hpp"

namespace lc {

/// Columns of persons, all of one length. Members of a household are neighbours, ordered by benefit
/// unit; within a unit the head first, then the partner if any, then dependent children, oldest
/// first.
struct Persons {
#define LC_MEMBER(type, name, meaning) std::vector<type> name;
    LC_PERSON_COLUMNS(LC_MEMBER)
#undef LC_MEMBER

    std::size_t size() const noexcept { return id.size(); }
    std::size_t capacity() const noexcept { return id.capacity(); }
    void resize(std::size_t n);
    void reserve(std::size_t n);
    void clear() noexcept;
    /// Appends rows [first, last) of `other`.
    void append(const Persons& other, std::size_t first, std::size_t last);
    /// Appends one row of `other`.
    void append_row(const Persons& other, std::size_t row);
    /// Appends one row of zeros and returns its position.
    std::size_t append_blank();
};

/// Columns of households.
struct Households {
#define LC_MEMBER(type, name, meaning) std::vector<type> name;
    LC_HOUSEHOLD_COLUMNS(LC_MEMBER)
#undef LC_MEMBER

    std::size_t size() const noexcept { return household_id.size(); }
    std::size_t capacity() const noexcept { return household_id.capacity(); }
    void resize(std::size_t n);
    void reserve(std::size_t n);
    void clear() noexcept;
    void append(const Households& other, std::size_t first, std::size_t last);
    void append_row(const Households& other, std::size_t row);
    std::size_t append_blank();
};

/// Room for `rows` rows, and where that takes new storage for a sixteenth more: a vector by itself
/// would take twice as much, of which most stays unused.
template <class Table>
void make_room(Table& table, std::size_t rows) {
    if (table.capacity() < rows) table.reserve(rows + rows / 16);
}

/// One authority's population.
struct Shard {
    int authority = 0;  ///< index into UkData::authorities
    std::uint32_t additional_social_homes =
        0;  ///< simulated homes let since the base year beyond the usual stock
    Persons persons;
    Households households;
    std::vector<std::uint32_t> first_person{0};  ///< [households + 1] offsets into persons

    std::size_t household_count() const noexcept { return households.size(); }
    std::size_t person_count() const noexcept { return persons.size(); }
    void clear() noexcept;
    void reserve(std::size_t households, std::size_t persons);
    /// Appends household `h` of `other` with its members, unchanged.
    void append_household(const Shard& other, std::size_t h);
    /// Bytes held by all columns.
    std::size_t bytes() const noexcept;
    /// Aborts (contracts on) unless offsets, units and relations are consistent: every household
    /// has a reference person first, units are contiguous and start with an adult.
    void check() const;
};

}  // namespace lc
