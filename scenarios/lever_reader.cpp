// Reads and checks one lever file. Written once for every lever: a new lever is a new file, not new
// code.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "scenarios/json_cursor.hpp"
#include "scenarios/lever.hpp"
#include "scenarios/nearest.hpp"
#include "scenarios/parameter_reader.hpp"
#include "scenarios/wording.hpp"

namespace lc {
namespace {

constexpr double least = std::numeric_limits<double>::lowest();
constexpr double most = std::numeric_limits<double>::max();

template <std::size_t N>
std::vector<std::string> names_of(const std::array<std::string_view, N>& names) {
    return {names.begin(), names.end()};
}

std::string required_text(const JsonCursor& object, std::string_view key, std::string_view why) {
    if (!object[key].present()) object.missing(key, why);
    const auto text = object[key].string(key);
    if (text && text->empty()) object[key].fault(fmt::format("{} is empty. Write it.", key));
    return text.value_or("");
}

/// A default or example, checked by the parameter's own type and range.
std::optional<double> own_value(const LeverParameter& parameter, const JsonCursor& cursor) {
    if (!cursor.present()) return {};
    if (!cursor.is_null()) return read_value(parameter, parameter.name, cursor);
    if (!parameter.nullable) cursor.fault("null (the parameter is not \"nullable\").");
    return {};
}

LeverParameter read_parameter(const std::string& name, const JsonCursor& cursor) {
    LeverParameter parameter;
    parameter.name = name;
    if (!cursor.object("a lever's parameter",
                       {"label", "unit", "type", "minimum", "maximum", "values", "nullable",
                        "default", "example", "description"}))
        return parameter;
    parameter.label = required_text(cursor, "label", "the catalogue shows it");
    parameter.description = required_text(cursor, "description", "the catalogue shows it");
    if (!cursor["type"].present()) cursor.missing("type", "number, integer, boolean or choice");
    if (const auto at = cursor["type"].choice("type", names_of(lever_type_names)))
        parameter.type = static_cast<LeverParameter::Type>(*at);
    parameter.nullable = cursor["nullable"].boolean("nullable").value_or(false);
    const bool numeric = parameter.type == LeverParameter::Type::number ||
                         parameter.type == LeverParameter::Type::integer;
    if (numeric) {
        parameter.unit = required_text(cursor, "unit", "a number has its unit");
        for (const char* const key : {"minimum", "maximum"})
            if (!cursor[key].present()) cursor.missing(key, "a number has its range");
        parameter.minimum = cursor["minimum"].number("minimum", least, most).value_or(least);
        parameter.maximum = cursor["maximum"].number("maximum", least, most).value_or(most);
        if (parameter.minimum >= parameter.maximum)
            cursor["maximum"].fault("the maximum is not above the minimum. Exchange them.");
    }
    if (parameter.type == LeverParameter::Type::choice) {
        if (!cursor["values"].present()) cursor.missing("values", "a choice lists its values");
        for (const JsonCursor& value : cursor["values"].list("values"))
            parameter.choices.push_back(value.string("a value").value_or(""));
    }
    if (!cursor["default"].present()) cursor.missing("default", "scenarios may leave it out");
    parameter.default_value = own_value(parameter, cursor["default"]);
    parameter.example = own_value(parameter, cursor["example"]);
    return parameter;
}

/// Index of the parameter named at `cursor`, or -1 and a fault.
int named_parameter(const Lever& lever, const JsonCursor& cursor) {
    const auto name = cursor.string("parameter");
    if (!name) return -1;
    const int p = lever.find(*name);
    if (p < 0) {
        std::vector<std::string> known;
        for (const LeverParameter& parameter : lever.parameters) known.push_back(parameter.name);
        cursor.fault(
            fmt::format("the lever has no parameter \"{}\".{}", *name, suggestion(*name, known)));
    }
    return p;
}

LeverAmount read_amount(const Lever& lever, const JsonCursor& cursor) {
    LeverAmount amount;
    if (cursor.is(JsonNode::Kind::number)) {
        amount.intercept = cursor.node().number;
        return amount;
    }
    if (!cursor.object("an amount", {"parameter", "slope", "intercept", "table"})) return amount;
    if (!cursor["parameter"].present()) cursor.missing("parameter", "the amount comes from one");
    amount.parameter = named_parameter(lever, cursor["parameter"]);
    amount.slope = cursor["slope"].number("slope", least, most).value_or(1);
    amount.intercept = cursor["intercept"].number("intercept", least, most).value_or(0);
    if (!cursor["table"].present() || amount.parameter < 0) return amount;
    const LeverParameter& parameter = lever.parameters[static_cast<std::size_t>(amount.parameter)];
    if (parameter.type == LeverParameter::Type::choice &&
        cursor["table"].object("the table", parameter.choices)) {
        for (const std::string& choice : parameter.choices) {
            const JsonCursor value = cursor["table"][choice];
            if (!value.present())
                cursor["table"].missing(choice, "every value of the choice counts");
            amount.table.push_back(value.is_null() ? std::nullopt
                                                   : value.number("amount", least, most));
        }
    } else {
        cursor["table"].fault("only a choice has a table. Use slope and intercept.");
    }
    return amount;
}

void read_requirement(const Lever& lever, const JsonCursor& cursor, bool equal,
                      LeverEffect& effect) {
    if (!cursor.present() || !cursor.object("a condition", {"parameter", "is"})) return;
    for (const char* const key : {"parameter", "is"})
        if (!cursor[key].present())
            cursor.missing(key, "a condition names a parameter and a value");
    const int p = named_parameter(lever, cursor["parameter"]);
    if (p < 0) return;
    effect.requirements.push_back(
        {p, own_value(lever.parameters[static_cast<std::size_t>(p)], cursor["is"]), equal});
}

void check_units(const Lever& lever, const LeverEffect& effect, const JsonCursor& cursor) {
    const std::string_view unit = effect.binding->unit;
    if (unit.substr(0, 3) == "gbp" && effect.operation != Operation::multiply &&
        !cursor["uprating"].present())
        cursor.missing("uprating", "money says how it moves after the first year");
    if (effect.amount.parameter < 0 || effect.operation == Operation::multiply ||
        !effect.amount.table.empty() || effect.amount.slope != 1)
        return;
    const LeverParameter& parameter =
        lever.parameters[static_cast<std::size_t>(effect.amount.parameter)];
    if (!parameter.unit.empty() && parameter.unit != unit)
        cursor.fault(fmt::format("{} is in {} and {} in {}. Use one unit or a slope that converts.",
                                 parameter.name, parameter.unit, effect.binding->path, unit));
}

void read_effect(Lever& lever, const JsonCursor& cursor) {
    LeverEffect effect;
    if (!cursor.object("an effect", {"parameter", "operation", "amount", "phase_in", "per",
                                     "uprating", "limited_growth", "when", "unless"}))
        return;
    for (const char* const key : {"parameter", "operation", "amount"})
        if (!cursor[key].present()) cursor.missing(key, "an effect changes one parameter");
    const auto path = cursor["parameter"].string("parameter");
    if (path) effect.binding = find_binding(*path);
    if (path && effect.binding == nullptr) {
        std::vector<std::string> known;
        for (const Binding& binding : bindings()) known.emplace_back(binding.path);
        cursor["parameter"].fault(
            fmt::format("the model has no parameter \"{}\".{}", *path, suggestion(*path, known)));
    }
    if (const auto at = cursor["operation"].choice("operation", names_of(operation_names)))
        effect.operation = static_cast<Operation>(*at);
    effect.amount = read_amount(lever, cursor["amount"]);
    if (const auto at = cursor["phase_in"].choice("phase_in", {"amount", "whole"}))
        effect.whole = *at == 1;
    effect.authority_share = cursor["per"].choice("per", {"authority_share"}).has_value();
    if (effect.authority_share && effect.operation != Operation::add)
        cursor["per"].fault("only an amount that is added can be shared among places.");
    if (const auto at = cursor["uprating"].choice("uprating", names_of(uprating_names)))
        effect.uprating = static_cast<Uprating>(*at);
    if (const auto at = cursor["limited_growth"].choice("limited_growth", names_of(uprating_names)))
        effect.limited_growth = static_cast<Uprating>(*at);
    if (effect.limited_growth != Uprating::constant && effect.operation != Operation::multiply)
        cursor["limited_growth"].fault("a limit on growth multiplies. Write multiply.");
    read_requirement(lever, cursor["when"], true, effect);
    read_requirement(lever, cursor["unless"], false, effect);
    if (effect.binding == nullptr) return;
    check_units(lever, effect, cursor);
    lever.effects.push_back(std::move(effect));
}

void read_targeting(Lever& lever, const JsonCursor& cursor) {
    for (const JsonCursor& item : cursor.list("targeting")) {
        const auto at =
            item.choice("targeting", {"deprivation_deciles", "who", "take_up", "budget"});
        if (!at) continue;
        if (*at == 0) lever.targeting.deprivation_deciles = true;
        if (*at == 1) lever.targeting.who = true;
        if (*at == 2) lever.targeting.take_up = true;
        if (*at == 3) lever.targeting.budget = true;
    }
}

void read_grounds(Lever& lever, const JsonCursor& root) {
    for (const JsonCursor& item : root["marmot_objectives"].list("marmot_objectives"))
        if (const auto objective = item.integer("a Marmot objective", 1, 8))
            lever.marmot_objectives.push_back(*objective);
    for (const JsonCursor& item : root["evidence"].list("evidence"))
        lever.evidence.push_back(item.string("evidence").value_or(""));
    for (const JsonCursor& item : root["caveats"].list("caveats"))
        lever.caveats.push_back(item.string("a caveat").value_or(""));
    for (const JsonCursor& item : root["sources"].list("sources")) {
        if (!item.object("a source", {"title", "locator", "href"})) continue;
        lever.sources.push_back({required_text(item, "title", "a source has one"),
                                 item["locator"].string("locator").value_or(""),
                                 item["href"].string("href").value_or("")});
    }
    for (const JsonCursor& item : root["expectations"].list("expectations")) {
        if (!item.object("an expectation", {"outcome", "direction", "because"})) continue;
        const std::vector<std::string> directions{"up", "down", "unchanged"};
        const auto at = item["direction"].choice("direction", directions);
        item["outcome"].choice("outcome", outcome_names());
        lever.expectations.push_back({required_text(item, "outcome", "it names what moves"),
                                      at ? directions[*at] : "",
                                      required_text(item, "because", "it gives the reason")});
    }
}

void read_order_of_cost(Lever& lever, const JsonCursor& cursor) {
    if (!cursor.present() || !cursor.object("the order of cost", {"gbp_million", "year"})) return;
    for (const char* const key : {"gbp_million", "year"})
        if (!cursor[key].present()) cursor.missing(key, "an order of cost is an amount in a year");
    lever.order_of_cost = cursor["gbp_million"].number("gbp_million", least, most);
    lever.order_of_cost_year =
        cursor["year"].integer("year", first_scenario_year, last_year).value_or(0);
}

/// Settings at which nothing changes: those named, otherwise null where that is allowed, otherwise
/// the default.
LeverSettings read_neutral(const Lever& lever, const JsonCursor& cursor) {
    LeverSettings base = lever.defaults();
    for (std::size_t p = 0; p < base.size(); ++p)
        if (lever.parameters[p].nullable) base[p].reset();
    return cursor.present() ? read_settings(lever, cursor, base) : base;
}

void read_mechanism(Lever& lever, const JsonCursor& root) {
    if (root["dose"].present()) lever.dose = std::max(0, named_parameter(lever, root["dose"]));
    lever.neutral = read_neutral(lever, root["neutral"]);
    for (const JsonCursor& effect : root["effects"].list("effects")) read_effect(lever, effect);
    read_targeting(lever, root["targeting"]);
    if (!root["delay"].present()) return;
    lever.delay = named_parameter(lever, root["delay"]);
    if (lever.delay >= 0 && lever.parameters[static_cast<std::size_t>(lever.delay)].type !=
                                LeverParameter::Type::integer)
        root["delay"].fault("the delay is counted in whole years. Name an integer parameter.");
}

}  // namespace

std::shared_ptr<const Lever> read_lever(const JsonFile& file, std::vector<Fault>& faults) {
    static const std::vector<std::string> texts{"id",         "label", "description", "acts_on",
                                                "cost_basis", "payer", "uncertainty"};
    static const std::vector<std::string> rest{
        "family",   "parameters", "dose",    "neutral",           "targeting",   "effects",
        "evidence", "sources",    "caveats", "marmot_objectives", "expectations"};
    const std::size_t before = faults.size();
    const JsonCursor root(file, faults);
    auto lever = std::make_shared<Lever>();
    lever->file = {file.path, file.text};
    std::vector<std::string> keys = texts;
    keys.insert(keys.end(), rest.begin(), rest.end());
    keys.emplace_back("delay");
    keys.emplace_back("order_of_cost");
    if (!root.object("a lever", keys)) return nullptr;
    for (const std::string& key : rest)
        if (!root[key].present()) root.missing(key, "a lever declares all of itself");
    std::string* const fields[] = {&lever->id,         &lever->label,      &lever->description,
                                   &lever->acts_on,    &lever->cost_basis, &lever->payer,
                                   &lever->uncertainty};
    for (std::size_t t = 0; t < texts.size(); ++t)
        *fields[t] = required_text(root, texts[t], "the catalogue shows it");
    const std::vector<std::string> families{"income", "housing", "education", "early_years",
                                            "work",   "health",  "places",    "cross_cutting"};
    if (const auto at = root["family"].choice("family", families)) lever->family = families[*at];
    for (const auto& [name, parameter] : root["parameters"].members("parameters"))
        lever->parameters.push_back(read_parameter(name, parameter));
    read_mechanism(*lever, root);
    read_order_of_cost(*lever, root["order_of_cost"]);
    read_grounds(*lever, root);
    if (faults.size() != before || lever->parameters.empty()) return nullptr;
    return lever;
}

}  // namespace lc
