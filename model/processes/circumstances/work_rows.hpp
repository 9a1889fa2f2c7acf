// The situations of a block's rows on which activity depends.
#pragma once

#include <cstdint>
#include <span>

#include "model/population/block.hpp"
#include "model/work/activity_table.hpp"

namespace lc {

/// Situations as WorkCell, and who of a couple is decided second. Nothing of it takes a branch.
class WorkRows {
  public:
    /// Of all rows of a block, everybody taken to have a working partner.
    void find(const Shard& shard, Block block);
    /// Changes the situations of those who are second in a couple of which the first does not work.
    /// @param active  1 for rows that work, else 0
    void count_partners(const std::uint8_t* active);

    std::span<const std::uint32_t> cells() const noexcept { return {cells_.data(), size_}; }

  private:
    std::size_t size_ = 0;
    BlockFamilies families_;
    BlockColumn<std::uint8_t> place_, kind_, second_, alone_;
    BlockColumn<std::uint16_t> own_, family_;
    BlockColumn<std::uint32_t> cells_;
};

}  // namespace lc
