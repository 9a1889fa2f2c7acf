// Households put together one by one, on their way into a shard's columns: written all at once,
// column by column, which costs a fraction of growing some thirty columns for every household.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/population/rows.hpp"

namespace lc {

class RowBuffer {
  public:
    /// @return its home, to be changed before the next household comes
    HouseholdRow& add(const HouseholdRow& home, std::span<const PersonRow> members);
    /// A household with these members in the home of row `row` of a table. @return the home
    HouseholdRow& add(const Households& table, std::size_t row, std::span<const PersonRow> members);
    /// Household `household` of a shard with its members, whose events have been carried out.
    void add(const Shard& shard, std::size_t household);
    /// The households of another buffer with these numbers, in this order.
    void add(const RowBuffer& other, std::span<const std::uint32_t> order);
    void reserve(std::size_t households, std::size_t persons);
    void clear() noexcept;

    std::size_t household_count() const noexcept { return homes_.size(); }
    std::size_t person_count() const noexcept { return members_.size(); }
    const std::vector<HouseholdRow>& homes() const noexcept { return homes_; }
    std::span<const PersonRow> members(std::size_t household) const noexcept {
        return {members_.data() + first_member_[household],
                members_.data() + first_member_[household + 1]};
    }
    /// Asks for the rows of a household to be brought into the cache; for the members' after the
    /// home's.
    void prefetch_home(std::size_t household) const noexcept {
        __builtin_prefetch(homes_.data() + household);
        __builtin_prefetch(first_member_.data() + household);
    }
    void prefetch_members(std::size_t household) const noexcept {
        for (const PersonRow& person : members(household)) __builtin_prefetch(&person);
    }

    /// Appends all households in the order in which they were added.
    void append_to(Shard& shard) const;
    /// Writes all households over the first rows of a shard, which has at least as many.
    void write_to(Shard& shard) const;

  private:
    void write_to(Shard& shard, std::size_t first_home, std::size_t first_person) const;

    std::vector<HouseholdRow> homes_;
    std::vector<PersonRow> members_;
    std::vector<std::uint32_t> first_member_{0};
};

}  // namespace lc
