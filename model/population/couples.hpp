// Matching of those who seek a partner, inside one authority.
#pragma once

#include <cstdint>
#include <vector>

#include "model/population/shard.hpp"
#include "model/process/context.hpp"

namespace lc {

/// Two persons who will live together.
struct NewCouple {
    std::uint32_t woman = 0, man = 0;                      ///< rows of persons
    std::uint32_t woman_household = 0, man_household = 0;  ///< rows of households
};

/// Pairs women and men who seek a partner (event::seeks_partner) by age, loosely by qualification,
/// never within a household. Each woman looks for a man as much older as a draw from published age
/// gaps says. Candidates are dealt into slots by a hash of identifier, year and round, and matched
/// within their slot: one candidate more or less changes that slot's pairs and no others, so that
/// scenarios stay paired. The dead and emigrants do not take part. Couples of the same sex are not
/// formed. In order of the woman's identifier; independent of the order of households.
std::vector<NewCouple> match_couples(const Context& context, const Shard& shard);

}  // namespace lc
