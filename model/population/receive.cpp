#include "model/population/new_homes.hpp"
#include "model/population/rebuild.hpp"
#include "model/population/sharers.hpp"

namespace lc {
namespace {

/// A household in an outbox.
struct Arrival {
    const RowBuffer* from = nullptr;
    std::uint32_t household = 0;
};

/// The households bound for one authority. Each outbox has one or two of them, far from all others
/// in memory: they are asked for together, so that the processor does not wait for each in turn.
std::vector<Arrival> find_arrivals(std::span<const Outbox* const> from_all, std::size_t here) {
    std::vector<Arrival> arrivals;
    for (const Outbox* outbox : from_all) {
        if (outbox->first_household.empty()) continue;
        const std::uint32_t end = outbox->first_household[here + 1];
        for (std::uint32_t h = outbox->first_household[here]; h < end; ++h) {
            arrivals.push_back({&outbox->movers, h});
            outbox->movers.prefetch_home(h);
        }
    }
    for (const Arrival& arrival : arrivals) arrival.from->prefetch_members(arrival.household);
    return arrivals;
}

}  // namespace

void receive(const Context& context, std::span<const Outbox* const> from_all, Shard& after,
             Tally& tally) {
    RowBuffer settled, sharers;
    for (const Arrival& arrival :
         find_arrivals(from_all, static_cast<std::size_t>(after.authority))) {
        HouseholdRow home = arrival.from->homes()[arrival.household];
        const std::span<const PersonRow> members = arrival.from->members(arrival.household);
        tally.arrivals_internal += static_cast<std::uint32_t>(members.size());
        const bool shares = home.selection == Outbox::shares_there;
        settle_in(context, home);
        (shares ? sharers : settled).add(home, members);
    }
    share_homes(context, sharers, settled);
    settled.append_to(after);
    after.check();
}

}  // namespace lc
