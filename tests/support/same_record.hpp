// Comparison of yearly records to the bit.
#pragma once

#include <cstddef>
#include <cstring>

#include "runner/io/results.hpp"

namespace lc::testing {

/// The year, and doubles from there to the end; between them is room that holds nothing.
inline bool same_record(const UkYearRecord& a, const UkYearRecord& b) {
    const std::size_t doubles = sizeof(UkYearRecord) - offsetof(UkYear, earnings_index);
    return a.uk.year == b.uk.year &&
           std::memcmp(&a.uk.earnings_index, &b.uk.earnings_index, doubles) == 0;
}

}  // namespace lc::testing
