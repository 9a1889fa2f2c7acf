#include "model/population/rebuild.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include "model/population/household_rules.hpp"
#include "model/population/pieces.hpp"
#include "model/population/row_buffer.hpp"
#include "model/population/sharers.hpp"

namespace lc {
namespace {

/// Marks one-person households on their way to another authority that will share a home there.
constexpr std::uint32_t shares_there = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t likeness_household_salt = 0x4C494B48u;

/// Consecutive households that stay as they are.
struct Stretch {
    std::size_t first = 0, last = 0;
};

/// Copies rows in pieces of a fixed size, which costs less than a call for the few bytes of a
/// stretch. What a piece holds beyond the stretch is overwritten by the next one; near the end of
/// either column the copy is exact.
template <class T>
void copy_rows(std::vector<T>& to, std::size_t at, const std::vector<T>& from, std::size_t first,
               std::size_t count) {
    constexpr std::size_t piece = 32 / sizeof(T);
    T* target = to.data() + at;
    const T* source = from.data() + first;
    if (at + count + piece > to.size() || first + count + piece > from.size()) {
        std::memcpy(target, source, count * sizeof(T));
        return;
    }
    for (std::size_t k = 0; k < count; k += piece) std::memcpy(target + k, source + k, 32);
}

/// Rows of some households.
struct RowCounts {
    std::size_t households = 0, persons = 0;
};

RowCounts count_rows(const Shard& shard, std::span<const Stretch> stretches) {
    RowCounts counts;
    for (const Stretch& stretch : stretches) {
        counts.persons += shard.first_person[stretch.last] - shard.first_person[stretch.first];
        counts.households += stretch.last - stretch.first;
    }
    return counts;
}

/// Writes stretches of households column by column over the rows after the first `old` ones.
void write_stretches(Shard& after, const RowCounts& old, const Shard& before,
                     std::span<const Stretch> stretches) {
#define LC_COPY_PERSONS(type, name, meaning)                                      \
    {                                                                             \
        std::size_t at = old.persons;                                             \
        for (const Stretch& stretch : stretches) {                                \
            const std::size_t first = before.first_person[stretch.first];         \
            const std::size_t count = before.first_person[stretch.last] - first;  \
            copy_rows(after.persons.name, at, before.persons.name, first, count); \
            at += count;                                                          \
        }                                                                         \
    }
    LC_PERSON_COLUMNS(LC_COPY_PERSONS)
#undef LC_COPY_PERSONS
#define LC_COPY_HOUSEHOLDS(type, name, meaning)                                                 \
    {                                                                                           \
        std::size_t at = old.households;                                                        \
        for (const Stretch& stretch : stretches) {                                              \
            const std::size_t count = stretch.last - stretch.first;                             \
            copy_rows(after.households.name, at, before.households.name, stretch.first, count); \
            at += count;                                                                        \
        }                                                                                       \
    }
    LC_HOUSEHOLD_COLUMNS(LC_COPY_HOUSEHOLDS)
#undef LC_COPY_HOUSEHOLDS
    std::uint32_t* first = after.first_person.data() + old.households;
    for (const Stretch& stretch : stretches)
        for (std::size_t h = stretch.first; h < stretch.last; ++h, ++first)
            first[1] = first[0] + before.first_person[h + 1] - before.first_person[h];
}

class Rebuild {
  public:
    Rebuild(const Context& context, const Shard& before, Shard& after, Outbox& outbox, Tally& tally)
        : context_(context),
          before_(before),
          after_(after),
          outbox_(outbox),
          tally_(tally),
          pieces_(context, before, tally) {}

    void run() {
        after_.authority = before_.authority;
        after_.additional_social_homes = before_.additional_social_homes;
        pieces_.make();
        affected_ = pieces_.affected();
        for (std::size_t k = 0; k < pieces_.pieces().size(); ++k) finish(k);
        place_orphans();
        share_homes(context_, sharers_, settled_);
        write_rows();
        std::fill(after_.persons.event.begin(), after_.persons.event.end(), std::uint8_t{0});
        std::fill(after_.households.destination.begin(), after_.households.destination.end(),
                  destination::none);
        sort_outbox();
    }

