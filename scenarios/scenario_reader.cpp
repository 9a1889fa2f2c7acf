// One use of a lever, the years and the economy of a scenario.
#include "scenarios/scenario_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/nearest.hpp"

namespace lc {

const std::vector<std::string>& shape_choices() {
    static const std::vector<std::string> names{"step", "linear", "logistic"};
    return names;
}

const std::vector<std::string>& scenario_keys() {
    static const std::vector<std::string> keys{"$schema", "name",   "description", "author",
                                               "years",   "levers", "economy",     "notes"};
    return keys;
}

const std::vector<std::string>& use_keys() {
    static const std::vector<std::string> keys{
        "lever", "parameters", "from", "to", "phase_in", "where", "who", "take_up", "budget"};
    return keys;
}

YearRange read_years(const JsonCursor& cursor) {
    YearRange years;
    if (!cursor.object("years", {"from", "to"})) return years;
    for (const char* const key : {"from", "to"})
        if (!cursor[key].present()) cursor.missing(key, "a scenario has its first and last year");
    if (const auto from = cursor["from"].integer("from, the first financial year,",
                                                 first_scenario_year, last_year))
        years.from = *from;
    if (const auto to =
            cursor["to"].integer("to, the last financial year,", first_scenario_year, last_year))
        years.to = *to;
    else
        years.to = std::max(years.to, years.from);
    if (years.to < years.from) {
        cursor["to"].fault(fmt::format("the last year, {}, is before the first, {}. Exchange them.",
                                       years.to, years.from));
        years.to = last_year;
    }
    return years;
}

namespace {

PhaseIn read_phase_in(const JsonCursor& cursor) {
    PhaseIn phase;
    if (!cursor.present() || cursor.is_null() || !cursor.object("phase_in", {"shape", "years"}))
        return phase;
    if (!cursor["shape"].present()) cursor.missing("shape", "step, linear or logistic");
    if (const auto at = cursor["shape"].choice("shape", shape_choices()))
        phase.shape = static_cast<PhaseIn::Shape>(*at);
    phase.years = cursor["years"].integer("years", 1, 40).value_or(1);
    if (phase.shape == PhaseIn::Shape::step && phase.years > 1)
        cursor["years"].fault(
            fmt::format("{} years (a step comes in at once). Remove years, or choose "
                        "linear or logistic.",
                        phase.years));
    if (phase.shape != PhaseIn::Shape::step && !cursor["years"].present() &&
        cursor["shape"].present())
        cursor.missing("years", "how long it takes to come in fully");
    return phase;
}

void read_lever_years(const JsonCursor& cursor, const YearRange& years, ScenarioLever& use) {
    use.from = years.from;
    if (!cursor["from"].is_null())
        use.from = cursor["from"]
                       .integer("from, within the scenario's years,", years.from, years.to)
                       .value_or(years.from);
    if (!cursor["to"].present() || cursor["to"].is_null()) return;
    const auto to = cursor["to"].integer("to, within the scenario's years,", years.from, years.to);
    if (!to) return;
    use.to = *to;
    if (use.to < use.from)
        cursor["to"].fault(fmt::format(
            "the lever ends in {}, before it starts in {}. Exchange them.", use.to, use.from));
}

}  // namespace

ScenarioLever read_use(const JsonCursor& cursor, const LeverCatalogue& catalogue, const UkData& uk,
                       const YearRange& years) {
    ScenarioLever use;
    use.line = cursor.line();
    if (!cursor.object("a lever entry", use_keys())) return use;
    if (!cursor["lever"].present()) cursor.missing("lever", "it names the lever");
    const auto name = cursor["lever"].string("lever");
    if (name) use.lever = catalogue.find(*name);
    if (name && !use.lever)
        cursor["lever"].fault(fmt::format("no lever \"{}\".{}", name->substr(0, 60),
                                          suggestion(*name, catalogue.names())));
    if (use.lever) {
        use.settings = use.lever->defaults();
        if (cursor["parameters"].present())
            use.settings = read_settings(*use.lever, cursor["parameters"], use.settings);
    }
    read_lever_years(cursor, years, use);
    use.phase_in = read_phase_in(cursor["phase_in"]);
    read_targets(cursor, uk, use);
    if (use.lever && use.first_effect() > std::min(use.to, years.to))
        cursor["from"].fault(
            fmt::format("{} has its first effect in {}, after its last year. Start "
                        "earlier or end later.",
                        use.lever->id, use.first_effect()));
    return use;
}

namespace {

std::optional<EconomyChange> read_change(const JsonCursor& cursor, Series series,
                                         const YearRange& years) {
    const std::string_view what = series_names[static_cast<std::size_t>(series)];
    const double low = series == Series::mortgage_rate ? 0 : -0.2, high = 0.3;
    EconomyChange change;
    change.series = series;
    if (cursor.is(JsonNode::Kind::string)) {
        const auto at = cursor.choice(what, {"obr", "forecast", "constant"});
        if (!at || *at < 2) return {};
        change.kind = EconomyChange::Kind::constant;
        return change;
    }
    if (cursor.is(JsonNode::Kind::object)) {
        change.kind = EconomyChange::Kind::by_year;
        for (const auto& [key, value] : cursor.members(what)) {
            int year = 0;
            for (int y = years.from; y <= last_year; ++y)
                if (key == std::to_string(y)) year = y;
            if (year == 0)
                cursor.fault_at_key(
                    key, fmt::format("\"{}\" is no year of the scenario ({} to {}).", key,
                                     years.from, last_year));
            const auto figure = value.number(what, low, high);
            if (year != 0 && figure) change.by_year.emplace_back(year, *figure);
        }
        return change;
    }
    if (!cursor.is(JsonNode::Kind::number)) {
        cursor.fault(fmt::format(
            "{} is {} (it is \"forecast\", \"constant\", a yearly figure such as 0.025, "
            "or figures by year).",
            what, cursor.node().shown()));
        return {};
    }
    const auto figure = cursor.number(what, low, high);
    if (!figure) return {};
    change.figure = *figure;
    return change;
}

}  // namespace

std::vector<EconomyChange> read_economy(const JsonCursor& cursor, const YearRange& years) {
    std::vector<EconomyChange> changes;
    const std::vector<std::string> names(series_names.begin(), series_names.end());
    if (!cursor.present() || !cursor.object("economy", names)) return changes;
    for (std::size_t s = 0; s < names.size(); ++s) {
        if (!cursor[names[s]].present()) continue;
        if (const auto change = read_change(cursor[names[s]], static_cast<Series>(s), years))
            changes.push_back(*change);
    }
    return changes;
}

}  // namespace lc
