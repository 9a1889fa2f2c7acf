// Equivalised incomes of persons, counted in bins, and how they are spread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/population/shard.hpp"
#include "model/record/tally.hpp"
#include "runner/io/results.hpp"

namespace lc {

/// Persons in bins of £1 a week, as IncomeHistogram has them, and what those of a bin have
/// together, so that nothing is lost at the ends. Negative incomes count as 0. Integers, so that
/// sums are the same in any order.
struct IncomeBins {
    std::array<std::uint32_t, IncomeHistogram::bins> persons{};
    std::array<std::uint64_t, IncomeHistogram::bins> pence{};  ///< a week

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

/// Aversion to inequality of Atkinson's index here. Above 1 incomes of 0 would decide alone.
inline constexpr double atkinson_aversion = 0.5;

/// Gini, S80/S20, Atkinson and Theil over persons; all persons of a bin have its mean, which leaves
/// out what differs within £1.
IncomeSpread spread_of(const IncomeBins& bins);
/// Of the whole run, then its nations.
std::array<std::array<IncomeSpread, 2>, 1 + nation_count> spreads_of(const NationIncomes& nations);

}  // namespace lc
