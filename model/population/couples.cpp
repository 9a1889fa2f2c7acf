#include "model/population/couples.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

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
        for (std::uint64_t hits = together & any; hits != 0; hits &= hits - 1) {
            const std::size_t p = first + static_cast<std::size_t>(std::countr_zero(hits)) / 8;
            if ((events[p] & out) == 0) rows.push_back(static_cast<std::uint32_t>(p));
        }
    }
    return rows;
}

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
    return list;
}

int distance(const Candidate& woman, const Candidate& man) {
    return std::abs(woman.age - man.age) +
           std::abs(static_cast<int>(woman.qualification) - static_cast<int>(man.qualification));
}

/// Deals candidates into slots, women and men of a slot apart, by identifier.
class Slots {
  public:
    Slots(const Context& context, const std::vector<Candidate>& list)
        : list_(list),
          year_(static_cast<std::uint32_t>(context.year)),
          in_band_(context.rates->demography.couple_slots) {}

    /// Deals those who are not matched.
    void deal(std::size_t round) {
        constexpr std::size_t bands = (oldest_age + band_years) / band_years + 1;
        // The last group takes those who are matched, so that nothing branches on who they are.
        const std::size_t groups = bands * in_band_ * sex_count + 1;
        first_.assign(groups + 1, 0);
        group_.resize(list_.size());
        for (std::size_t k = 0; k < list_.size(); ++k) {
            const std::size_t open = group(list_[k], round);
            group_[k] = list_[k].matched ? groups - 1 : open;
            ++first_[group_[k] + 1];
        }
        for (std::size_t g = 1; g < first_.size(); ++g) first_[g] += first_[g - 1];
        order_.resize(list_.size());
        next_.assign(first_.begin(), first_.end() - 1);
        for (std::size_t k = 0; k < list_.size(); ++k)
            order_[next_[group_[k]]++] = static_cast<std::uint32_t>(k);
    }
    std::size_t size() const noexcept { return (first_.size() - 2) / sex_count; }
    /// Candidates of one sex in a slot, as places in the list.
    std::span<const std::uint32_t> of(std::size_t slot, Sex sex) {
        const std::size_t group = slot * sex_count + static_cast<std::size_t>(sex);
        const std::span<std::uint32_t> own{order_.data() + first_[group],
                                           order_.data() + first_[group + 1]};
        if (own.size() > 1)
            std::sort(own.begin(), own.end(),
                      [&](std::uint32_t a, std::uint32_t b) { return list_[a].id < list_[b].id; });
        return own;
    }

  private:
    std::size_t group(const Candidate& candidate, std::size_t round) const {
        const auto band =
            static_cast<std::size_t>((candidate.age + rounds[round].offset) / band_years);
        const std::size_t slot =
            band * in_band_ +
            derived_id(candidate.id, year_, 0xC0000000u + static_cast<std::uint32_t>(round)) %
                in_band_;
        return slot * sex_count + static_cast<std::size_t>(candidate.sex);
    }

    const std::vector<Candidate>& list_;
    std::uint32_t year_;
    std::uint64_t in_band_;
    std::vector<std::uint32_t> first_, next_, order_;
    std::vector<std::size_t> group_;
};

/// Matches women and men of one slot: nearest pairs first, then in order of the woman and the man.
class Matching {
  public:
    Matching(std::vector<Candidate>& list, std::vector<NewCouple>& couples)
        : list_(list), couples_(couples) {}

    void match(std::span<const std::uint32_t> women, std::span<const std::uint32_t> men,
               int reach) {
        find_pairs(women, men, reach);
        std::sort(pairs_.begin(), pairs_.end());
        for (const std::uint64_t pair : pairs_) {
            Candidate& woman = list_[women[pair >> man_bits & place]];
            Candidate& man = list_[men[pair & place]];
            if (woman.matched || man.matched) continue;
            couples_.push_back({woman.row, man.row, woman.household, man.household});
            woman.matched = man.matched = true;
        }
    }

  private:
    static constexpr int man_bits = 28;
    static constexpr std::uint64_t place = (std::uint64_t{1} << man_bits) - 1;

    /// Pairs within reach, each a number by whose size they come: how far apart, which woman, which
    /// man.
    void find_pairs(std::span<const std::uint32_t> women, std::span<const std::uint32_t> men,
                    int reach) {
        pairs_.resize(women.size() * men.size());
        std::size_t count = 0;
        for (std::size_t w = 0; w < women.size(); ++w)
            for (std::size_t m = 0; m < men.size(); ++m) {
                const Candidate &woman = list_[women[w]], &man = list_[men[m]];
                const int apart = distance(woman, man);
                pairs_[count] =
                    static_cast<std::uint64_t>(apart) << 2 * man_bits | w << man_bits | m;
                count += (apart <= reach) & (woman.household != man.household);
            }
        pairs_.resize(count);
    }

    std::vector<Candidate>& list_;
    std::vector<NewCouple>& couples_;
    std::vector<std::uint64_t> pairs_;
};

}  // namespace

std::vector<NewCouple> match_couples(const Context& context, const Shard& shard) {
    std::vector<Candidate> list = candidates(context, shard);
    std::vector<NewCouple> couples;
    Slots slots(context, list);
    Matching matching(list, couples);
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        slots.deal(round);
        for (std::size_t slot = 0; slot < slots.size(); ++slot) {
            const auto women = slots.of(slot, Sex::female), men = slots.of(slot, Sex::male);
            if (!women.empty() && !men.empty()) matching.match(women, men, rounds[round].reach);
        }
    }
    std::sort(couples.begin(), couples.end(), [&](const NewCouple& a, const NewCouple& b) {
        return shard.persons.id[a.woman] < shard.persons.id[b.woman];
    });
    return couples;
}

}  // namespace lc
