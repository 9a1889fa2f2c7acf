// Households put together one by one, on their way into a shard's columns: appended all at once,
// column by column, which costs a fraction of growing some thirty columns for every household.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/population/rows.hpp"

namespace lc {

class RowBuffer {
  public:
    void add(const HouseholdRow& home, std::span<const PersonRow> members);
    std::size_t household_count() const noexcept { return homes_.size(); }
    const std::vector<HouseholdRow>& homes() const noexcept { return homes_; }

    std::span<const PersonRow> members(std::size_t household) const noexcept {
        return {members_.data() + first_member_[household],
                members_.data() + first_member_[household + 1]};
    }
    std::size_t person_count() const noexcept { return members_.size(); }

    /// Appends all households in the order in which they were added.
    void append_to(Shard& shard) const;
    /// Appends the households with these numbers in this order.
    void append_to(Shard& shard, std::span<const std::uint32_t> order) const;
    /// Writes all households over the first rows of a shard, which has at least as many.
    void write_to(Shard& shard) const;

  private:
    std::vector<std::uint32_t> all() const;  ///< numbers of all households
    void write_to(Shard& shard, std::size_t first_home, std::size_t first_person,
                  std::span<const std::uint32_t> order) const;

    std::vector<HouseholdRow> homes_;
    std::vector<PersonRow> members_;
    std::vector<std::uint32_t> first_member_{0};
};

/// A household of some shard.
struct HouseholdAt {
    const Shard* shard = nullptr;
    std::uint32_t household = 0;
};

/// Appends copies of households to a shard.
void append_households(std::span<const HouseholdAt> taken, Shard& shard);

}  // namespace lc
