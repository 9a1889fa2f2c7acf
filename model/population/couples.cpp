#include "model/population/couples.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/population/block.hpp"

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

/// The age of the man whom a woman looks for. Counts what comes before a draw, or an age: nothing
/// could foresee where a search would end.
int wanted_age(const DemographyRates& rates, int age, float draw) {
    std::size_t group = 0;
    for (std::size_t g = 1; g < rates.couple_age_starts.size(); ++g)
        group += age >= rates.couple_age_starts[g];
    int gap = 0;
    for (const float share : rates.couple_age_gap[group]) gap += share <= draw;
    return std::clamp(age + gap - 25, 16, oldest_age);
}

/// Flags those who take part.
void find_seekers(const std::uint8_t* __restrict events, std::size_t size,
                  std::uint8_t* __restrict flags) noexcept {
    constexpr std::uint8_t all = event::seeks_partner | event::dies | event::emigrates;
    for (std::size_t i = 0; i < size; ++i) flags[i] = (events[i] & all) == event::seeks_partner;
}

std::vector<Candidate> candidates(const Context& context, const Shard& shard) {
    const Persons& persons = shard.persons;
    std::vector<Candidate> list;
    list.reserve(persons.size() / 16);
    BlockColumn<std::uint8_t> flags;
    RowList seekers;
    BlockDraws draws(context.draws, context.year, Stream::partnership);
    std::uint32_t household = 0;
    for_each_block(shard, [&](Block block) {
        find_seekers(persons.event.data() + block.first, block.size(), flags.room(block.size()));
        seekers.select(flags.data(), block.size());
        const auto* const bits = draws.of(persons.id, block.first, seekers.rows());
        for (std::size_t n = 0; n < seekers.rows().size(); ++n) {
            const auto p = static_cast<std::uint32_t>(block.first + seekers.rows()[n]);
            while (shard.first_person[household + 1] <= p) ++household;
            const int age = persons.age[p];
            const int wanted = wanted_age(context.rates->demography, age, unit_float(bits[n][1]));
            list.push_back({persons.id[p], p, household, persons.sex[p],
                            static_cast<std::uint8_t>(persons.sex[p] == Sex::female ? wanted : age),
                            persons.qualification[p]});
        }
    });
    return list;
}

int distance(const Candidate& woman, const Candidate& man) {
    return std::abs(woman.age - man.age) +
           std::abs(static_cast<int>(woman.qualification) - static_cast<int>(man.qualification));
}

/// How many of few keys are less than one of them: its place in order. Sorting by comparisons would
/// take fewer of them, but branches that nothing can foresee.
std::size_t rank(std::span<const std::uint64_t> keys, std::uint64_t key) noexcept {
    std::size_t less = 0;
    for (const std::uint64_t other : keys) less += other < key;
    return less;
}
/// Most keys whose ranks are counted rather than sorted for.
constexpr std::size_t few = 64;

/// Remainders of division by one number, without the processor's slow division.
class Remainder {
  public:
    explicit Remainder(std::uint64_t divisor) noexcept
        : divisor_(divisor), inverse_(std::numeric_limits<std::uint64_t>::max() / divisor) {}
    std::uint64_t of(std::uint64_t number) const noexcept {
        __extension__ using Product = unsigned __int128;
        // At most one too small, since the inverse is rounded down.
        const auto quotient = static_cast<std::uint64_t>(Product{number} * inverse_ >> 64);
        const std::uint64_t rest = number - quotient * divisor_;
        return rest >= divisor_ ? rest - divisor_ : rest;
    }

  private:
    std::uint64_t divisor_, inverse_;
};

/// Deals candidates into slots, women and men of a slot apart, by identifier.
class Slots {
  public:
    Slots(const Context& context, const std::vector<Candidate>& list)
        : list_(list),
          year_(static_cast<std::uint32_t>(context.year)),
          in_band_(context.rates->demography.couple_slots),
          slot_in_band_(in_band_) {
        open_.resize(list.size());
        std::iota(open_.begin(), open_.end(), 0u);
    }

