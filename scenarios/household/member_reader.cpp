#include "scenarios/household/member_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/state_pension.hpp"
#include "scenarios/household/birth_date.hpp"
#include "scenarios/household/field_reader.hpp"

namespace lc {
namespace {

constexpr int youngest_adult = 16, oldest_adult = 120, oldest_child = 19;
constexpr double middle = 0.5;  // of the calendar year, and of a year of age

/// The full State Pension of somebody of pension age, by system.
double full_state_pension(const AdultCase& adult, int year, const StatePensionParameters& p) {
    if (adult.age < p.pension_age) return 0;
    const double born = year + middle - adult.age;
    return old_state_pension(born, adult.sex, p) ? p.basic_full : p.new_full;
}

AdultCase read_adult(const JsonCursor& cursor, const Parameters& p, int year) {
    AdultInput input;
    AdultCase& adult = input.adult;
    if (!cursor.object("an adult", known_keys(adult_fields(), {"age", "born"}))) return adult;
    const auto born = read_birth_date(cursor["born"]);
    const auto age = cursor["age"].integer("age", youngest_adult, oldest_adult);
    if (!cursor["age"].present() && !cursor["born"].present())
        cursor.missing("age", "nearly every rule asks for it");
    if (born && !age)
        check_age_of_adult(cursor["born"], *born, year);
    else if (born && age)
        check_age(cursor["born"], *born, *age, year);
    // Half a year on: an age in years is on average that much past the birthday.
    adult.age = born ? year + middle - *born : age.value_or(30) + middle;
    read_fields(cursor, adult_fields(), input);
    adult.carer = input.carer_hours >= p.disability_benefits.carer_hours;
    adult.state_pension = input.state_pension < 0 ? full_state_pension(adult, year, p.state_pension)
                                                  : input.state_pension;
    return adult;
}

/// Rates of Disability Living Allowance from the addition that is claimed, where they are not
/// given.
void settle_disability(const JsonCursor& cursor, const ChildInput& input, ChildCase& child) {
    constexpr int higher = 2;
    const bool any = child.care != CareRate::none || child.mobility != BenefitRate::none;
    if (!input.care_given && !input.mobility_given) {
        if (input.disability > 0)
            child.care = input.disability == higher ? CareRate::highest : CareRate::middle;
        return;
    }
    if (!cursor["disability"].present()) return;
    const int implied = child.care == CareRate::highest ? higher : any ? 1 : 0;
    if (implied != input.disability)
        cursor["disability"].fault(
            "this does not agree with dla_care and dla_mobility (the highest rate of care is "
            "\"higher\", any other rate \"lower\"). Leave it out.");
}

ChildCase read_child(const JsonCursor& cursor, int year) {
    ChildInput input;
    ChildCase& child = input.child;
    if (!cursor.object("a child", known_keys(child_fields(), {"age", "born"}))) return child;
    const auto born = read_birth_date(cursor["born"]);
    const auto age = cursor["age"].integer("age", 0, oldest_child);
    if (!cursor["age"].present() && !cursor["born"].present())
        cursor.missing("age", "nearly every rule for children asks for it");
    if (born && age) check_age(cursor["born"], *born, *age, year);
    if (born && !cursor["age"].present()) check_age_of_child(cursor["born"], *born, year);
    child.age = age ? *age : born ? age_at_middle(*born, year) : 0;
    child.birth_time = born ? *born : year - child.age;
    read_fields(cursor, child_fields(), input);
    settle_disability(cursor, input, child);
    return child;
}

void read_children(const JsonCursor& list, int year, BenefitUnitCase& unit) {
    const auto children = list.list("children");
    if (children.size() > static_cast<std::size_t>(most_children)) {
        list.fault(fmt::format("{} children in one benefit unit (at most {} are worked out).",
                               children.size(), most_children));
        return;
    }
    double youngest_parent = oldest_adult;
    for (int a = 0; a < unit.adult_count; ++a)
        youngest_parent = std::min(youngest_parent, unit.adults[static_cast<std::size_t>(a)].age);
    for (const JsonCursor& cursor : children) {
        const ChildCase child = read_child(cursor, year);
        if (unit.adult_count > 0 && child.age >= std::floor(youngest_parent))
            cursor[cursor["age"].present() ? "age" : "born"].fault(fmt::format(
                "a child aged {} is no younger than an adult of the same benefit unit, aged {} (a "
                "parent is older than the child). Correct an age, or give the person a benefit "
                "unit of their own.",
                child.age, plain(std::floor(youngest_parent))));
        unit.children[static_cast<std::size_t>(unit.child_count++)] = child;
    }
    std::stable_sort(unit.children.begin(), unit.children.begin() + unit.child_count,
                     [](const ChildCase& a, const ChildCase& b) {
                         return a.age != b.age ? a.age > b.age : a.birth_time < b.birth_time;
                     });
}

void read_unit(const JsonCursor& cursor, const Parameters& p, HouseholdCase& home) {
    UnitInput input;
    BenefitUnitCase& unit = input.unit;
    unit.adult_count = 0;
    if (!cursor.object("a benefit unit",
                       known_keys(unit_fields(), {"adults", "children", "claims", "notes"})))
        return;
    cursor["notes"].string("notes");
    read_fields(cursor, unit_fields(), input);
    const JsonCursor claims = cursor["claims"];
    if (claims.object("claims", known_keys(claim_fields(), {})))
        read_fields(claims, claim_fields(), unit.claims);
    const JsonCursor list = cursor["adults"];
    if (!list.present()) cursor.missing("adults", "a benefit unit has one or two");
    const auto adults = list.list("adults");
    if (list.is(JsonNode::Kind::array) && adults.empty())
        list.fault(
            "there is no adult (a benefit unit is one adult or a couple, and their "
            "children). Add one.");
    if (adults.size() > 2)
        list.fault(
            fmt::format("{} adults in one benefit unit (it is one adult or a couple, and "
                        "their children). Give every other adult a benefit unit.",
                        adults.size()));
    for (std::size_t a = 0; a < adults.size(); ++a) {
        const AdultCase adult = read_adult(adults[a], p, home.year);
        if (a < 2) unit.adults[static_cast<std::size_t>(unit.adult_count++)] = adult;
    }
    if (unit.married && unit.adult_count == 1)
        cursor["married"].fault(
            "one adult cannot be a married couple here (a spouse who lives "
            "elsewhere does not count). Add the partner or leave it out.");
    read_children(cursor["children"], home.year, unit);
    home.other_net_income += input.other_income;
    home.units[static_cast<std::size_t>(home.unit_count++)] = unit;
}

}  // namespace

void read_units(const JsonCursor& cursor, const Parameters& parameters, HouseholdCase& home) {
    home.unit_count = 0;
    const JsonCursor list = cursor["benefit_units"];
    if (!list.present()) cursor.missing("benefit_units", "they hold the people");
    const auto units = list.list("benefit_units");
    if (list.is(JsonNode::Kind::array) && units.empty())
        list.fault("nobody lives here (a household has at least one benefit unit). Add one.");
    if (units.size() > static_cast<std::size_t>(most_units)) {
        list.fault(
            fmt::format("{} benefit units (at most {} are worked out).", units.size(), most_units));
        return;
    }
    for (const JsonCursor& unit : units) read_unit(unit, parameters, home);
}

}  // namespace lc
