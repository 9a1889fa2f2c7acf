#include "model/population/sharers.hpp"

#include <algorithm>
#include <tuple>

namespace lc {
namespace {

constexpr std::size_t most_sharers = 5;

struct Sharer {
    std::uint64_t slot = 0, id = 0;
    std::size_t household = 0;
};

std::vector<Sharer> deal(const Context& context, const Shard& pool) {
    std::vector<Sharer> sharers;
    for (std::size_t h = 0; h < pool.household_count(); ++h) {
        const std::uint64_t id = pool.households.household_id[h];
        const std::uint64_t hash =
            derived_id(id, static_cast<std::uint32_t>(context.year), 0x53484152u);
        sharers.push_back({hash % context.rates->demography.sharer_slots, id, h});
    }
    std::sort(sharers.begin(), sharers.end(), [](const Sharer& a, const Sharer& b) {
        return std::tie(a.slot, a.id) < std::tie(b.slot, b.id);
    });
    return sharers;
}

void append_home(const Shard& pool, std::span<const Sharer> sharers, Shard& after) {
    after.households.append_row(pool.households, sharers.front().household);
    after.households.bedrooms.back() =
        std::max(after.households.bedrooms.back(), static_cast<std::uint8_t>(sharers.size()));
    for (std::size_t k = 0; k < sharers.size(); ++k) {
        after.persons.append_row(pool.persons, pool.first_person[sharers[k].household]);
        after.persons.unit.back() = static_cast<std::uint8_t>(k);
        after.persons.relation.back() = k == 0 ? Relation::reference : Relation::other_adult;
    }
    after.first_person.push_back(static_cast<std::uint32_t>(after.persons.size()));
}

}  // namespace

void share_homes(const Context& context, const Shard& pool, Shard& after) {
    const std::vector<Sharer> sharers = deal(context, pool);
    for (std::size_t first = 0; first < sharers.size();) {
        std::size_t last = first;
        while (last < sharers.size() && sharers[last].slot == sharers[first].slot) ++last;
        const std::size_t homes = (last - first + most_sharers - 1) / most_sharers;
        for (std::size_t home = 0; home < homes; ++home) {
            const std::size_t from = first + (last - first) * home / homes;
            const std::size_t to = first + (last - first) * (home + 1) / homes;
            append_home(pool, {sharers.data() + from, to - from}, after);
        }
        first = last;
    }
}

}  // namespace lc
