// Households that stay as they are, on their way from one shard to another.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/population/shard.hpp"

namespace lc {

/// Neighbouring rows that are copied together: from row `from` to row `to`.
struct RowPiece {
    std::uint32_t from = 0, to = 0, count = 0;
};

/// Copies the households of a shard that do not change. Between two that do there are a handful of
/// rows in each of some thirty columns: they are cut into pieces of few enough rows that every copy
/// is one of a fixed size, without a loop whose end processors could not foresee. What a copy
/// writes beyond its piece is overwritten by the next.
class UnchangedHouseholds {
  public:
    /// @param affected  of each household of `before` whether it changes: not 0
    /// @param first_household, first_person  rows of the new shard to which copies go
    UnchangedHouseholds(const Shard& before, std::span<const std::uint8_t> affected,
                        std::size_t first_household, std::size_t first_person);

    std::size_t households() const noexcept { return households_; }
    std::size_t persons() const noexcept { return persons_; }
    /// Writes all columns but persons.event and households.destination, which the new year begins
    /// without. `after` has room for exactly the rows before the copies and the copies, and the
    /// offset at which the first begins.
    void write_to(Shard& after) const;

  private:
    void add(std::size_t first, std::size_t last);

    const Shard& before_;
    std::size_t first_household_, first_person_;
    std::size_t households_ = 0, persons_ = 0;
    std::vector<RowPiece> household_pieces_, person_pieces_;
};

}  // namespace lc
