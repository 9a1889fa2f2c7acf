// Parameter sets that differ in what a process reads.
#pragma once

#include <cstring>
#include <span>
#include <type_traits>

#include "model/parameters/parameters.hpp"

namespace lc {

/// Calls visit(set) for the first set, and for each other whose group(set) is not that of the
/// first: most levers leave most groups alone, so that bounds over all sets of a year rarely need
/// more than one.
template <class Group, class Visit>
void for_each_distinct(std::span<const Parameters> sets, const Group& group, const Visit& visit) {
    for (const Parameters& set : sets) {
        const auto& own = group(set);
        const auto& first = group(sets.front());
        static_assert(std::is_trivially_copyable_v<std::remove_cvref_t<decltype(own)>>);
        // Two zeros of unlike sign count as different, which costs a visit and changes nothing.
        // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison)
        if (&set == sets.data() || std::memcmp(&own, &first, sizeof own) != 0) visit(set);
    }
}

}  // namespace lc
