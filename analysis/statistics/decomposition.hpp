// Which ages make up the difference between two life expectancies.
#pragma once

#include <span>

#include "analysis/statistics/life_table.hpp"

namespace lc {

/// What one age band adds to the difference, years.
struct AgeContribution {
    double direct = 0;  ///< from the years lived inside the band
    double indirect =
        0;  ///< from the survivors that it hands on, who live later bands as `to` does
    double total() const { return direct + indirect; }
};

/// Arriaga's decomposition of e0 of `to` less e0 of `from` by age band:
///
/// direct = l1 (L2/l2 - L1/l1), indirect = T2' (l1/l2 - l1'/l2'), in which a dash marks the next
/// band, l is per birth and 1 is `from`. The last, open band has l1 (T2/l2 - T1/l1) and nothing
/// indirect. Arriaga's interaction is part of `indirect`, as is usual. The contributions add up to
/// the difference; in exchanged roles they differ a little from the negative.
///
/// @param from, to  tables with the same bands [n]
/// @param contributions  filled [n]; NaN when a table is undefined or nobody reaches a band in one
///
/// Sources: Arriaga 1984 (Demography 21: 83-96); Preston, Heuveline and Guillot 2001, box 3.4.
void decompose(std::span<const LifeTableRow> from, std::span<const LifeTableRow> to,
               std::span<AgeContribution> contributions);

}  // namespace lc
