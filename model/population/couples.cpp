#include "model/population/couples.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lc {
namespace {

struct Candidate {
    std::uint64_t slot = 0, id = 0;
    std::uint32_t row = 0, household = 0;
    Sex sex = Sex::female;
    std::uint8_t age = 0;  ///< of the man; of the man whom the woman looks for
    Qualification qualification{};
};

/// Rounds of matching: where the bands of age begin, in years, and how far (in years, plus one per
/// level of qualification) a pair may be apart.
struct Round {
    int offset;
    int reach;
};
constexpr std::array<Round, 4> rounds{{{0, 3}, {3, 4}, {1, 5}, {4, 8}}};
constexpr int band_years = 6;

int wanted_age(const DemographyRates& rates, int age, float draw) {
    std::size_t group = 0;
    while (group + 1 < rates.couple_age_starts.size() && age >= rates.couple_age_starts[group + 1])
        ++group;
    const auto& gaps = rates.couple_age_gap[group];
    const auto gap = std::upper_bound(gaps.begin(), gaps.end(), draw) - gaps.begin();
    return std::clamp(age + static_cast<int>(gap) - 25, 16, oldest_age);
}

std::vector<Candidate> candidates(const Context& context, const Shard& shard) {
    constexpr std::uint8_t out = event::dies | event::emigrates;
    const Persons& persons = shard.persons;
    std::vector<Candidate> list;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            if ((persons.event[p] & event::seeks_partner) == 0 || (persons.event[p] & out) != 0)
                continue;
            int age = persons.age[p];
            if (persons.sex[p] == Sex::female) {
                const auto draw = context.draws(persons.id[p], context.year, Stream::partnership);
                age = wanted_age(context.rates->demography, age, unit_float(draw[1]));
            }
            list.push_back({0, persons.id[p], static_cast<std::uint32_t>(p),
                            static_cast<std::uint32_t>(h), persons.sex[p],
                            static_cast<std::uint8_t>(age), persons.qualification[p]});
        }
    return list;
}

int distance(const Candidate& woman, const Candidate& man) {
    return std::abs(woman.age - man.age) +
           std::abs(static_cast<int>(woman.qualification) - static_cast<int>(man.qualification));
}

/// Matches within one slot: nearest pairs first. Marks the matched by slot 0.
void match_slot(std::span<Candidate> slot, int reach, std::vector<NewCouple>& couples) {
    const auto men = std::find_if(slot.begin(), slot.end(),
                                  [](const Candidate& c) { return c.sex == Sex::male; });
    for (int apart = 0; apart <= reach; ++apart)
        for (auto woman = slot.begin(); woman != men; ++woman)
            for (auto man = men; man != slot.end() && woman->slot != 0; ++man) {
                if (man->slot == 0 || distance(*woman, *man) != apart ||
                    woman->household == man->household)
                    continue;
                couples.push_back({woman->row, man->row, woman->household, man->household});
                woman->slot = man->slot = 0;
            }
}

void deal(std::vector<Candidate>& list, const Context& context, std::size_t round) {
    const std::uint64_t slots = context.rates->demography.couple_slots;
    for (Candidate& candidate : list) {
        const auto band =
            static_cast<std::uint64_t>((candidate.age + rounds[round].offset) / band_years);
        candidate.slot = 1 + band * slots +
                         derived_id(candidate.id, static_cast<std::uint32_t>(context.year),
                                    0xC0000000u + static_cast<std::uint32_t>(round)) %
                             slots;
    }
    std::sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.slot, a.sex, a.id) < std::tie(b.slot, b.sex, b.id);
    });
}

}  // namespace

std::vector<NewCouple> match_couples(const Context& context, const Shard& shard) {
    std::vector<Candidate> list = candidates(context, shard);
    std::vector<NewCouple> couples;
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        deal(list, context, round);
        for (std::size_t first = 0; first < list.size();) {
            std::size_t last = first;
            while (last < list.size() && list[last].slot == list[first].slot) ++last;
            match_slot({list.data() + first, last - first}, rounds[round].reach, couples);
            first = last;
        }
        std::erase_if(list, [](const Candidate& candidate) { return candidate.slot == 0; });
    }
    std::sort(couples.begin(), couples.end(), [&](const NewCouple& a, const NewCouple& b) {
        return shard.persons.id[a.woman] < shard.persons.id[b.woman];
    });
    return couples;
}

}  // namespace lc
