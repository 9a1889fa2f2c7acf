// Which households this year's events change.
#pragma once

#include <cstdint>
#include <span>

#include "model/population/block.hpp"
#include "model/population/shard.hpp"

namespace lc {

/// Lists of households, each in order of their rows.
struct AffectedHouseholds {
    RowList taken_apart;        ///< who lives in them changes
    RowList moving;             ///< leave for another authority as they are
    RowList copied;             ///< a likeness of them arrives, in a run of a part of the UK
    RowList with_copied_units;  ///< likenesses of some of their units arrive from abroad
};

/// Finds them by what events and destinations say and who comes of age.
/// @param affected  of each household whether something is known already to change it (not 0);
///                  on return 1 for all that are taken apart or move
AffectedHouseholds find_affected(const Shard& shard, int adult_from,
                                 std::span<std::uint8_t> affected);

}  // namespace lc
