#include "model/population/pieces.hpp"

#include <algorithm>
#include <limits>

#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"
#include "model/processes/moves/chances.hpp"
#include "model/processes/moves/destinations.hpp"

namespace lc {
namespace {

constexpr std::uint32_t no_piece = std::numeric_limits<std::uint32_t>::max();
/// Units of dependent children who become mothers.
constexpr std::uint8_t first_young_mother_unit = 96;

int dependent_children(const Persons& persons, std::size_t head, std::size_t end) {
    return unit_at(persons, head, end).children();
}

}  // namespace

PersonRow newborn(const Context& context, const PersonRow& mother, std::uint32_t order) {
    PersonRow child;
    child.id = derived_id(mother.id, static_cast<std::uint32_t>(context.year), order);
    const auto draw = context.draws(child.id, context.year, Stream::fertility);
    child.sex = unit_float(draw[0]) < static_cast<float>(context.law().fertility.boys_share)
                    ? Sex::male
                    : Sex::female;
    child.relation = Relation::dependent_child;
    child.unit = mother.unit;
    child.activity = Activity::pre_school;
    return child;
}

Pieces::Pieces(const Context& context, const Shard& before, Tally& tally)
    : context_(context), before_(before), tally_(tally) {}

void Pieces::make() {
    affected_.assign(before_.household_count(), 0);
    remaining_.assign(before_.household_count(), no_piece);
    place_couples();
    const int adult_from = static_cast<int>(context_.law().household_formation.adult_from);
    found_ = find_affected(before_, adult_from, affected_);
    const std::size_t households = found_.taken_apart.rows().size();
    pieces_.reserve(pieces_.size() + households + households / 2);
    members_.reserve(3 * households);
    next_.reserve(3 * households);
    for (const std::uint32_t household : found_.taken_apart.rows()) take_apart(household);
    for (const std::uint32_t household : found_.with_copied_units.rows()) copy_units(household);
    for (const std::uint32_t household : found_.copied.rows()) copy_household(household);
}

std::uint32_t Pieces::add_piece(const Piece& piece) {
    pieces_.push_back(piece);
    return static_cast<std::uint32_t>(pieces_.size() - 1);
}

/// The piece of those who stay in a household; marks it as affected.
std::uint32_t Pieces::remaining_piece(std::uint32_t household) {
    affected_[household] = 1;
    if (remaining_[household] == no_piece)
        remaining_[household] =
            add_piece({.source = household,
                       .destination = before_.households.destination[household] == before_.authority
                                          ? destination::none
                                          : before_.households.destination[household]});
    return remaining_[household];
}

void Pieces::join(std::uint32_t row, std::uint32_t piece, Relation relation) {
    joins_.push_back({row, piece, relation});
}

/// Who moves: a partner who lives in somebody else's home moves to the one who has a home; of two
/// who have one, a parent stays, or else the owner, or else the man; two who have none find a new
/// home together.
void Pieces::place_couples() {
    const Persons& persons = before_.persons;
    const Households& homes = before_.households;
    for (const NewCouple& couple : match_couples(context_, before_)) {
        ++tally_.couples_formed;
        const bool woman_home = persons.relation[couple.woman] == Relation::reference;
        const bool man_home = persons.relation[couple.man] == Relation::reference;
        remaining_piece(couple.woman_household);
        remaining_piece(couple.man_household);
        if (!woman_home && !man_home) {
            const std::uint32_t piece = add_piece({.source = couple.woman_household,
                                                   .kind = PieceKind::founded,
                                                   .founding = Founding::couple});
            const bool woman_first = persons.age[couple.woman] > persons.age[couple.man];
            join(couple.woman, piece, woman_first ? Relation::reference : Relation::partner);
            join(couple.man, piece, woman_first ? Relation::partner : Relation::reference);
            continue;
        }
        bool woman_stays = woman_home && !man_home;
        if (woman_home && man_home) {
            const int hers = dependent_children(persons, couple.woman,
                                                before_.first_person[couple.woman_household + 1]);
            const int his = dependent_children(persons, couple.man,
                                               before_.first_person[couple.man_household + 1]);
            woman_stays = (hers > 0) != (his > 0)
                              ? hers > 0
                              : rents(homes.tenure[couple.man_household]) &&
                                    !rents(homes.tenure[couple.woman_household]);
        }
        if (woman_stays)
            join(couple.man, remaining_piece(couple.woman_household), Relation::partner);
        else
            join(couple.woman, remaining_piece(couple.man_household), Relation::partner);
    }
    std::sort(joins_.begin(), joins_.end(),
              [](const Join& a, const Join& b) { return a.row < b.row; });
}

const Pieces::Join* Pieces::find_join(std::size_t row) const {
    const auto found =
        std::lower_bound(joins_.begin(), joins_.end(), row,
                         [](const Join& join, std::size_t wanted) { return join.row < wanted; });
    return found != joins_.end() && found->row == row ? &*found : nullptr;
}

/// A new household for somebody who leaves a home: here, shared or not, or in another authority.
std::uint32_t Pieces::leaver_piece(std::uint32_t household, std::size_t row) {
    const Persons& persons = before_.persons;
    const Parameters& law = context_.law();
    const int age = persons.age[row];
    const auto draw = context_.draws(persons.id[row], context_.year, Stream::household_formation);
    const bool single = persons.relation[row] == Relation::dependent_child ||
                        row + 1 >= before_.first_person[household + 1] ||
                        persons.unit[row + 1] != persons.unit[row];
    Piece piece{.source = household, .kind = PieceKind::founded, .founding = Founding::leaver};
    piece.shares = single && (persons.event[row] & event::gives_birth) == 0 &&
                   unit_float(draw[0]) < sharing_chance(law.household_formation, age);
    const UkMoves& moves = context_.rates->moves.within_uk(context_.year);
    const MoverClass mover = mover_class(age);
    const float here = leaving_chance(law, context_.rates->demography, persons.relation[row], age,
                                      persons.sex[row]);
    const float away = move_chance(moves.leaving[static_cast<std::size_t>(mover)],
                                   leaver_move_ratio(law.migration, age));
    if (context_.moves && unit_float(draw[1]) * (here + away) < away)
        piece.destination = context_.whole_country
                                ? draw_destination(moves, mover, unit_float(draw[2]))
                                : destination::outside_run;
    return add_piece(piece);
}

void Pieces::take_apart(std::uint32_t household) {
    const std::size_t end = before_.first_person[household + 1];
    for (std::size_t head = before_.first_person[household]; head < end;) {
        const UnitRows unit = unit_at(before_.persons, head, end);
        place_unit(household, head, unit.first_child, unit.last);
        head = unit.last;
    }
}

/// Sends one benefit unit where its head's events say, and a separating partner elsewhere.
void Pieces::place_unit(std::uint32_t household, std::size_t head, std::size_t first_child,
                        std::size_t last) {
    const Persons& persons = before_.persons;
    const std::uint8_t events = persons.event[head];
    const bool leaves = (events & event::leaves_home) != 0 && (events & event::dies) == 0;
    const bool emigrates = (events & event::emigrates) != 0 && (events & event::dies) == 0;
    const Join* join = (events & event::seeks_partner) != 0 ? find_join(head) : nullptr;
    std::uint32_t piece = no_piece;
    if (join != nullptr)
        piece = join->piece;
    else if (leaves && !emigrates)
        piece = leaver_piece(household, head);
    else if (!emigrates)
        piece = remaining_piece(household);
    const bool moves_out = join != nullptr || leaves;

    for (std::size_t p = head; p < last; ++p) {
        if ((persons.event[p] & event::dies) != 0) continue;
        PersonRow& person = members_.emplace_back();
        read_row(persons, p, person);
        std::uint32_t target = piece;
        if (moves_out) {
            person.unit = 0;
            if (p == head) person.relation = join != nullptr ? join->relation : Relation::reference;
            if (p != head && p < first_child) person.relation = Relation::partner;
        }
        if ((events & event::emigrates) == 0 && p < first_child &&
            (persons.event[p] & event::separates) != 0) {
            ++tally_.separations;
            person.unit = 0;
            person.relation = Relation::reference;
            target = add_piece({.source = household,
                                .kind = PieceKind::founded,
                                .founding = Founding::parted,
                                .shares = shares_when_parted(p)});
        }
        if (p >= first_child && join == nullptr && !leaves && !emigrates &&
            (persons.event[p] & event::leaves_home) != 0) {
            person.unit = 0;
            person.relation = Relation::reference;
            target = leaver_piece(household, p);
        } else if (p >= first_child && (persons.event[p] & event::gives_birth) != 0) {
            person.relation = Relation::adult_child;
            person.unit = static_cast<std::uint8_t>(first_young_mother_unit +
                                                    (p - before_.first_person[household]));
        }
        person.event = 0;
        place_last(target);
        if ((persons.event[p] & event::gives_birth) != 0) give_birth(p, target);
    }
}

/// Puts the last of the members into a piece; nowhere when the unit emigrates.
void Pieces::place_last(std::uint32_t piece) {
    if (piece == no_piece) {
        ++tally_.departures_international;
        members_.pop_back();
    } else {
        link_last(piece);
    }
}

/// Children of the mother in row `row`, who is the last of the members.
void Pieces::give_birth(std::size_t row, std::uint32_t piece) {
    const std::uint32_t children =
        (before_.persons.event[row] & event::gives_birth_to_twins) != 0 ? 2 : 1;
    tally_.births += children;
    if (piece == no_piece) {
        tally_.departures_international += children;
        return;
    }
    const PersonRow mother = members_.back();  // by value: adding members moves them
    for (std::uint32_t order = 0; order < children; ++order)
        put(newborn(context_, mother, order), piece);
}

/// Whether somebody who leaves a partner moves in with others; who gives birth does not.
bool Pieces::shares_when_parted(std::size_t row) const {
    if ((before_.persons.event[row] & event::gives_birth) != 0) return false;
    const auto draw =
        context_.draws(before_.persons.id[row], context_.year, Stream::household_formation);
    return unit_float(draw[0]) <
           static_cast<float>(context_.law().household_formation.sharing_parted);
}

void Pieces::put(const PersonRow& person, std::uint32_t piece) {
    members_.push_back(person);
    link_last(piece);
}

/// Adds the last of the members to a piece.
void Pieces::link_last(std::uint32_t piece) {
    const auto row = static_cast<std::uint32_t>(members_.size() - 1);
    next_.push_back(row);
    Piece& to = pieces_[piece];
    if (to.count == 0)
        to.first_row = row;
    else
        next_[to.last_row] = row;
    to.last_row = row;
    ++to.count;
}

std::span<PersonRow> Pieces::members(const Piece& piece) {
    if (piece.count == 0) return {};
    if (piece.last_row - piece.first_row + 1 == piece.count)
        return {members_.data() + piece.first_row, piece.count};
    gathered_.clear();
    for (std::uint32_t row = piece.first_row, left = piece.count; left > 0; --left) {
        gathered_.push_back(members_[row]);
        row = next_[row];
    }
    return gathered_;
}

}  // namespace lc
