#include "model/population/unchanged.hpp"

#include <algorithm>
#include <cstring>

#include "model/population/block.hpp"

namespace lc {
namespace {

/// Most rows of a piece: more than most stretches between two households that change have.
constexpr std::uint32_t piece_households = 16, piece_persons = 32;

/// Cuts `count` rows into pieces.
template <std::uint32_t most>
void cut(std::size_t from, std::size_t to, std::size_t count, std::vector<RowPiece>& pieces) {
    auto source = static_cast<std::uint32_t>(from), target = static_cast<std::uint32_t>(to);
    auto left = static_cast<std::uint32_t>(count);
    for (; left > most; left -= most, source += most, target += most)
        pieces.push_back({source, target, most});
    pieces.push_back({source, target, left});
}

/// How many pieces, from the first on, may be copied as `most` rows without leaving either table.
template <std::uint32_t most>
std::size_t whole_pieces(std::span<const RowPiece> pieces, std::size_t from_rows,
                         std::size_t to_rows) {
    std::size_t count = pieces.size();
    while (count > 0 &&
           (pieces[count - 1].from + most > from_rows || pieces[count - 1].to + most > to_rows))
        --count;
    return count;
}

template <std::uint32_t most, class T>
void copy_pieces(const T* from, std::span<const RowPiece> pieces, std::size_t whole, T* to) {
    for (const RowPiece& piece : pieces.first(whole))
        std::memcpy(to + piece.to, from + piece.from, most * sizeof(T));
    for (const RowPiece& piece : pieces.subspan(whole))
        std::memcpy(to + piece.to, from + piece.from, piece.count * sizeof(T));
}

/// Writes where the households of each piece end. Unsigned numbers wrap, so that a shift down is
/// one up.
void shift_offsets(const std::uint32_t* __restrict from, std::span<const RowPiece> pieces,
                   std::size_t whole, std::uint32_t* __restrict to) {
    for (std::size_t n = 0; n < pieces.size(); ++n) {
        const std::uint32_t* const source = from + pieces[n].from;
        std::uint32_t* const target = to + pieces[n].to;
        const std::uint32_t shift = target[0] - source[0];
        if (n < whole)
            for (std::size_t k = 1; k <= piece_households; ++k) target[k] = source[k] + shift;
        else
            for (std::size_t k = 1; k <= pieces[n].count; ++k) target[k] = source[k] + shift;
    }
}

}  // namespace

UnchangedHouseholds::UnchangedHouseholds(const Shard& before,
                                         std::span<const std::uint8_t> affected,
                                         std::size_t first_household, std::size_t first_person)
    : before_(before), first_household_(first_household), first_person_(first_person) {
    RowList changed;
    RowList::Writer list = changed.start(affected.size());
    for (std::size_t h = 0; h < affected.size(); ++h) list.add_if(affected[h] != 0, h);
    changed.finish(list);
    household_pieces_.reserve(changed.rows().size() + affected.size() / piece_households + 1);
    person_pieces_.reserve(changed.rows().size() + before.person_count() / piece_persons + 1);
    std::size_t next = 0;
    for (const std::uint32_t h : changed.rows()) {
        add(next, h);
        next = h + 1;
    }
    add(next, affected.size());
}

/// Notes the stretch of households [first, last), if there are any in it.
void UnchangedHouseholds::add(std::size_t first, std::size_t last) {
    if (first == last) return;
    const std::size_t row = before_.first_person[first];
    const std::size_t persons = before_.first_person[last] - row;
    cut<piece_households>(first, first_household_ + households_, last - first, household_pieces_);
    cut<piece_persons>(row, first_person_ + persons_, persons, person_pieces_);
    households_ += last - first;
    persons_ += persons;
}

void UnchangedHouseholds::write_to(Shard& after) const {
    const std::size_t whole_of_persons =
        whole_pieces<piece_persons>(person_pieces_, before_.person_count(), after.person_count());
    const std::size_t whole_of_households = whole_pieces<piece_households>(
        household_pieces_, before_.household_count(), after.household_count());
#define LC_COPY(type, name, meaning)                                                              \
    if (Column::name != Column::event)                                                            \
        copy_pieces<piece_persons>(before_.persons.name.data(), person_pieces_, whole_of_persons, \
                                   after.persons.name.data());
    LC_PERSON_COLUMNS(LC_COPY)
#undef LC_COPY
#define LC_COPY(type, name, meaning)                                                     \
    if (Column::name != Column::destination)                                             \
        copy_pieces<piece_households>(before_.households.name.data(), household_pieces_, \
                                      whole_of_households, after.households.name.data());
    LC_HOUSEHOLD_COLUMNS(LC_COPY)
#undef LC_COPY
    shift_offsets(before_.first_person.data(), household_pieces_, whole_of_households,
                  after.first_person.data());
}

}  // namespace lc
