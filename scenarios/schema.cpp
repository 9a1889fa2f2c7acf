#include "scenarios/schema.hpp"

#include <nlohmann/json.hpp>

#include "scenarios/scenario_reader.hpp"

namespace lc {
namespace {

using Json = nlohmann::ordered_json;

Json described(const char* description, Json schema) {
    Json result{{"description", description}};
    result.update(schema);
    return result;
}

Json setting_json(const LeverParameter& parameter, const std::optional<double>& value) {
    if (!value) return nullptr;
    switch (parameter.type) {
        case LeverParameter::Type::boolean:
            return *value != 0;
        case LeverParameter::Type::choice:
            return parameter.choices[static_cast<std::size_t>(*value)];
        case LeverParameter::Type::integer:
            return static_cast<int>(*value);
        case LeverParameter::Type::number:
            return *value;
    }
    return nullptr;
}

Json parameter_schema(const LeverParameter& parameter) {
    Json schema;
    const std::string unit = parameter.unit.empty() ? "" : " (" + parameter.unit + ")";
    schema["title"] = parameter.label + unit;
    schema["description"] = parameter.description;
    if (parameter.type == LeverParameter::Type::choice) {
        schema["enum"] = parameter.choices;
        if (parameter.nullable) schema["enum"].push_back(nullptr);
    } else {
        const Json type(lever_type_names[static_cast<std::size_t>(parameter.type)]);
        schema["type"] = parameter.nullable ? Json::array({type, "null"}) : type;
    }
    if (parameter.type == LeverParameter::Type::number ||
        parameter.type == LeverParameter::Type::integer) {
        const bool whole = parameter.type == LeverParameter::Type::integer;
        schema["minimum"] =
            whole ? Json(static_cast<int>(parameter.minimum)) : Json(parameter.minimum);
        schema["maximum"] =
            whole ? Json(static_cast<int>(parameter.maximum)) : Json(parameter.maximum);
    }
    schema["default"] = setting_json(parameter, parameter.default_value);
    if (parameter.example)
        schema["examples"] = Json::array({setting_json(parameter, parameter.example)});
    return schema;
}

Json lever_schema(const Lever& lever) {
    Json parameters;
    for (const LeverParameter& parameter : lever.parameters)
        parameters[parameter.name] = parameter_schema(parameter);
    return {{"title", lever.label},
            {"description", lever.description},
            {"type", "object"},
            {"properties", parameters},
            {"additionalProperties", false}};
}

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Json year_schema(const char* description, bool open) {
    Json schema{{"description", description}};
    schema["type"] = open ? Json::array({"integer", "null"}) : Json("integer");
    schema["minimum"] = first_scenario_year;
    schema["maximum"] = last_year;
    return schema;
}

Json where_schema() {
    const Json place{{"type", "string"}};
    Json nations{{"enum", nation_names}};
    return {{"description",
             "Places: the lists add up; worst and deprivation deciles narrow them. Left out: the "
             "whole UK."},
            {"type", "object"},
            {"properties",
             {{"nations", list_of(nations)},
              {"regions", list_of(place)},
              {"combined_authorities", list_of(place)},
              {"authorities", described("By code or by name.", list_of(place))},
              {"worst",
               {{"description",
                 "The so many of these places that stand worst in 2024-25, by child poverty after "
                 "housing costs or by life expectancy at birth, as published."},
                {"type", {"object", "null"}},
                {"properties",
                 {{"by", {{"enum", worst_choices()}}},
                  {"count", {{"type", "integer"}, {"minimum", 1}, {"maximum", 361}}}}},
                {"required", {"by", "count"}},
                {"additionalProperties", false}}},
              {"deprivation_deciles",
               described("Of the neighbourhood, in its nation; 1 is the most deprived.",
                         list_of({{"type", "integer"}, {"minimum", 1}, {"maximum", 10}}))}}},
            {"additionalProperties", false}};
}

Json disability_schema() {
    Json choices(disability_choices());
    choices.push_back(nullptr);
    return {{"description", "Somebody of the household is limited by ill health or disability."},
            {"enum", choices}};
}

Json take_up_schema() {
    const Json share{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
    return {{"description",
             "Share of the households aimed at that it reaches, or how that share grows."},
            {"anyOf",
             Json::array({share,
                          {{"type", "null"}},
                          {{"type", "object"},
                           {"properties",
                            {{"from", share},
                             {"to", share},
                             {"years", {{"type", "integer"}, {"minimum", 1}, {"maximum", 40}}}}},
                           {"required", {"from", "to", "years"}},
                           {"additionalProperties", false}}})}};
}

Json who_schema() {
    return {
        {"description", "Households. Left out: all."},
        {"type", "object"},
        {"properties",
         {{"youngest_child_under",
           {{"description", "Years of age of the youngest dependent child."},
            {"type", {"integer", "null"}},
            {"minimum", 1},
            {"maximum", 20}}},
          {"minimum_children",
           {{"description", "Dependent children in the household."},
            {"type", {"integer", "null"}},
            {"minimum", 0},
            {"maximum", 10}}},
          {"maximum_children",
           {{"description", "At most so many, and at least one."},
            {"type", {"integer", "null"}},
            {"minimum", 1},
            {"maximum", 10}}},
          {"tenures", list_of({{"enum", tenure_choices()}})},
          {"family_types", list_of({{"enum", family_choices()}})},
          {"disability", disability_schema()},
          {"work_status",
           described("Work of the household's adults other than the retired, in the year before.",
                     list_of({{"enum", work_choices()}}))}}},
        {"additionalProperties", false}};
}

Json phase_schema() {
    return {{"description", "How the lever comes in: at once (step), or over some years."},
            {"type", {"object", "null"}},
            {"properties",
             {{"shape", {{"enum", shape_choices()}}},
              {"years",
               {{"description", "Years until it is in force fully."},
                {"type", "integer"},
                {"minimum", 1},
                {"maximum", 40}}}}},
            {"required", {"shape"}},
            {"additionalProperties", false}};
}

Json economy_schema() {
    Json properties;
    for (const std::string_view name : series_names) {
        const bool level = name == series_names[static_cast<std::size_t>(Series::mortgage_rate)];
        const bool work = name == series_names[static_cast<std::size_t>(Series::employment)];
        const Json figure{{"type", "number"}, {"minimum", level ? 0 : -0.2}, {"maximum", 0.3}};
        properties[std::string(name)] = {
            {"description", level ? "A proportion a year."
                            : work
                                ? "People in work beyond those of the forecast, a proportion: "
                                  "-0.02 is 2% fewer."
                                : "Growth of a financial year over the year before, a proportion."},
            {"anyOf", Json::array({{{"enum", {"forecast", "obr", "constant"}}},
                                   figure,
                                   {{"type", "object"},
                                    {"propertyNames", {{"pattern", "^20[0-9]{2}$"}}},
                                    {"additionalProperties", figure}}})}};
    }
    return {{"description",
             "\"forecast\" (or \"obr\") is the official one; \"constant\" keeps the real value "
             "(prices, the mortgage rate and employment stand still); a figure holds in every year "
             "from the "
             "scenario's first, or by financial year."},
            {"type", "object"},
            {"properties", properties},
            {"additionalProperties", false}};
}

Json use_schema(const LeverCatalogue& catalogue) {
    Json branches = Json::array();
    for (const auto& lever : catalogue.levers()) {
        Json then{{"parameters", {{"$ref", "#/$defs/" + lever->id}}}};
        if (!lever->targeting.budget) then["budget"] = {{"type", "null"}};
        if (!lever->targeting.take_up) then["take_up"] = {{"const", 1}};
        if (!lever->targeting.who) then["who"] = {{"maxProperties", 0}};
        if (!lever->targeting.deprivation_deciles)
            then["where"] = {{"properties", {{"deprivation_deciles", {{"maxItems", 0}}}}}};
        Json branch;
        branch["if"]["properties"]["lever"]["const"] = lever->id;
        branch["if"]["required"] = {"lever"};
        branch["then"]["properties"] = std::move(then);
        branches.push_back(std::move(branch));
    }
    Json schema;
    schema["type"] = "object";
    schema["properties"] = {
        {"lever", {{"enum", catalogue.names()}}},
        {"parameters", {{"type", "object"}}},
        {"from",
         year_schema("First financial year in force; left out: the scenario's first.", true)},
        {"to", year_schema("Last financial year in force; null: to the end.", true)},
        {"phase_in", phase_schema()},
        {"where", where_schema()},
        {"who", who_schema()},
        {"take_up", take_up_schema()},
        {"budget",
         {{"description",
           "£ million a year for all places aimed at together, in prices of the lever's first "
           "year: "
           "the worst-off households get it first, and it stops when the money does."},
          {"type", {"number", "null"}},
          {"minimum", 0.001},
          {"maximum", 1000000}}}};
    schema["required"] = {"lever"};
    schema["additionalProperties"] = false;
    schema["allOf"] = std::move(branches);
    return schema;
}

}  // namespace

std::string scenario_schema(const LeverCatalogue& catalogue) {
    Json schema;
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "Scenario of lifechances";
    schema["description"] =
        "Levers with their years, places and households. Financial years are named "
        "by the year in which they start.";
    schema["type"] = "object";
    schema["properties"] = {
        {"$schema", {{"type", "string"}}},
        {"name",
         {{"description", "Labels the results; \"baseline\" is taken."},
          {"type", "string"},
          {"minLength", 1},
          {"maxLength", 100}}},
        {"description", {{"description", "What this asks, in plain words."}, {"type", "string"}}},
        {"author", {{"type", "string"}}},
        {"years",
         {{"type", "object"},
          {"properties",
           {{"from", year_schema("First financial year that may differ from current law.", false)},
            {"to", year_schema("Last financial year simulated.", false)}}},
          {"required", {"from", "to"}},
          {"additionalProperties", false}}},
        {"levers", list_of(use_schema(catalogue))},
        {"economy", economy_schema()},
        {"notes", {{"type", "string"}}}};
    schema["required"] = {"name", "years", "levers"};
    schema["additionalProperties"] = false;
    for (const auto& lever : catalogue.levers()) schema["$defs"][lever->id] = lever_schema(*lever);
    return schema.dump(2) + "\n";
}

}  // namespace lc
