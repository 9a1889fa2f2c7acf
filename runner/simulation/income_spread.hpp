// Equivalised incomes of persons, counted in bins, and how they are spread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/population/shard.hpp"
#include "model/record/tally.hpp"
#include "runner/io/results.hpp"

namespace lc {

/// Persons in bins of £1 a week up to £4,000 and of half a per cent beyond, to more than £1
/// million, and what those of a bin have together, so that no income is cut off. Negative incomes
/// count as 0. Integers, so that sums are the same in any order.
struct IncomeBins {
    static constexpr int pounds = 4000, bins = pounds + 1200;
    static constexpr double growth = 1.005;  ///< from a bin to the next, above `pounds`
    std::array<std::uint32_t, bins> persons{};
    std::array<std::uint64_t, bins> pence{};  ///< a week

    static int bin(double weekly);
    void add(float weekly, std::uint32_t members);
    IncomeBins& operator+=(const IncomeBins& other);
};

/// Of one area: income after, then before housing costs.
struct AreaIncomes {
    std::array<IncomeBins, 2> incomes{};

    void add(const Shard& shard);
    AreaIncomes& operator+=(const AreaIncomes& other);
};
using NationIncomes = std::array<AreaIncomes, nation_count>;
/// Nation by nation.
NationIncomes& operator+=(NationIncomes& sum, const NationIncomes& other);

/// Aversion to inequality of Atkinson's index here. Above 1 incomes of 0 would decide alone.
inline constexpr double atkinson_aversion = 0.5;

/// Gini, S80/S20, Atkinson and Theil over persons; all persons of a bin have its mean, which leaves
/// out what differs within it.
IncomeSpread spread_of(const IncomeBins& bins);
/// Of the whole run, then its nations.
std::array<std::array<IncomeSpread, 2>, 1 + nation_count> spreads_of(const NationIncomes& nations);

}  // namespace lc
