// Where and for whom a lever acts.
#include <fmt/format.h>

#include <algorithm>

#include "scenarios/places.hpp"
#include "scenarios/scenario_reader.hpp"

namespace lc {

const std::vector<std::string>& tenure_choices() {
    static const std::vector<std::string> names(tenure_names.begin(), tenure_names.end());
    return names;
}

const std::vector<std::string>& family_choices() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all(family_type_names.begin(), family_type_names.end());
        all.emplace_back("lone_parent");
        all.emplace_back("couple");
        return all;
    }();
    return names;
}

const std::vector<std::string>& where_keys() {
    static const std::vector<std::string> keys{"nations", "regions", "combined_authorities",
                                               "authorities", "deprivation_deciles"};
    return keys;
}

const std::vector<std::string>& who_keys() {
    static const std::vector<std::string> keys{"youngest_child_under", "minimum_children",
                                               "tenures", "family_types"};
    return keys;
}

namespace {

/// Adds the places of one list. Lists add up, so a place inside another one named is a slip.
void add_places(const JsonCursor& where, std::string_view key, const UkData& uk,
                PlaceMatch (*find)(const UkData&, std::string_view), ScenarioLever& use) {
    for (const JsonCursor& item : where[key].list(key)) {
        const auto name = item.string("a place");
        if (!name) continue;
        const PlaceMatch match = find(uk, *name);
        if (!match.problem.empty()) {
            item.fault(match.problem);
            continue;
        }
        if (use.authorities.empty()) use.authorities.assign(uk.authorities.size(), 0);
        std::size_t already = 0;
        for (const int a : match.authorities)
            already += use.authorities[static_cast<std::size_t>(a)];
        if (already > 0)
            item.fault(
                fmt::format("\"{}\" is {}within places named before (places add up). Remove one "
                            "of the two.",
                            *name, already < match.authorities.size() ? "partly " : ""));
        for (const int a : match.authorities) use.authorities[static_cast<std::size_t>(a)] = 1;
    }
}

void read_where(const JsonCursor& where, const UkData& uk, ScenarioLever& use) {
    if (!where.present() || !where.object("where", where_keys())) return;
    add_places(where, "nations", uk, find_nation, use);
    add_places(where, "regions", uk, find_region, use);
    add_places(where, "combined_authorities", uk, find_combined_authority, use);
    add_places(where, "authorities", uk, find_authority, use);
    for (const JsonCursor& item : where["deprivation_deciles"].list("deprivation_deciles"))
        if (const auto decile = item.integer("a deprivation decile", 1, 10))
            use.condition.deciles =
                static_cast<std::uint16_t>(use.condition.deciles | 1u << (*decile - 1));
    if (use.condition.deciles == 0x3FF) use.condition.deciles = 0;  // all of them are everyone
}

void read_who(const JsonCursor& who, ScenarioLever& use) {
    if (!who.present() || !who.object("who", who_keys())) return;
    HouseholdCondition& condition = use.condition;
    if (!who["youngest_child_under"].is_null())
        condition.youngest_child_under =
            who["youngest_child_under"].integer("youngest_child_under", 1, 20).value_or(0);
    if (!who["minimum_children"].is_null())
        condition.minimum_children =
            who["minimum_children"].integer("minimum_children", 0, 10).value_or(0);
    for (const JsonCursor& item : who["tenures"].list("tenures"))
        if (const auto at = item.choice("a tenure", tenure_choices()))
            condition.tenures = static_cast<std::uint8_t>(condition.tenures | 1u << *at);
    if (condition.tenures == (1u << tenure_count) - 1) condition.tenures = 0;
    for (const JsonCursor& item : who["family_types"].list("family_types"))
        if (const auto at = item.choice("a family type", family_choices())) {
            const unsigned bits = *at < family_type_count    ? 1u << *at
                                  : *at == family_type_count ? 0b000111u
                                                             : 0b111000u;
            condition.family_types = static_cast<std::uint8_t>(condition.family_types | bits);
        }
}

/// A lever that acts on places cannot be aimed at households.
void check_allowed(const JsonCursor& entry, const ScenarioLever& use) {
    const HouseholdCondition& condition = use.condition;
    const LeverTargeting& allowed = use.lever->targeting;
    const auto refuse = [&](const JsonCursor& at, std::string_view what) {
        at.fault(fmt::format("{} cannot be aimed by {}. Remove it, or name places.", use.lever->id,
                             what));
    };
    if (condition.deciles != 0 && !allowed.deprivation_deciles)
        refuse(entry["where"]["deprivation_deciles"], "deprivation decile");
    const bool who = condition.tenures != 0 || condition.family_types != 0 ||
                     condition.youngest_child_under != 0 || condition.minimum_children != 0;
    if (who && !allowed.who) refuse(entry["who"], "kind of household");
    if (condition.take_up < 1 && !allowed.take_up) refuse(entry["take_up"], "take-up");
}

}  // namespace

void read_targets(const JsonCursor& entry, const UkData& uk, ScenarioLever& use) {
    read_where(entry["where"], uk, use);
    for (std::size_t a = 0; a < uk.authorities.size(); ++a)
        if (use.aims_at(static_cast<int>(a))) use.aimed_population += population(uk.authorities[a]);
    read_who(entry["who"], use);
    if (!entry["take_up"].is_null())
        use.condition.take_up = entry["take_up"].number("take_up", 0, 1).value_or(1);
    if (use.lever) check_allowed(entry, use);
}

}  // namespace lc
