// Likenesses of people who live here already, for those who arrive from elsewhere.
#include "model/population/pieces.hpp"
#include "model/population/units.hpp"

namespace lc {
namespace {

/// Salts of identifiers that come from a person's: births use 0 and 1.
constexpr std::uint32_t arrival_salt = 0x41525256u, likeness_salt = 0x4C494B45u;

}  // namespace

/// Whether the likeness of somebody who lives alone in another's home shares one too.
bool Pieces::shares_on_arrival(std::uint32_t household, std::size_t head, std::size_t last) const {
    if (last - head > 1) return false;
    const auto draw =
        context_.draws(before_.persons.id[head], context_.year, Stream::household_formation);
    const HouseholdFormationParameters& formation = context_.law().household_formation;
    return unit_float(draw[3]) < static_cast<float>(head == before_.first_person[household]
                                                        ? formation.sharing_arrival_head
                                                        : formation.sharing_arrival);
}

/// Likenesses of donors' benefit units arrive from abroad.
void Pieces::copy_units(std::uint32_t household) {
    const Persons& persons = before_.persons;
    const std::size_t end = before_.first_person[household + 1];
    for (std::size_t head = before_.first_person[household]; head < end;) {
        const UnitRows unit = unit_at(persons, head, end);
        if ((persons.event[head] & event::is_copied) != 0) {
            const std::uint32_t piece =
                add_piece({.source = household,
                           .kind = PieceKind::founded,
                           .founding = Founding::arrival,
                           .shares = shares_on_arrival(household, head, unit.last)});
            for (std::size_t p = head; p < unit.last; ++p) {
                if ((persons.event[p] & event::dies) != 0) continue;
                PersonRow person = row_of(persons, p);
                person.id =
                    derived_id(person.id, static_cast<std::uint32_t>(context_.year), arrival_salt);
                person.unit = 0;
                if (p == head)
                    person.relation = Relation::reference;
                else if (p < unit.first_child)
                    person.relation = Relation::partner;
                person.event = 0;
                put(person, piece);
                ++tally_.arrivals_international;
            }
        }
        head = unit.last;
    }
}

/// A likeness of a whole household arrives from elsewhere in the UK, in a run of a part of it.
void Pieces::copy_household(std::uint32_t household) {
    const Persons& persons = before_.persons;
    const std::uint32_t piece = add_piece({.source = household, .kind = PieceKind::likeness});
    for (std::size_t p = before_.first_person[household]; p < before_.first_person[household + 1];
         ++p) {
        if ((persons.event[p] & event::dies) != 0) continue;
        PersonRow person = row_of(persons, p);
        person.id = derived_id(person.id, static_cast<std::uint32_t>(context_.year), likeness_salt);
        person.event = 0;
        put(person, piece);
        ++tally_.arrivals_internal;
    }
}

}  // namespace lc
