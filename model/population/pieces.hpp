// The households that this year's events make out of last year's: who will live with whom.
#pragma once

#include <cstdint>
#include <vector>

#include "model/population/couples.hpp"
#include "model/population/new_homes.hpp"
#include "model/population/rows.hpp"
#include "model/process/context.hpp"
#include "model/record/tally.hpp"

namespace lc {

/// Where the people of one piece come from.
enum class PieceKind : std::uint8_t {
    remaining,  ///< who stays in the household, with who joins it
    founded,    ///< a new household, see Piece::founding
    likeness,   ///< a copy of a whole household, for one that arrives from elsewhere in the UK
};

/// One household to be.
struct Piece {
    std::uint32_t source = 0;  ///< row of the household that it came out of
    PieceKind kind = PieceKind::remaining;
    Founding founding = Founding::leaver;
    bool shares = false;  ///< will live with other leavers
    std::int16_t destination = destination::none;
};

/// Takes affected households apart. Persons are rows of their own from here on, in any order, each
/// with the number of its piece.
class Pieces {
  public:
    Pieces(const Context& context, const Shard& before, Tally& tally);

    /// Takes apart all affected households, applying births, deaths, emigration, separation,
    /// leaving and new couples, and makes the copies of donors.
    void make();

    /// True for households that `make` took apart, or that move as they are: they are not copied.
    const std::vector<std::uint8_t>& affected() const { return affected_; }
    const std::vector<Piece>& pieces() const { return pieces_; }
    /// Persons of piece k are members()[first_member()[k]] to members()[first_member()[k + 1]].
    std::vector<PersonRow>& members() { return members_; }
    const std::vector<std::uint32_t>& first_member() const { return first_member_; }

  private:
    /// Somebody who moves in with a new partner.
    struct Join {
        std::uint32_t row = 0, piece = 0;
        Relation relation = Relation::partner;
    };

    void mark();
    void place_couples();
    void join(std::uint32_t row, std::uint32_t piece, Relation relation);
    std::uint32_t remaining_piece(std::uint32_t household);
    std::uint32_t leaver_piece(std::uint32_t household, std::size_t row);
    std::uint32_t add_piece(const Piece& piece);
    const Join* find_join(std::size_t row) const;

    void take_apart(std::uint32_t household);
    void place_unit(std::uint32_t household, std::size_t head, std::size_t first_child,
                    std::size_t last);
    void place_person(std::size_t row, PersonRow& person, std::uint32_t piece);
    void give_birth(std::size_t row, const PersonRow& mother, std::uint32_t piece);
    bool shares_when_parted(std::size_t row) const;
    bool shares_on_arrival(std::uint32_t household, std::size_t head, std::size_t last) const;
    void copy_units(std::uint32_t household);
    void copy_household(std::uint32_t household);
    void sort_members();

    const Context& context_;
    const Shard& before_;
    Tally& tally_;
    std::vector<std::uint8_t> affected_;
    std::vector<std::uint32_t> taken_apart_, copied_units_, copied_households_;
    std::vector<std::uint32_t> remaining_;  ///< piece of each affected household, or none yet
    std::vector<Join> joins_;               ///< by row
    std::vector<Piece> pieces_;
    std::vector<PersonRow> members_;
    std::vector<std::uint32_t> piece_of_, first_member_;
};

/// A child born in `year`, `order` 0 or 1 of one birth, with its mother's benefit unit.
PersonRow newborn(const Context& context, const PersonRow& mother, std::uint32_t order);

}  // namespace lc
