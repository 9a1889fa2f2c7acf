#include "model/population/couples.hpp"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstring>
#include <tuple>

namespace lc {
namespace {

struct Candidate {
    std::uint64_t id = 0;
    std::uint32_t row = 0, household = 0;
    Sex sex = Sex::female;
    std::uint8_t age = 0;  ///< of the man; of the man whom the woman looks for
    Qualification qualification{};
    bool matched = false;
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

/// Rows of those who take part. Looks at eight rows at once: few of them seek a partner.
std::vector<std::uint32_t> seekers(const Persons& persons) {
    constexpr std::uint8_t out = event::dies | event::emigrates;
    constexpr std::uint64_t any = 0x0101010101010101u * std::uint64_t{event::seeks_partner};
    const std::vector<std::uint8_t>& events = persons.event;
    std::vector<std::uint32_t> rows;
    for (std::size_t first = 0; first < events.size(); first += sizeof any) {
        const std::size_t count = std::min(events.size() - first, sizeof any);
        std::uint64_t together = 0;
        std::memcpy(&together, events.data() + first, count);
        if ((together & any) == 0) continue;
        for (std::size_t p = first; p < first + count; ++p)
            if ((events[p] & (event::seeks_partner | out)) == event::seeks_partner)
                rows.push_back(static_cast<std::uint32_t>(p));
    }
    return rows;
}

/// In order of sex and identifier.
std::vector<Candidate> candidates(const Context& context, const Shard& shard) {
    const Persons& persons = shard.persons;
    std::vector<Candidate> list;
    std::uint32_t household = 0;
    for (const std::uint32_t p : seekers(persons)) {
        while (shard.first_person[household + 1] <= p) ++household;
        int age = persons.age[p];
        if (persons.sex[p] == Sex::female) {
            const auto draw = context.draws(persons.id[p], context.year, Stream::partnership);
            age = wanted_age(context.rates->demography, age, unit_float(draw[1]));
        }
        list.push_back({persons.id[p], p, household, persons.sex[p], static_cast<std::uint8_t>(age),
                        persons.qualification[p]});
    }
    std::sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.sex, a.id) < std::tie(b.sex, b.id);
    });
    return list;
}

int distance(const Candidate& woman, const Candidate& man) {
    return std::abs(woman.age - man.age) +
           std::abs(static_cast<int>(woman.qualification) - static_cast<int>(man.qualification));
}

/// Deals candidates into slots.
class Slots {
  public:
    explicit Slots(const Context& context)
        : year_(static_cast<std::uint32_t>(context.year)),
          in_band_(context.rates->demography.couple_slots) {}

    /// Deals the candidates of `list` who are not matched.
    void deal(const std::vector<Candidate>& list, std::size_t round) {
        constexpr std::size_t bands = (oldest_age + band_years) / band_years + 1;
        first_.assign(bands * in_band_ + 1, 0);
        slot_.resize(list.size());
        for (std::size_t k = 0; k < list.size(); ++k) {
            if (list[k].matched) continue;
            slot_[k] = slot(list[k], round);
            ++first_[slot_[k] + 1];
        }
        for (std::size_t s = 1; s < first_.size(); ++s) first_[s] += first_[s - 1];
        order_.resize(first_.back());
        // Goes backwards through each slot, so that offsets end where they began.
        end_.assign(first_.begin() + 1, first_.end());
        for (std::size_t k = list.size(); k-- > 0;)
            if (!list[k].matched) order_[--end_[slot_[k]]] = static_cast<std::uint32_t>(k);
    }
    std::size_t size() const noexcept { return first_.size() - 1; }
    /// Candidates of a slot, as places in the list, in their order there.
    std::span<const std::uint32_t> operator[](std::size_t slot) const noexcept {
        return {order_.data() + first_[slot], order_.data() + first_[slot + 1]};
    }

  private:
    std::size_t slot(const Candidate& candidate, std::size_t round) const {
        const auto band =
            static_cast<std::size_t>((candidate.age + rounds[round].offset) / band_years);
        return band * in_band_ +
               derived_id(candidate.id, year_, 0xC0000000u + static_cast<std::uint32_t>(round)) %
                   in_band_;
    }

    std::uint32_t year_;
    std::uint64_t in_band_;
    std::vector<std::uint32_t> first_, end_, order_;
    std::vector<std::size_t> slot_;
};

/// A woman and a man of one slot, by their places in it.
struct Pair {
    int apart = 0;
    std::uint32_t woman = 0, man = 0;
    auto operator<=>(const Pair&) const = default;
};

/// Matches within one slot: nearest pairs first, then in order of the woman and the man.
/// @param slot  women first
/// @param pairs  working memory
void match_slot(std::span<const std::uint32_t> slot, int reach, std::vector<Candidate>& list,
                std::vector<Pair>& pairs, std::vector<NewCouple>& couples) {
    pairs.clear();
    for (const std::uint32_t w : slot) {
        const Candidate& woman = list[w];
        if (woman.sex != Sex::female) break;
        for (std::size_t k = slot.size(); k-- > 0 && list[slot[k]].sex == Sex::male;) {
            const Candidate& man = list[slot[k]];
            const int apart = distance(woman, man);
            if (apart <= reach && woman.household != man.household)
                pairs.push_back({apart, w, slot[k]});
        }
    }
    std::sort(pairs.begin(), pairs.end());
    for (const Pair& pair : pairs) {
        Candidate &woman = list[pair.woman], &man = list[pair.man];
        if (woman.matched || man.matched) continue;
        couples.push_back({woman.row, man.row, woman.household, man.household});
        woman.matched = man.matched = true;
    }
}

}  // namespace

std::vector<NewCouple> match_couples(const Context& context, const Shard& shard) {
    std::vector<Candidate> list = candidates(context, shard);
    std::vector<NewCouple> couples;
    std::vector<Pair> pairs;
    Slots slots(context);
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        slots.deal(list, round);
        for (std::size_t slot = 0; slot < slots.size(); ++slot)
            if (slots[slot].size() > 1)
                match_slot(slots[slot], rounds[round].reach, list, pairs, couples);
    }
    std::sort(couples.begin(), couples.end(), [&](const NewCouple& a, const NewCouple& b) {
        return shard.persons.id[a.woman] < shard.persons.id[b.woman];
    });
    return couples;
}

}  // namespace lc
