#include "model/population/new_homes.hpp"
#include "model/population/rebuild.hpp"
#include "model/population/sharers.hpp"

namespace lc {

void list_arrivals(std::span<const Outbox> outboxes, std::vector<std::vector<Arrival>>& arrivals) {
    for (std::vector<Arrival>& list : arrivals) list.clear();
    for (const Outbox& outbox : outboxes) {
        if (outbox.first_household.empty()) continue;
        const std::size_t authorities = outbox.first_household.size() - 1;
        if (arrivals.size() < authorities) arrivals.resize(authorities);
        for (std::size_t to = 0; to < authorities; ++to)
            for (std::uint32_t h = outbox.first_household[to]; h < outbox.first_household[to + 1];
                 ++h)
                arrivals[to].push_back({&outbox.movers, h});
    }
}

void receive(const Context& context, std::span<const Arrival> arrivals, Shard& after,
             Tally& tally) {
    // They are far apart in memory: asked for together, so that the processor does not wait for
    // each in turn.
    for (const Arrival& arrival : arrivals) arrival.from->prefetch_home(arrival.household);
    for (const Arrival& arrival : arrivals) arrival.from->prefetch_members(arrival.household);
    RowBuffer settled, sharers;
    settled.reserve(arrivals.size(), 3 * arrivals.size());
    for (const Arrival& arrival : arrivals) {
        const std::span<const PersonRow> members = arrival.from->members(arrival.household);
        tally.arrivals_internal += static_cast<std::uint32_t>(members.size());
        const HouseholdRow& home = arrival.from->homes()[arrival.household];
        const bool shares = home.selection == Outbox::shares_there;
        settle_in(context, (shares ? sharers : settled).add(home, members));
    }
    share_homes(context, sharers, settled);
    settled.append_to(after);
    after.check();
}

}  // namespace lc