    /// Deals those who are not matched.
    void deal(std::size_t round) {
        constexpr std::size_t bands = (oldest_age + band_years) / band_years + 1;
        const std::size_t groups = bands * in_band_ * sex_count;
        drop_matched();
        first_.assign(groups + 1, 0);
        group_.resize(open_.size());
        for (std::size_t k = 0; k < open_.size(); ++k) {
            group_[k] = static_cast<std::uint32_t>(group(list_[open_[k]], round));
            ++first_[group_[k] + 1];
        }
        for (std::size_t g = 1; g < first_.size(); ++g) first_[g] += first_[g - 1];
        order_.resize(open_.size());
        next_.assign(first_.begin(), first_.end() - 1);
        for (std::size_t k = 0; k < open_.size(); ++k) order_[next_[group_[k]]++] = open_[k];
    }
    std::size_t size() const noexcept { return (first_.size() - 1) / sex_count; }
    /// Candidates of one sex in a slot, as places in the list, in no order.
    std::span<std::uint32_t> of(std::size_t slot, Sex sex) noexcept {
        const std::size_t group = slot * sex_count + static_cast<std::size_t>(sex);
        return {order_.data() + first_[group], order_.data() + first_[group + 1]};
    }
    /// Puts candidates in the order of their identifiers.
    void sort(std::span<std::uint32_t> candidates) {
        if (candidates.size() > few) {
            std::sort(candidates.begin(), candidates.end(),
                      [&](std::uint32_t a, std::uint32_t b) { return list_[a].id < list_[b].id; });
            return;
        }
        std::array<std::uint64_t, few> ids;
        std::array<std::uint32_t, few> unsorted;
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            unsorted[k] = candidates[k];
            ids[k] = list_[candidates[k]].id;
        }
        const std::span<const std::uint64_t> all{ids.data(), candidates.size()};
        for (std::size_t k = 0; k < all.size(); ++k) candidates[rank(all, ids[k])] = unsorted[k];
    }

  private:
    void drop_matched() {
        std::size_t count = 0;
        for (const std::uint32_t k : open_) {
            open_[count] = k;
            count += !list_[k].matched;
        }
        open_.resize(count);
    }
    std::size_t group(const Candidate& candidate, std::size_t round) const {
        const auto band =
            static_cast<std::size_t>((candidate.age + rounds[round].offset) / band_years);
        const std::size_t slot =
            band * in_band_ +
            slot_in_band_.of(
                derived_id(candidate.id, year_, 0xC0000000u + static_cast<std::uint32_t>(round)));
        return slot * sex_count + static_cast<std::size_t>(candidate.sex);
    }

    const std::vector<Candidate>& list_;
    std::uint32_t year_;
    std::uint64_t in_band_;
    Remainder slot_in_band_;
    std::vector<std::uint32_t> open_;  ///< who is not matched
    std::vector<std::uint32_t> first_, next_, order_, group_;
};

/// Matches women and men of one slot: nearest pairs first, then in order of the woman and the man.
class Matching {
  public:
    Matching(std::vector<Candidate>& list, std::vector<NewCouple>& couples)
        : list_(list), couples_(couples) {}

    void match(std::span<const std::uint32_t> women, std::span<const std::uint32_t> men,
               int reach) {
        find_pairs(women, men, reach);
        sort_pairs();
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
    void sort_pairs() {
        if (pairs_.size() > few) {
            std::sort(pairs_.begin(), pairs_.end());
            return;
        }
        std::array<std::uint64_t, few> unsorted;
        std::copy(pairs_.begin(), pairs_.end(), unsorted.begin());
        const std::span<const std::uint64_t> all{unsorted.data(), pairs_.size()};
        for (const std::uint64_t pair : all) pairs_[rank(all, pair)] = pair;
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
            if (women.empty() || men.empty()) continue;
            slots.sort(women);
            slots.sort(men);
            matching.match(women, men, rounds[round].reach);
        }
    }
    std::sort(couples.begin(), couples.end(), [&](const NewCouple& a, const NewCouple& b) {
        return shard.persons.id[a.woman] < shard.persons.id[b.woman];
    });
    return couples;
}

}  // namespace lc
