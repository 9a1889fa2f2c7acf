#include "model/population/sharers.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace lc {
namespace {

constexpr std::size_t most_sharers = 5;

struct Sharer {
    std::uint64_t slot = 0, id = 0;
    std::size_t household = 0;
};

std::vector<Sharer> deal(const Context& context, const RowBuffer& pool) {
    std::vector<Sharer> sharers;
    for (std::size_t h = 0; h < pool.household_count(); ++h) {
        const std::uint64_t id = pool.homes()[h].household_id;
        const std::uint64_t hash =
            derived_id(id, static_cast<std::uint32_t>(context.year), 0x53484152u);
        sharers.push_back({hash % context.rates->demography.sharer_slots, id, h});
    }
    std::sort(sharers.begin(), sharers.end(), [](const Sharer& a, const Sharer& b) {
        return std::tie(a.slot, a.id) < std::tie(b.slot, b.id);
    });
    return sharers;
}

void add_home(const RowBuffer& pool, std::span<const Sharer> sharers, RowBuffer& homes) {
    HouseholdRow home = pool.homes()[sharers.front().household];
    home.bedrooms = std::max(home.bedrooms, static_cast<std::uint8_t>(sharers.size()));
    std::array<PersonRow, most_sharers> people;
    for (std::size_t k = 0; k < sharers.size(); ++k) {
        people[k] = pool.members(sharers[k].household).front();
        people[k].unit = static_cast<std::uint8_t>(k);
        people[k].relation = k == 0 ? Relation::reference : Relation::other_adult;
    }
    homes.add(home, {people.data(), sharers.size()});
}

}  // namespace

void share_homes(const Context& context, const RowBuffer& pool, RowBuffer& homes) {
    const std::vector<Sharer> sharers = deal(context, pool);
    for (std::size_t first = 0; first < sharers.size();) {
        std::size_t last = first;
        while (last < sharers.size() && sharers[last].slot == sharers[first].slot) ++last;
        const std::size_t count = (last - first + most_sharers - 1) / most_sharers;
        for (std::size_t home = 0; home < count; ++home) {
            const std::size_t from = first + (last - first) * home / count;
            const std::size_t to = first + (last - first) * (home + 1) / count;
            add_home(pool, {sharers.data() + from, to - from}, homes);
        }
        first = last;
    }
}

}  // namespace lc
