#include "model/population/new_homes.hpp"
#include "model/population/rebuild.hpp"
#include "model/population/sharers.hpp"

namespace lc {

void receive(const Context& context, std::span<const Outbox* const> from_all, Shard& after,
             Tally& tally) {
    const auto here = static_cast<std::size_t>(after.authority);
    RowBuffer arrivals, sharers;
    for (const Outbox* outbox : from_all) {
        if (outbox->first_household.empty()) continue;
        const std::uint32_t end = outbox->first_household[here + 1];
        for (std::uint32_t h = outbox->first_household[here]; h < end; ++h) {
            HouseholdRow home = outbox->movers.homes()[h];
            const std::span<const PersonRow> members = outbox->movers.members(h);
            tally.arrivals_internal += static_cast<std::uint32_t>(members.size());
            const bool shares = home.selection == Outbox::shares_there;
            settle_in(context, home);
            (shares ? sharers : arrivals).add(home, members);
        }
    }
    share_homes(context, sharers, arrivals);
    arrivals.append_to(after);
    after.check();
}

}  // namespace lc
