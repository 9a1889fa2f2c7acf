#include "model/population/rebuild.hpp"

#include <algorithm>
#include <limits>

#include "model/population/household_members.hpp"
#include "model/population/household_rules.hpp"
#include "model/population/pieces.hpp"
#include "model/population/sharers.hpp"
#include "model/population/unchanged.hpp"

namespace lc {
namespace {

constexpr std::uint32_t likeness_household_salt = 0x4C494B48u;

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
        const std::size_t pieces = pieces_.pieces().size();
        settled_.reserve(pieces, 3 * pieces);
        for (const Piece& piece : pieces_.pieces()) finish(piece);
        for (const std::uint32_t household : pieces_.moving()) move(household);
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
        const UnchangedHouseholds unchanged(before_, pieces_.affected(), settled_.household_count(),
                                            settled_.person_count());
        const std::size_t households = settled_.household_count() + unchanged.households();
        const std::size_t persons = settled_.person_count() + unchanged.persons();
        make_room(after_.households, households);
        make_room(after_.persons, persons);
        after_.households.resize(households);
        after_.persons.resize(persons);
        after_.first_person.resize(households + 1);
        settled_.write_to(after_);
        unchanged.write_to(after_);
    }

    /// Children left without any adult in their home.
    struct Orphans {
        std::size_t host = 0;   ///< row of the household that takes them in
        std::uint64_t key = 0;  ///< lowest identifier among them
        std::vector<PersonRow> children;
    };

    int adult_from() const {
        return static_cast<int>(context_.law().household_formation.adult_from);
    }

    /// Orders the members of a piece and puts them where they go.
    void finish(const Piece& piece) {
        const std::span<PersonRow> people = pieces_.members(piece);
        if (people.empty()) return;
        if (!settle_household(people, adult_from())) {
            if (piece.kind == PieceKind::remaining)
                orphans_.push_back({0, 0, {people.begin(), people.end()}});
            else
                forget_copies(piece, people.size());
            return;
        }
        if (piece.destination != destination::none) tally_.departures_internal += piece.count;
        if (piece.destination == destination::outside_run) return;
        HouseholdRow& home = rows_for(piece).add(before_.households, piece.source, people);
        if (piece.kind == PieceKind::founded)
            home = found_home(context_, home, piece.founding, people);
        if (piece.kind == PieceKind::likeness) {
            home.household_id =
                derived_id(home.household_id, static_cast<std::uint32_t>(context_.year),
                           likeness_household_salt);
            settle_in(context_, home);
        }
        home.destination = piece.destination;
        if (piece.destination != destination::none && piece.shares)
            home.selection = Outbox::shares_there;
    }

    RowBuffer& rows_for(const Piece& piece) {
        if (piece.destination != destination::none) return leaving_;
        return piece.shares ? sharers_ : settled_;
    }

    /// A household leaves for another authority as it is.
    void move(std::size_t household) {
        const std::size_t first = before_.first_person[household];
        const std::size_t last = before_.first_person[household + 1];
        tally_.departures_internal += static_cast<std::uint32_t>(last - first);
        if (before_.households.destination[household] == destination::outside_run) return;
        leaving_.add(before_, household);
    }

    /// Copies of people none of whom is an adult are not made after all.
    void forget_copies(const Piece& piece, std::size_t count) {
        const auto persons = static_cast<std::uint32_t>(count);
        if (piece.kind == PieceKind::likeness) tally_.arrivals_internal -= persons;
        if (piece.founding == Founding::arrival) tally_.arrivals_international -= persons;
    }

    /// Households that may take children in: of those that do not change this year the ones with
    /// children or, without any, all.
    RowList possible_hosts() {
        const std::vector<std::uint8_t>& affected = pieces_.affected();
        RowList hosts;
        for (const bool with_children : {true, false}) {
            RowList::Writer list = hosts.start(affected.size());
            for (std::size_t h = 0; h < affected.size(); ++h)
                list.add_if((affected[h] == 0) &
                                (!with_children |
                                 (count_members(before_, h, Relation::dependent_child) > 0)),
                            h);
            hosts.finish(list);
            if (!hosts.rows().empty()) break;
        }
        return hosts;
    }

    /// Of the possible hosts the one whose identifier fits the children's best (highest joint
    /// hash), so that the choice does not depend on who else lives in the authority. Without any
    /// the number of households.
    std::size_t host(std::span<const std::uint32_t> possible, std::uint64_t key) const {
        std::size_t found = before_.household_count();
        std::uint64_t best = 0;
        for (const std::uint32_t h : possible) {
            const std::uint64_t fit = mix(key ^ before_.households.household_id[h]);
            const bool better = (found == before_.household_count()) | (fit > best);
            found = better ? h : found;
            best = better ? fit : best;
        }
        return found;
    }

    void place_orphans() {
        if (orphans_.empty()) return;
        const RowList possible = possible_hosts();
        for (Orphans& orphans : orphans_) {
            orphans.key = std::numeric_limits<std::uint64_t>::max();
            for (PersonRow& child : orphans.children) {
                orphans.key = std::min(orphans.key, child.id);
                child.unit = 0;
            }
            orphans.host = host(possible.rows(), orphans.key);
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
            pieces_.affected()[household] = 1;
            settled_.add(row_of(before_.households, household), people);
        }
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
        outbox_.movers.add(leaving_, order);
    }

    const Context& context_;
    const Shard& before_;
    Shard& after_;
    Outbox& outbox_;
    Tally& tally_;
    Pieces pieces_;
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

}  // namespace lc
