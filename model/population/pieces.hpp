// The households that this year's events make out of last year's: who will live with whom.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/population/affected.hpp"
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
    std::uint32_t count = 0;                    ///< persons
    std::uint32_t first_row = 0, last_row = 0;  ///< of them, in the order in which they were put
};

/// Takes affected households apart. Persons are rows of their own from here on, those of a piece
/// linked from one to the next: most pieces hold who stays at home, rows that are neighbours
/// anyway.
class Pieces {
  public:
    Pieces(const Context& context, const Shard& before, Tally& tally);

    /// Takes apart all affected households, applying births, deaths, emigration, separation,
    /// leaving and new couples, and makes the copies of donors.
    void make();

    /// 1 for households that `make` took apart, or that move as they are: they are not copied.
    std::vector<std::uint8_t>& affected() { return affected_; }
    /// Households that move as they are, of which there are no pieces.
    std::span<const std::uint32_t> moving() const { return found_.moving.rows(); }
    const std::vector<Piece>& pieces() const { return pieces_; }
    /// Persons of a piece, in the order in which they were put there. Valid until the next call.
    std::span<PersonRow> members(const Piece& piece);

  private:
    /// Somebody who moves in with a new partner.
    struct Join {
        std::uint32_t row = 0, piece = 0;
        Relation relation = Relation::partner;
    };

    void place_couples();
    void join(std::uint32_t row, std::uint32_t piece, Relation relation);
    std::uint32_t remaining_piece(std::uint32_t household);
    std::uint32_t leaver_piece(std::uint32_t household, std::size_t row);
    std::uint32_t add_piece(const Piece& piece);
    const Join* find_join(std::size_t row) const;

    void take_apart(std::uint32_t household);
    void place_unit(std::uint32_t household, std::size_t head, std::size_t first_child,
                    std::size_t last);
    void place_last(std::uint32_t piece);
    void put(const PersonRow& person, std::uint32_t piece);
    void link_last(std::uint32_t piece);
    void give_birth(std::size_t row, std::uint32_t piece);
    bool shares_when_parted(std::size_t row) const;
    bool shares_on_arrival(std::uint32_t household, std::size_t head, std::size_t last) const;
    void copy_units(std::uint32_t household);
    void copy_household(std::uint32_t household);

    const Context& context_;
    const Shard& before_;
    Tally& tally_;
    AffectedHouseholds found_;
    std::vector<std::uint8_t> affected_;
    std::vector<std::uint32_t> remaining_;  ///< piece of each affected household, or none yet
    std::vector<Join> joins_;               ///< by row
    std::vector<Piece> pieces_;
    std::vector<PersonRow> members_;
    std::vector<std::uint32_t> next_;  ///< row of the next person of the same piece
    std::vector<PersonRow> gathered_;  ///< of a piece whose rows are no neighbours
};

/// A child born in `year`, `order` 0 or 1 of one birth, with its mother's benefit unit.
PersonRow newborn(const Context& context, const PersonRow& mother, std::uint32_t order);

}  // namespace lc
