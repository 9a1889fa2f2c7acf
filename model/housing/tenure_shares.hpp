// Tenure shares by kind of household and age: what tenure keeps to, and how far a year is from it.
#pragma once

#include <array>
#include <cstddef>

#include "model/population/shard.hpp"
#include "model/rates/housing_rates.hpp"

namespace lc {

/// The four tenures among which households change; temporary accommodation is apart.
inline constexpr std::size_t settled_tenures = tenure_count - 1;
using TenureShares = std::array<float, settled_tenures>;

/// Tenure shares by kind of household and single age of the reference person, from the shares of
/// ages ten years apart. Each sums to 1, or is 0 where nobody lives.
class TenureShareTable {
  public:
    explicit TenureShareTable(const HousingRates& rates);
    const TenureShares& of(std::size_t kind, std::size_t age) const noexcept {
        return shares_[kind][age];
    }

  private:
    std::array<std::array<TenureShares, age_count>, household_kind_count> shares_{};
};

/// Households of each tenure beside the number that the shares of their kinds and ages add up to.
/// New homes are rented privately more often than others of their age, so that without
/// a counterweight private renting would grow beyond what was published.
class TenureBalance {
  public:
    /// Ages of the reference person from which the second and third group start.
    static constexpr std::array<int, 2> group_ages{40, 65};
    static constexpr std::size_t group_count = household_kind_count * (group_ages.size() + 1);

    TenureBalance(const Shard& shard, const TenureShareTable& table);

    static constexpr std::size_t group(std::size_t kind, std::size_t age) noexcept {
        std::size_t older = 0;
        for (const int from : group_ages) older += age >= static_cast<std::size_t>(from) ? 1 : 0;
        return kind * (group_ages.size() + 1) + older;
    }
    /// Of the households of a tenure the part that is more than implied, 0 without any.
    float surplus(std::size_t group, std::size_t tenure) const noexcept {
        return surplus_[group][tenure];
    }
    /// Households that a tenure lacks relative to those implied, 0 without any.
    const TenureShares& shortage(std::size_t group) const noexcept { return shortage_[group]; }
    /// The largest surplus of any group.
    float largest_surplus(std::size_t tenure) const noexcept;

  private:
    std::array<TenureShares, group_count> surplus_{}, shortage_{};
};

}  // namespace lc
