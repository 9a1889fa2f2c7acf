#include "scenarios/parameter_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "scenarios/json_cursor.hpp"
#include "scenarios/nearest.hpp"
#include "scenarios/parameter_distribution.hpp"

namespace lc {
namespace {

constexpr double least = std::numeric_limits<double>::lowest();
constexpr double most = std::numeric_limits<double>::max();

const std::vector<std::string>& upratings() {
    static const std::vector<std::string> names(uprating_names.begin(), uprating_names.end());
    return names;
}

bool in_money(std::string_view unit) { return unit.substr(0, 3) == "gbp"; }

/// A number, or for a flag also true or false.
std::optional<double> read_value(const JsonCursor& cursor, std::string_view unit) {
    if (unit == "flag" && cursor.is(JsonNode::Kind::boolean))
        return cursor.node().boolean ? 1.0 : 0.0;
    const auto value = cursor.number("value", least, most);
    if (value && unit == "flag" && *value != 0 && *value != 1)
        cursor.fault(fmt::format("{} is no flag (0 or 1). Choose one.", plain(*value)));
    return value;
}

/// "2024-04-08" as 20240408.
std::optional<int> read_date(const JsonCursor& cursor) {
    const auto text = cursor.string("from");
    if (!text) return {};
    const auto digits = [&](std::size_t from, std::size_t count) {
        return text->size() == 10 &&
               std::all_of(text->begin() + static_cast<std::ptrdiff_t>(from),
                           text->begin() + static_cast<std::ptrdiff_t>(from + count),
                           [](char c) { return c >= '0' && c <= '9'; });
    };
    if (digits(0, 4) && digits(5, 2) && digits(8, 2) && (*text)[4] == '-' && (*text)[7] == '-') {
        const int year = std::stoi(text->substr(0, 4)), month = std::stoi(text->substr(5, 2)),
                  day = std::stoi(text->substr(8, 2));
        if (year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)
            return year * 10000 + month * 100 + day;
    }
    cursor.fault(
        fmt::format("\"{}\" is no date (year-month-day). Write it like 2026-04-06.", *text));
    return {};
}

void read_dated(const JsonCursor& cursor, ParameterEntry& entry) {
    if (!cursor.object("a dated value", {"from", "value", "status", "reference", "href", "note"}))
        return;
    for (const char* const key : {"from", "value", "status", "reference"})
        if (!cursor[key].present())
            cursor.missing(key, "a value of law has its date and its source");
    const auto from = read_date(cursor["from"]);
    const auto value = read_value(cursor["value"], entry.binding->unit);
    const auto status = cursor["status"].string("status");
    const auto reference = cursor["reference"].string("reference");
    const auto href = cursor["href"].string("href");
    const auto note = cursor["note"].string("note");
    if (!from || !value) return;
    if (!entry.values.empty() && entry.values.back().from >= *from)
        cursor["from"].fault(
            "this date does not follow the one before it (values stand in order of "
            "date). Sort them.");
    entry.values.push_back({*from, *value, status.value_or(""), reference.value_or(""),
                            href.value_or(""), note.value_or("")});
}

void read_law(const JsonCursor& cursor, ParameterEntry& entry) {
    cursor.object("a parameter of law",
                  {"label", "unit", "uprating", "values", "description", "note"});
    for (const char* const key : {"uprating", "values"})
        if (!cursor[key].present()) cursor.missing(key, "it says how law goes on");
    if (const auto at = cursor["uprating"].choice("uprating", upratings()))
        entry.uprating = static_cast<Uprating>(*at);
    const JsonCursor values = cursor["values"];
    for (const JsonCursor& value : values.list("values")) read_dated(value, entry);
    if (values.is(JsonNode::Kind::array) && values.node().elements.empty())
        values.fault("the list is empty (a parameter has at least one value). Add one.");
    if (!entry.values.empty() && entry.values.front().from > start_year * 10000 + 430)
        values.fault(fmt::format(
            "the first value is dated {} (the first year simulated is {}-{:02d}: "
            "a value in force by 30 April {} is needed). Add it.",
            entry.values.front().from / 10000, start_year, (start_year + 1) % 100, start_year));
}

void read_range(const JsonCursor& cursor, ParameterEntry& entry) {
    const auto ends = cursor.list("range");
    if (!cursor.present()) return;
    std::optional<double> low, high;
    if (ends.size() == 2) {
        low = ends[0].number("range", least, most);
        high = ends[1].number("range", least, most);
    }
    if (!low || !high || *low > *high || entry.value < *low || entry.value > *high) {
        cursor.fault(fmt::format("the range must be two ascending numbers around the value {}.",
                                 plain(entry.value)));
        return;
    }
    entry.range = {*low, *high};
}

void read_estimate(const JsonCursor& cursor, ParameterEntry& entry) {
    static const std::vector<std::string> kinds{"estimate", "assumption", "calibrated", "observed"};
    static const std::vector<std::string> distributions{"triangular", "normal", "lognormal",
                                                        "uniform",    "beta",   "fixed"};
    static const std::vector<std::string> statuses{"read in the source", "memory", "derived here",
                                                   "expert prior"};
    cursor.object("an estimate",
                  {"label", "unit", "kind", "value", "range", "distribution", "source",
                   "source_status", "evidence", "uprating", "description", "note", "href"});
    for (const char* const key : {"kind", "value", "source", "source_status"})
        if (!cursor[key].present()) cursor.missing(key, "an estimate says what it rests on");
    if (const auto at = cursor["kind"].choice("kind", kinds)) entry.kind = kinds[*at];
    const auto value = read_value(cursor["value"], entry.binding->unit);
    entry.value = value.value_or(0);
    if (value) read_range(cursor["range"], entry);
    if (entry.kind == "estimate" && !cursor["range"].present())
        cursor.missing("range", "an estimate has its uncertainty");
    if (const auto at = cursor["distribution"].choice("distribution", distributions))
        entry.distribution = distributions[*at];
    if (const std::string fault = distribution_fault(entry); !fault.empty())
        cursor["distribution"].fault(fault);
    if (const auto at = cursor["source_status"].choice("source_status", statuses))
        entry.source_status = statuses[*at];
    entry.source = cursor["source"].string("source").value_or("");
    entry.evidence = cursor["evidence"].string("evidence").value_or("");
    if (const auto at = cursor["uprating"].choice("uprating", upratings())) {
        entry.uprating = static_cast<Uprating>(*at);
        if (entry.uprating == Uprating::triple_lock)
            cursor["uprating"].fault(
                "the triple lock is law (an estimate is a value in prices of "
                "2024-25). Choose cpi, earnings or rents.");
    }
}

void read_entry(const JsonCursor& cursor, const std::string& path, bool law,
                std::map<std::string, ParameterEntry>& found) {
    ParameterEntry entry;
    entry.binding = find_binding(path);
    if (entry.binding == nullptr) {
        std::vector<std::string> known;
        for (const Binding& binding : bindings()) known.emplace_back(binding.path);
        cursor.fault(
            fmt::format("no process reads a parameter \"{}\" (a file gives only what is "
                        "bound).{} Remove it or correct its name.",
                        path, suggestion(path, known)));
        return;
    }
    entry.file = cursor.path();
    entry.line = cursor.line();
    if (!cursor.is(JsonNode::Kind::object)) {
        cursor.object("a parameter", {});
        return;
    }
    // Instruments may carry assumptions (take-up), and estimates no law: the shape tells.
    entry.law = law && !cursor["kind"].present();
    for (const char* const key : {"label", "unit"})
        if (!cursor[key].present()) cursor.missing(key, "every parameter has one");
    entry.label = cursor["label"].string("label").value_or("");
    cursor["description"].string("description");
    cursor["note"].string("note");
    const auto unit = cursor["unit"].string("unit");
    if (unit && *unit != entry.binding->unit)
        cursor["unit"].fault(fmt::format("unit \"{}\" ({} is held in \"{}\"). Convert the value.",
                                         *unit, path, entry.binding->unit));
    if (entry.law)
        read_law(cursor, entry);
    else
        read_estimate(cursor, entry);
    if (entry.uprating != Uprating::constant && entry.uprating != Uprating::frozen &&
        !in_money(entry.binding->unit))
        cursor["uprating"].fault(
            fmt::format("{} is no money (only money is uprated). Write constant.", path));
    if (entry.law && entry.values.empty()) entry.values.push_back({});  // a fault is noted
    const auto [at, fresh] = found.emplace(path, std::move(entry));
    if (!fresh)
        cursor.fault(fmt::format("\"{}\" is given twice (first in {}:{}). Keep one.", path,
                                 at->second.file, at->second.line));
}

}  // namespace

void read_parameter_file(const JsonFile& file, bool law,
                         std::map<std::string, ParameterEntry>& found, std::vector<Fault>& faults) {
    const JsonCursor root(file, faults);
    if (!root.object("a parameter file", {"title", "description", "note", "notes", "groups"}))
        return;
    if (!root["groups"].present()) root.missing("groups", "it holds the parameters");
    for (const auto& [group, parameters] : root["groups"].members("groups"))
        for (const auto& [name, cursor] : parameters.members("a group of parameters"))
            read_entry(cursor, group + '.' + name, law, found);
}

}  // namespace lc
