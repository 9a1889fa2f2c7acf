#include "model/population/household_rules.hpp"

#include <algorithm>
#include <tuple>

namespace lc {
namespace {

/// Units of those who come of age: beyond all that a household may have had.
constexpr std::uint8_t first_new_unit = 128;

bool is_dependent(const PersonRow& person) { return person.relation == Relation::dependent_child; }

bool is_unit_partner(const PersonRow& person) {
    return (person.relation == Relation::partner) | (person.relation == Relation::other_partner);
}

/// The elder first; of equal age the lower identifier, so that the order of rows does not matter.
bool elder(const PersonRow& a, const PersonRow& b) {
    return std::tie(b.age, a.id) < std::tie(a.age, b.id);
}

void come_of_age(std::span<PersonRow> members, int adult_from) {
    std::uint8_t next = first_new_unit;
    for (PersonRow& person : members)
        if (is_dependent(person) && (person.age >= adult_from ||
                                     (person.age >= 16 && person.activity != Activity::school))) {
            person.relation = Relation::adult_child;
            person.unit = next++;
        }
}

PersonRow* eldest_adult(std::span<PersonRow> members) {
    PersonRow* found = nullptr;
    for (PersonRow& person : members)
        if (!is_dependent(person) && (found == nullptr || elder(person, *found))) found = &person;
    return found;
}

PersonRow* find_relation(std::span<PersonRow> members, Relation relation) {
    const auto found = std::find_if(members.begin(), members.end(), [&](const PersonRow& person) {
        return person.relation == relation;
    });
    return found == members.end() ? nullptr : &*found;
}

/// The eldest adult's unit takes the place of the first, with the children left in that one.
void take_over(std::span<PersonRow> members, PersonRow& head) {
    const std::uint8_t unit = head.unit;
    for (PersonRow& person : members) {
        if (person.unit == 0)
            person.unit = unit;
        else if (person.relation == Relation::adult_child)
            person.relation = Relation::other_adult;
    }
    for (PersonRow& person : members)
        if (person.unit == unit && person.relation == Relation::other_partner)
            person.relation = Relation::partner;
    // A partner whom the eldest of a unit outlives in age may have been its head.
    for (PersonRow& person : members)
        if (person.unit == unit && &person != &head && !is_dependent(person))
            person.relation = Relation::partner;
    head.relation = Relation::reference;
    for (PersonRow& person : members)
        if (person.unit == unit) person.unit = 0;
}

/// @return false without an adult
bool choose_reference(std::span<PersonRow> members) {
    if (find_relation(members, Relation::reference) != nullptr) return true;
    if (PersonRow* partner = find_relation(members, Relation::partner)) {
        partner->relation = Relation::reference;
        return true;
    }
    PersonRow* head = eldest_adult(members);
    if (head == nullptr) return false;
    take_over(members, *head);
    return true;
}

/// Units other than the first: a partner alone becomes the head, children alone join the first.
void mend_units(std::span<PersonRow> members) {
    for (PersonRow& person : members) {
        if (person.unit == 0) continue;
        const auto same_unit = [&](const PersonRow& other) { return other.unit == person.unit; };
        if (person.relation == Relation::other_partner) {
            const bool head = std::any_of(members.begin(), members.end(), [&](const PersonRow& o) {
                return same_unit(o) && !is_dependent(o) && !is_unit_partner(o);
            });
            if (!head) person.relation = Relation::other_adult;
        } else if (is_dependent(person)) {
            const bool adult = std::any_of(members.begin(), members.end(), [&](const PersonRow& o) {
                return same_unit(o) && !is_dependent(o);
            });
            if (!adult) person.unit = 0;
        }
    }
}

int place_in_unit(const PersonRow& person) {
    return is_dependent(person) ? 2 : is_unit_partner(person) ? 1 : 0;
}

void order_rows(std::span<PersonRow> members) {
    const auto before_in_order = [](const PersonRow& a, const PersonRow& b) {
        if (a.unit != b.unit) return a.unit < b.unit;
        const int place_a = place_in_unit(a), place_b = place_in_unit(b);
        return place_a != place_b ? place_a < place_b : elder(a, b);
    };
    // Most are in order already; sorting copies rows even then.
    if (!std::is_sorted(members.begin(), members.end(), before_in_order))
        std::sort(members.begin(), members.end(), before_in_order);
    std::uint8_t unit = 0, before = members.front().unit;
    for (PersonRow& person : members) {
        if (person.unit != before) {
            before = person.unit;
            ++unit;
        }
        person.unit = unit;
    }
}

/// Whether nothing is to be done: the reference person first, units numbered one after another, in
/// each the adults before the children, the elder first. Most households are so, but nothing
/// foresees which: one pass without branches. Twins are left to the rules.
bool in_order(std::span<const PersonRow> members, int adult_from) {
    bool wrong = members.front().relation != Relation::reference;
    unsigned before = 0, unit = 0;
    for (const PersonRow& person : members) {
        const bool dependent = is_dependent(person), partner = is_unit_partner(person);
        const unsigned place = 2u * dependent + partner;
        const unsigned key = (person.unit << 16 | place << 8) + 255u - person.age;
        const bool grown = (person.age >= adult_from) |
                           ((person.age >= 16) & (person.activity != Activity::school));
        const unsigned further = person.unit - unit;
        wrong |=
            (key <= before) | (further > 1) | ((further == 1) & (place != 0)) | (dependent & grown);
        before = key;
        unit = person.unit;
    }
    return !wrong;
}

}  // namespace

bool settle_household(std::span<PersonRow> members, int adult_from) {
    if (members.empty()) return false;
    if (in_order(members, adult_from)) return true;
    come_of_age(members, adult_from);
    if (eldest_adult(members) == nullptr) come_of_age(members, 18);
    if (!choose_reference(members)) return false;
    mend_units(members);
    order_rows(members);
    return true;
}

}  // namespace lc
