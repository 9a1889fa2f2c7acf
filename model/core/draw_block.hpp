// Draws of many entities at once: the same numbers as Draws, several identifiers to an instruction.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "model/core/random.hpp"

namespace lc {

/// Writes Draws(ids[i], year, stream, block) to to[i] for every i: exactly these numbers.
void draw_many(const Draws& draws, std::span<const std::uint64_t> ids, int year, Stream stream,
               std::uint32_t block, std::array<std::uint32_t, 4>* to) noexcept;

/// Draws of one year and stream for the rows of a column of identifiers. Works out
/// 64 neighbouring rows whenever one outside the last 64 is asked for, so it pays where nearly all
/// rows are asked for in about their order; any order gives the same numbers.
class DrawBlock {
  public:
    static constexpr std::size_t size = 64;

    /// @param ids  must outlive this and not change
    DrawBlock(const Draws& draws, std::span<const std::uint64_t> ids, int year, Stream stream,
              std::uint32_t block = 0) noexcept
        : draws_(draws), ids_(ids), year_(year), stream_(stream), block_(block) {}

    /// Exactly Draws(ids[row], year, stream, block).
    const std::array<std::uint32_t, 4>& operator[](std::size_t row) noexcept {
        if (row - first_ >= count_) fill(row);
        return bits_[row - first_];
    }

  private:
    void fill(std::size_t row) noexcept;

    Draws draws_;
    std::span<const std::uint64_t> ids_;
    int year_;
    Stream stream_;
    std::uint32_t block_;
    std::size_t first_ = 0, count_ = 0;  ///< rows worked out
    alignas(32) std::array<std::array<std::uint32_t, 4>, size> bits_;
};

}  // namespace lc
