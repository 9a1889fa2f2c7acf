// The one place where rows change: carries out what demography and moves decided.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "model/population/row_buffer.hpp"
#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/record/tally.hpp"

namespace lc {

/// Households on their way from one authority to others: as rows, since those for one authority are
/// few and apart from each other in as many columns as there are.
struct Outbox {
    /// Marks, as households.selection, persons on their own who will share a home there.
    static constexpr std::uint32_t shares_there = std::numeric_limits<std::uint32_t>::max();

    RowBuffer movers;  ///< ordered by destination
    std::vector<std::uint32_t>
        first_household;  ///< [authorities + 1] offsets into movers, by destination

    void clear() noexcept;
};

/// Carries out the events of `before` (persons.event, households.destination) and leaves the year's
/// population in `after` (whose rows from before are written over): the dead and emigrants leave,
/// children are born, partners part, grown-up children and sharers leave, new couples move
/// together, dependent children who have left school or come of age get a benefit unit of their
/// own, copies of donors arrive. Households bound for other authorities are in `outbox` (cleared
/// first) and not in `after`; in a run of a part of the UK they are gone,
/// and copies of the authority's own households take the place of arrivals.
///
/// In `after` every event is 0, every destination none, and rows are ordered as Persons says. A
/// household that is new or came from another authority has housing_cost -1: `housing_cost` draws
/// afresh. Tallies births, couples, separations, arrivals and departures (persons).
/// @param before  as left by this year's demography and moves
void rebuild(const Context& context, const Shard& before, Shard& after, Outbox& outbox,
             Tally& tally);

/// A household in an outbox.
struct Arrival {
    const RowBuffer* from = nullptr;
    std::uint32_t household = 0;
};

/// Lists the households that all outboxes hold, by destination and in the order of the outboxes.
/// Found once for all authorities: each outbox has one or two for each of them, so that an
/// authority that looked for its own would wait for a far place in memory per outbox.
/// @param arrivals  written over; valid as long as the outboxes are
void list_arrivals(std::span<const Outbox> outboxes, std::vector<std::vector<Arrival>>& arrivals);

/// Takes in households: gives them a neighbourhood decile, a council tax band and housing_cost -1.
void receive(const Context& context, std::span<const Arrival> arrivals, Shard& after, Tally& tally);

}  // namespace lc
