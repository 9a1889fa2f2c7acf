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

const std::vector<std::string>& disability_choices() {
    static const std::vector<std::string> names{"limited", "limited_a_lot"};
    return names;
}

const std::vector<std::string>& work_choices() {
    static const std::vector<std::string> names{"nobody_works", "some_work", "all_work"};
    return names;
}

const std::vector<std::string>& worst_choices() {
    static const std::vector<std::string> names{"child_poverty", "life_expectancy"};
    return names;
}

const std::vector<std::string>& where_keys() {
    static const std::vector<std::string> keys{"nations",     "regions", "combined_authorities",
                                               "authorities", "worst",   "deprivation_deciles"};
    return keys;
}

const std::vector<std::string>& who_keys() {
    static const std::vector<std::string> keys{
        "youngest_child_under", "minimum_children", "maximum_children", "tenures",
        "family_types",         "disability",       "work_status"};
    return keys;
}

namespace {

/// Narrows the places to the N of them that stand worst by a published figure of the base year.
void keep_worst(const JsonCursor& worst, const UkData& uk, ScenarioLever& use) {
    if (!worst.present() || worst.is_null() || !worst.object("worst", {"by", "count"})) return;
    for (const char* const key : {"by", "count"})
        if (!worst[key].present())
            worst.missing(key, "it says by what figure, and how many places");
    const auto by = worst["by"].choice("by", worst_choices());
    const auto count = worst["count"].integer("count", 1, static_cast<int>(uk.authorities.size()));
    if (!by || !count) return;
    std::vector<std::pair<double, std::size_t>> ranked;
    for (std::size_t a = 0; a < uk.authorities.size(); ++a) {
        if (!use.aims_at(static_cast<int>(a))) continue;
        const Authority& authority = uk.authorities[a];
        const double years =
            authority.life_expectancy_birth[0] + authority.life_expectancy_birth[1];
        ranked.emplace_back(*by == 0 ? -authority.child_poverty_ahc : years, a);
    }
    if (ranked.size() < static_cast<std::size_t>(*count)) {
        worst["count"].fault(
            fmt::format("{} of {} places (there are not so many). Choose fewer, or name more "
                        "places.",
                        *count, ranked.size()));
        return;
    }
    std::sort(ranked.begin(), ranked.end());
    use.authorities.assign(uk.authorities.size(), 0);
    for (std::size_t k = 0; k < static_cast<std::size_t>(*count); ++k)
        use.authorities[ranked[k].second] = 1;
}

/// Adds the places of one list. Lists add up, so a place inside another one named is a slip.
void add_places(const JsonCursor& where, std::string_view key, const UkData& uk,
                PlaceMatch (*find)(const UkData&, std::string_view), ScenarioLever& use) {
    constexpr int most_unknown = 20;  // in one list: it is then a list of something else
    int unknown = 0;
    for (const JsonCursor& item : where[key].list(key)) {
        const auto name = item.string("a place");
        if (!name) continue;
        const PlaceMatch match = find(uk, *name);
        if (!match.problem.empty()) {
            item.fault(match.problem);
            if (++unknown < most_unknown) continue;
            where[key].fault(
                fmt::format("{} places of this list are not known; the rest was not "
                            "looked at. Is it the list that you meant?",
                            unknown));
            return;
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
    keep_worst(where["worst"], uk, use);
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
    if (!who["maximum_children"].is_null())
        condition.maximum_children =
            who["maximum_children"].integer("maximum_children", 1, 10).value_or(0);
    if (condition.maximum_children > 0 && condition.maximum_children < condition.minimum_children)
        who["maximum_children"].fault(
            fmt::format("at most {} and at least {} children: no family has that. Exchange them.",
                        condition.maximum_children, condition.minimum_children));
    if (!who["disability"].is_null())
        if (const auto at = who["disability"].choice("disability", disability_choices()))
            condition.disability = static_cast<Limitation>(*at + 1);
    for (const JsonCursor& item : who["work_status"].list("work_status"))
        if (const auto at = item.choice("a work status", work_choices()))
            condition.work = static_cast<std::uint8_t>(condition.work | 1u << *at);
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

/// A share, or a share that grows: {"from": 0.3, "to": 0.8, "years": 5}.
void read_take_up(const JsonCursor& cursor, ScenarioLever& use) {
    if (!cursor.present() || cursor.is_null()) return;
    if (!cursor.is(JsonNode::Kind::object)) {
        use.condition.take_up = cursor.number("take_up", 0, 1).value_or(1);
        use.take_up_start = use.condition.take_up;
        return;
    }
    if (!cursor.object("a take-up that grows", {"from", "to", "years"})) return;
    for (const char* const key : {"from", "to", "years"})
        if (!cursor[key].present())
            cursor.missing(key, "it grows from a share to a share in years");
    use.take_up_start = cursor["from"].number("from", 0, 1).value_or(1);
    use.condition.take_up = cursor["to"].number("to", 0, 1).value_or(1);
    use.take_up_years = cursor["years"].integer("years", 1, 40).value_or(1);
    if (use.take_up_start > use.condition.take_up)
        cursor["from"].fault("the take-up falls (it can only grow). Exchange from and to.");
}

/// £ million a year for all places aimed at together.
void read_budget(const JsonCursor& cursor, const UkData& uk, ScenarioLever& use) {
    constexpr double least_million = 0.001, most_million = 1e6;
    if (!cursor.present() || cursor.is_null()) return;
    use.budget =
        cursor.number("budget, in £ million a year,", least_million, most_million).value_or(0);
    use.condition.budget = use.budget;  // of one authority and year in resolve_scenario
    for (std::size_t a = 0; a < uk.authorities.size(); ++a)
        if (use.aims_at(static_cast<int>(a)))
            use.aimed_need += budget_need(uk.authorities[a], use.condition.deciles);
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
                     condition.youngest_child_under != 0 || condition.minimum_children != 0 ||
                     condition.maximum_children != 0 || condition.work != 0 ||
                     condition.disability != Limitation::any;
    if (who && !allowed.who) refuse(entry["who"], "kind of household");
    if (use.budget > 0 && !allowed.budget)
        entry["budget"].fault(fmt::format(
            "{} cannot have a budget (it acts through more than this year's payments). Remove it, "
            "and limit the lever by its own settings, places or households.",
            use.lever->id));
    if ((condition.take_up < 1 || use.take_up_start < 1) && !allowed.take_up)
        refuse(entry["take_up"], "take-up");
}

}  // namespace

void read_targets(const JsonCursor& entry, const UkData& uk, ScenarioLever& use) {
    read_where(entry["where"], uk, use);
    for (std::size_t a = 0; a < uk.authorities.size(); ++a)
        if (use.aims_at(static_cast<int>(a))) use.aimed_population += population(uk.authorities[a]);
    read_who(entry["who"], use);
    read_take_up(entry["take_up"], use);
    read_budget(entry["budget"], uk, use);
    if (use.lever) check_allowed(entry, use);
}

}  // namespace lc