  private:
    /// Changed households, then those that stay as they are. Rows that `after_` has from before are
    /// written over rather than cleared, since new ones would first be filled with zeros.
    void write_rows() {
        const std::vector<Stretch> stretches = unaffected();
        const RowCounts stay = count_rows(before_, stretches);
        const RowCounts settled{settled_.household_count(), settled_.person_count()};
        make_room(after_.households, settled.households + stay.households);
        make_room(after_.persons, settled.persons + stay.persons);
        after_.households.resize(settled.households + stay.households);
        after_.persons.resize(settled.persons + stay.persons);
        after_.first_person.resize(after_.household_count() + 1);
        settled_.write_to(after_);
        write_stretches(after_, settled, before_, stretches);
    }

    /// Children left without any adult in their home.
    struct Orphans {
        std::size_t host = 0;   ///< row of the household that takes them in
        std::uint64_t key = 0;  ///< lowest identifier among them
        std::vector<PersonRow> children;
    };

    std::span<PersonRow> members(std::size_t k) {
        return {pieces_.members().data() + pieces_.first_member()[k],
                pieces_.members().data() + pieces_.first_member()[k + 1]};
    }

    int adult_from() const {
        return static_cast<int>(context_.law().household_formation.adult_from);
    }

    /// Orders the members of a piece and puts them where they go.
    void finish(std::size_t k) {
        const Piece& piece = pieces_.pieces()[k];
        const std::span<PersonRow> people = members(k);
        if (people.empty()) return;
        if (!settle_household(people, adult_from())) {
            if (piece.kind == PieceKind::remaining)
                orphans_.push_back({0, 0, {people.begin(), people.end()}});
            else
                forget_copies(piece, people.size());
            return;
        }
        HouseholdRow home = row_of(before_.households, piece.source);
        if (piece.kind == PieceKind::founded)
            home = found_home(context_, home, piece.founding, people);
        if (piece.kind == PieceKind::likeness) {
            home.household_id =
                derived_id(home.household_id, static_cast<std::uint32_t>(context_.year),
                           likeness_household_salt);
            settle_in(context_, home);
            settled_.add(home, people);
            return;
        }
        home.destination = piece.destination;
        if (piece.destination == destination::none) {
            (piece.shares ? sharers_ : settled_).add(home, people);
            return;
        }
        tally_.departures_internal += static_cast<std::uint32_t>(people.size());
        if (piece.destination == destination::outside_run) return;
        if (piece.shares) home.selection = shares_there;
        leaving_.add(home, people);
    }

    /// Copies of people none of whom is an adult are not made after all.
    void forget_copies(const Piece& piece, std::size_t count) {
        const auto persons = static_cast<std::uint32_t>(count);
        if (piece.kind == PieceKind::likeness) tally_.arrivals_internal -= persons;
        if (piece.founding == Founding::arrival) tally_.arrivals_international -= persons;
    }

    bool has_children(std::size_t household) const {
        for (std::size_t p = before_.first_person[household];
             p < before_.first_person[household + 1]; ++p)
            if (before_.persons.relation[p] == Relation::dependent_child) return true;
        return false;
    }

    /// The household that takes children in: of those with children that do not change this year
    /// the one whose identifier fits theirs best (highest joint hash), so that the choice does not
    /// depend on who else lives in the authority. Without such a household any unchanged one.
    std::size_t host(std::uint64_t key) const {
        constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
        std::size_t found = none;
        std::uint64_t best = 0;
        for (const bool with_children : {true, false}) {
            for (std::size_t h = 0; h < before_.household_count(); ++h) {
                if (pieces_.affected()[h] != 0 || (with_children && !has_children(h))) continue;
                const std::uint64_t fit = mix(key ^ before_.households.household_id[h]);
                if (found != none && fit <= best) continue;
                found = h;
                best = fit;
            }
            if (found != none) break;
        }
        return found;
    }

