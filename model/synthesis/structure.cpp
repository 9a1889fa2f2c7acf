#include "model/synthesis/structure.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "model/synthesis/controlled_rounding.hpp"

namespace lc {

namespace {

constexpr int most_children = 8;
/// Communal residents added to one household at a time; other adults of a household as a rule, and
/// at most (benefit units are numbered in a byte).
constexpr int communal_group = 12, usual_others = 24, most_others = 200;

/// Number of successes before the first failure, each with chance `more`, from one uniform.
int geometric(double uniform, double more, int most) {
    int n = 0;
    double chance = more;
    while (n < most && uniform < chance) {
        ++n;
        chance *= more;
    }
    return n;
}

/// Whole households by type: types that differ in tenure alone form a row.
std::vector<std::uint32_t> whole_households(const HouseholdSeed& seed,
                                            const std::vector<double>& expected,
                                            EventEngine& engine) {
    const auto row_of = [&](const HouseholdType& t) {
        return (static_cast<std::size_t>(t.composition) * 4 + t.dependants) * 4 + t.size - 1;
    };
    constexpr std::size_t rows = std::size_t{composition_count} * 16;
    std::vector<double> table(rows * 4, 0.0);
    for (std::size_t i = 0; i < seed.types.size(); ++i)
        table[row_of(seed.types[i]) * 4 + seed.types[i].tenure] += expected[i];
    const std::vector<std::uint32_t> whole = round_table(table, rows, 4, engine);
    std::vector<std::uint32_t> count(seed.types.size());
    for (std::size_t i = 0; i < seed.types.size(); ++i)
        count[i] = whole[row_of(seed.types[i]) * 4 + seed.types[i].tenure];
    return count;
}

}  // namespace

std::uint64_t authority_key(const std::string& code) {
    std::uint64_t digits = 0;
    for (char c : code)
        if (c >= '0' && c <= '9') digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
    const auto letter = static_cast<std::uint64_t>(code.empty() ? 0 : code[0] - 'A') & 31u;
    return letter << 27 | (digits & ((1u << 27) - 1));
}

Structure::Structure(const HouseholdSeed& seed, const ExpectedHouseholds& expected,
                     const SynthesisParameters& parameters, const Draws& draws,
                     std::uint64_t authority_key)
    : p_(parameters), draws_(draws), key_(authority_key), further_child_(expected.further_child) {
    EventEngine engine(draws, household_identifier(key_, 0), population_year,
                       Stream::integerisation);
    const std::vector<std::uint32_t> count = whole_households(seed, expected.count, engine);
    std::size_t total = 0;
    for (std::uint32_t n : count) total += n;
    households.reserve(total + 8);
    for (std::size_t i = 0; i < count.size(); ++i)
        for (std::uint32_t n = 0; n < count[i]; ++n) draw(seed.types[i]);
}

Composition composition_of(const HouseholdDraft& h) noexcept {
    if (h.dependants > 0) {
        if (h.others > 0 || h.composition == Composition::other_with_dependent_children)
            return Composition::other_with_dependent_children;
        return h.heads == 2 ? Composition::couple_dependent_children
                            : Composition::lone_parent_dependent_children;
    }
    if (h.others > 0) return Composition::other;
    if (h.heads == 2) {
        if (h.adult_children > 0) return Composition::couple_adult_children;
        return h.composition == Composition::family_all_66_plus ? Composition::family_all_66_plus
                                                                : Composition::couple_no_children;
    }
    if (h.adult_children > 0) return Composition::lone_parent_adult_children;
    return h.composition == Composition::one_person_66_plus ? Composition::one_person_66_plus
                                                            : Composition::one_person_under_66;
}

HouseholdDraft& Structure::add_one_person() {
    HouseholdDraft household;
    household.id = household_identifier(key_, next_number_++);
    household.composition = Composition::one_person_under_66;
    household.tenure = static_cast<std::uint8_t>(Tenure::private_rent);
    households.push_back(household);
    return households.back();
}

void Structure::draw(const HouseholdType& type) {
    HouseholdDraft household;
    household.id = household_identifier(key_, next_number_++);
    const auto word = draws_(household.id, population_year, Stream::synthesis_household);
    const auto more = draws_(household.id, population_year, Stream::synthesis_household, 1);
    household.composition = type.composition;
    household.tenure = type.tenure;
    const bool couple = may_be_couple(type) && unit_double(word[0]) >= p_.lone_parent_in_other;
    const TypeMembers members = members_of(type, couple, p_);
    household.heads = static_cast<std::uint8_t>(members.heads);
    household.dependants = type.dependants;
    if (type.dependants == 3)
        household.dependants = static_cast<std::uint8_t>(
            3 + geometric(unit_double(word[1]), further_child_, most_children - 3));
    household.adult_children = static_cast<std::uint8_t>(
        members.adult_children + geometric(unit_double(word[2]), members.more_adult_children, 3));
    household.others = static_cast<std::uint8_t>(
        members.others + geometric(unit_double(word[3]), members.more_others, 12));
    const double mothers = type.composition == Composition::lone_parent_adult_children
                               ? p_.lone_mothers_of_adults
                               : p_.lone_mothers;
    household.mother = household.heads == 2 || unit_double(more[0]) < mothers;
    const double sharing = unit_double(more[1]);
    const double young = type.tenure == static_cast<std::uint8_t>(Tenure::private_rent)
                             ? p_.sharers_young_private_rent
                             : p_.sharers_young_else;
    if (sharing < young)
        household.sharing = Sharing::young;
    else if (sharing >= 1.0 - p_.sharers_old)
        household.sharing = Sharing::old;
    household.couple_of_others = household.others >= 2 && household.sharing != Sharing::young &&
                                 unit_double(more[2]) < p_.couples_among_others;
    households.push_back(household);
}

template <typename Change>
std::size_t Structure::visit(std::size_t wanted, Change change) {
    const std::size_t n = households.size();
    if (n == 0) return 0;
    std::size_t stride = 7919;
    while (std::gcd(stride, n) != 1) stride += 2;
    std::size_t done = 0;
    std::size_t at = mix(key_) % n;
    for (std::size_t i = 0; i < n && done < wanted; ++i, at = (at + stride) % n)
        if (change(households[at])) ++done;
    return done;
}

void Structure::fit_to(const WholeTotals& totals) {
    if (totals.adults == 0) {
        households.clear();
        return;
    }
    const auto places = [this] {
        std::size_t sum = 0;
        for (const HouseholdDraft& h : households) sum += static_cast<std::size_t>(h.adults());
        return sum;
    };
    if (places() > totals.adults) remove_adults(places() - totals.adults);
    if (households.empty()) add_one_person();
    place_children(totals.children);
    for (HouseholdDraft& h : households) h.composition = composition_of(h);
    if (places() < totals.adults) add_adults(totals.adults - places());
    for (HouseholdDraft& h : households) h.composition = composition_of(h);
}

namespace {

/// One adult fewer, by the first of these that applies at this step; false when none does.
bool remove_adult(HouseholdDraft& h, int step) {
    const auto take = [](std::uint8_t& count) {
        --count;
        return true;
    };
    const bool alone = h.adults() == 1;
    switch (step) {
        case 0:
            return h.others > 1 && take(h.others);
        case 1:
            return h.adult_children > 1 && take(h.adult_children);
        case 2:
            return h.adult_children > 0 && h.dependants > 0 && take(h.adult_children);
        case 3:
            return h.others == 1 && take(h.others);
        case 4:
            return h.adult_children == 1 && h.heads == 2 && take(h.adult_children);
        case 5:
            return h.heads == 1 && alone && h.dependants == 0 && take(h.heads);
        case 6:
            return h.heads == 2 && take(h.heads);
        case 7:
            return h.adult_children == 1 && take(h.adult_children);
        default:
            if (h.heads != 1) return false;
            h.dependants = 0;  // its children find other families
            return take(h.heads);
    }
}

}  // namespace

void Structure::remove_adults(std::size_t surplus) {
    repairs.adults_removed += surplus;
    for (int step = 0; surplus > 0 && step <= 8; ++step)
        for (std::size_t done = 1; surplus > 0 && done > 0; surplus -= done) {
            done = visit(surplus, [step](HouseholdDraft& h) { return remove_adult(h, step); });
            std::erase_if(households, [](const HouseholdDraft& h) { return h.heads == 0; });
        }
}

void Structure::place_children(std::size_t children) {
    std::size_t held = 0;
    for (const HouseholdDraft& h : households) held += h.dependants;
    const auto change = [this](HouseholdDraft& h, int by) {
        h.dependants = static_cast<std::uint8_t>(h.dependants + by);
        ++repairs.children_moved;
        return true;
    };
    // Large families first, one child a family and round.
    for (std::size_t before = held + 1; held > children && held != before;) {
        before = held;
        for (int least = 4; least >= 2; --least)
            held -= visit(held - children, [&](HouseholdDraft& h) {
                return h.dependants >= least && change(h, -1);
            });
    }
    held -= visit(held - std::min(held, children),
                  [&](HouseholdDraft& h) { return h.dependants == 1 && change(h, -1); });
    for (std::size_t before = children; held < children && held != before;) {
        before = held;
        for (int least = 3; least >= 1; --least)
            held += visit(children - held, [&](HouseholdDraft& h) {
                return h.dependants >= least && h.dependants < most_children && change(h, +1);
            });
    }
    // No family has room: households of working age become families, then any household.
    held += visit(children - std::min(held, children), [&](HouseholdDraft& h) {
        return h.dependants == 0 && h.composition != Composition::one_person_66_plus &&
               h.composition != Composition::family_all_66_plus && change(h, +1);
    });
    while (held < children)
        held += visit(children - held, [&](HouseholdDraft& h) { return change(h, +1); });
}

void Structure::add_adults(std::size_t adults) {
    std::size_t persons = adults;
    for (const HouseholdDraft& h : households) persons += static_cast<std::size_t>(h.members());
    const double usual =
        std::min(static_cast<double>(adults), p_.communal_residents * static_cast<double>(persons));
    // Care homes and the rest as nationally; what is above the national share is students.
    const auto old = static_cast<std::size_t>(p_.communal_old * usual);
    const auto mixed = static_cast<std::size_t>((1 - p_.communal_old - p_.communal_young) * usual);
    const std::array<std::size_t, 3> wanted{adults - old - mixed, mixed, old};
    std::size_t left = 0;
    const auto place = [this](std::size_t n, int most, auto fits) {
        for (std::size_t before = n + 1; n > 0 && n != before;) {
            before = n;
            visit(n, [&](HouseholdDraft& h) {
                if (n == 0 || h.composition != Composition::other || !fits(h)) return false;
                const auto room = static_cast<std::size_t>(std::max(0, most - h.others));
                const std::size_t more = std::min<std::size_t>({n, communal_group, room});
                h.others = static_cast<std::uint8_t>(h.others + more);
                repairs.communal += more;
                n -= more;
                return more > 0;
            });
        }
        return n;
    };
    // Large households first: the size margin knows them as four or more.
    for (std::size_t s = 0; s < 3; ++s)
        left += place(wanted[s], usual_others, [s](const HouseholdDraft& h) {
            return h.others >= 3 && h.sharing == static_cast<Sharing>(s);
        });
    left = place(left, usual_others, [](const HouseholdDraft& h) { return h.others >= 3; });
    left = place(left, usual_others, [](const HouseholdDraft&) { return true; });
    left = place(left, most_others, [](const HouseholdDraft&) { return true; });
    repairs.alone += left;
    for (; left > 0; --left) add_one_person();
}

}  // namespace lc
