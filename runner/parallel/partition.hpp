// Which process simulates which authorities.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "runner/parallel/ranks.hpp"

namespace lc {

/// Authorities of a run (by position) and the process that has each of them.
class Partition {
  public:
    /// One process has all.
    Partition() = default;
    /// The most costly go first, each to the process with the least cost so far.
    /// @param cost  by authority, e.g. residents
    Partition(const Ranks& ranks, std::span<const double> cost);

    const Ranks& ranks() const noexcept { return ranks_; }
    /// The process that has it.
    int owner(std::size_t authority) const noexcept {
        return owners_.empty() ? 0 : owners_[authority];
    }
    /// Whether this process has it.
    bool owns(std::size_t authority) const noexcept { return owner(authority) == ranks_.rank(); }

  private:
    Ranks ranks_;
    std::vector<int> owners_;
};

}  // namespace lc