    void place_orphans() {
        for (Orphans& orphans : orphans_) {
            orphans.key = std::numeric_limits<std::uint64_t>::max();
            for (PersonRow& child : orphans.children) {
                orphans.key = std::min(orphans.key, child.id);
                child.unit = 0;
            }
            orphans.host = host(orphans.key);
        }
        std::sort(orphans_.begin(), orphans_.end(), [](const Orphans& a, const Orphans& b) {
            return a.host != b.host ? a.host < b.host : a.key < b.key;
        });
        for (std::size_t k = 0; k < orphans_.size();) {
            const std::size_t household = orphans_[k].host;
            if (household >= before_.household_count()) return;  // nobody is left to take them in
            std::vector<PersonRow> people;
            for (std::size_t p = before_.first_person[household];
                 p < before_.first_person[household + 1]; ++p)
                people.push_back(row_of(before_.persons, p));
            for (; k < orphans_.size() && orphans_[k].host == household; ++k)
                people.insert(people.end(), orphans_[k].children.begin(),
                              orphans_[k].children.end());
            settle_household(people, adult_from());
            affected_[household] = 1;
            settled_.add(row_of(before_.households, household), people);
        }
    }

    std::vector<Stretch> unaffected() const {
        std::vector<Stretch> stretches;
        for (std::size_t h = 0; h < affected_.size(); ++h) {
            if (affected_[h] != 0) continue;
            if (!stretches.empty() && stretches.back().last == h)
                ++stretches.back().last;
            else
                stretches.push_back({h, h + 1});
        }
        return stretches;
    }

    /// Puts the households that leave in the order of their destinations.
    void sort_outbox() {
        outbox_.clear();
        const std::vector<HouseholdRow>& homes = leaving_.homes();
        const std::size_t authorities =
            context_.rates->moves.within_uk(context_.year).destinations.front().size();
        std::vector<std::uint32_t>& first = outbox_.first_household;
        first.assign(authorities + 1, 0);
        for (const HouseholdRow& home : homes)
            ++first[static_cast<std::size_t>(home.destination) + 1];
        for (std::size_t j = 0; j < authorities; ++j) first[j + 1] += first[j];
        std::vector<std::uint32_t> next(first.begin(), first.end()), order(homes.size());
        for (std::size_t h = 0; h < homes.size(); ++h)
            order[next[static_cast<std::size_t>(homes[h].destination)]++] =
                static_cast<std::uint32_t>(h);
        leaving_.append_to(outbox_.movers, order);
    }

    const Context& context_;
    const Shard& before_;
    Shard& after_;
    Outbox& outbox_;
    Tally& tally_;
    Pieces pieces_;
    std::vector<std::uint8_t> affected_;
    std::vector<Orphans> orphans_;
    RowBuffer settled_, sharers_, leaving_;
};

}  // namespace

void Outbox::clear() noexcept {
    movers.clear();
    first_household.clear();
}

void rebuild(const Context& context, const Shard& before, Shard& after, Outbox& outbox,
             Tally& tally) {
    Rebuild(context, before, after, outbox, tally).run();
    after.check();
}

void receive(const Context& context, std::span<const Outbox* const> from_all, Shard& after,
             Tally& tally) {
    const auto here = static_cast<std::size_t>(after.authority);
    std::vector<HouseholdAt> settled;
    RowBuffer sharers;
    for (const Outbox* outbox : from_all) {
        if (outbox->first_household.empty()) continue;
        const Shard& movers = outbox->movers;
        for (std::uint32_t h = outbox->first_household[here]; h < outbox->first_household[here + 1];
             ++h) {
            tally.arrivals_internal += movers.first_person[h + 1] - movers.first_person[h];
            if (movers.households.selection[h] != shares_there) {
                settled.push_back({&movers, h});
                continue;
            }
            HouseholdRow home = row_of(movers.households, h);
            settle_in(context, home);
            const PersonRow person = row_of(movers.persons, movers.first_person[h]);
            sharers.add(home, {&person, 1});
        }
    }
    const std::size_t already = after.household_count();
    append_households(settled, after);
    for (std::size_t h = already; h < after.household_count(); ++h)
        settle_in(context, after.households, h);
    RowBuffer shared;
    share_homes(context, sharers, shared);
    shared.append_to(after);
    after.check();
}

}  // namespace lc
