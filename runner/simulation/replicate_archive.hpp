// What the replicates of a run count, in an archive or a message.
#pragma once

#include <type_traits>

#include "runner/io/archive.hpp"
#include "runner/io/results.hpp"

namespace lc {

/// What one replicate counts.
/// @param replicate  its number among those of `results`
template <class Archive, Is<RunResults> Results>
void exchange_replicate(Archive& archive, Results& results, int replicate) {
    const std::size_t years = results.years.size();
    for (int s = 0; s < static_cast<int>(results.scenarios.size()); ++s) {
        static_assert(std::is_trivially_copyable_v<Tally>);
        archive.bytes(&results.uk_year(s, replicate, 0), years * sizeof(UkYearRecord));
        archive.bytes(&results.tally(s, replicate, 0, 0),
                      years * results.authorities.size() * sizeof(Tally));
    }
    static_assert(std::is_trivially_copyable_v<OutcomeValues>);
    for (std::size_t c = 0; c < results.decomposition.coalitions; ++c)
        archive.bytes(&results.coalition(replicate, c, 0), years * sizeof(OutcomeValues));
}

}  // namespace lc
