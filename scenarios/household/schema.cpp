#include "scenarios/household/schema.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "scenarios/household/fields.hpp"
#include "scenarios/household/law.hpp"

namespace lc {
namespace {

using Json = nlohmann::ordered_json;

std::string unit_of(const CaseField& field, std::string_view key) {
    if (field.kind == CaseField::Kind::money) {
        if (key.ends_with("_weekly")) return " £ a week.";
        return key.ends_with("_monthly") ? " £ a month." : " £ a year.";
    }
    return {};
}

Json property(const CaseField& field, std::string_view key) {
    Json schema{{"description", std::string(field.meaning) + unit_of(field, key)}};
    const bool open = field.initial == "null";
    switch (field.kind) {
        case CaseField::Kind::flag:
            schema["type"] = "boolean";
            break;
        case CaseField::Kind::choice:
            schema["enum"] = field.choices;
            if (field.name == "limited_capability") {
                schema["enum"].push_back(false);
                schema["enum"].push_back(true);
            }
            break;
        default:
            const char* const type = field.kind == CaseField::Kind::whole ? "integer" : "number";
            schema["type"] = open ? Json::array({type, "null"}) : Json(type);
            schema["minimum"] = field.minimum;
            schema["maximum"] = field.maximum;
    }
    if (key == field.name) schema["default"] = Json::parse(field.initial);
    return schema;
}

template <class Target>
Json properties(std::span<const BoundField<Target>> fields) {
    Json all = Json::object();
    for (const CaseField& field : fields)
        for (const std::string& key : field_keys(field)) all[key] = property(field, key);
    return all;
}

Json object_of(const char* description, Json members, Json required) {
    Json schema{{"description", description}, {"type", "object"}};
    schema["properties"] = std::move(members);
    if (!required.empty()) schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
    return schema;
}

Json list_of(const char* items, int least, int most) {
    Json schema{{"type", "array"}, {"items", {{"$ref", std::string("#/$defs/") + items}}}};
    schema["minItems"] = least;
    schema["maxItems"] = most;
    return schema;
}

Json person(Json members, int least, int most, const char* what) {
    Json all{{"age",
              {{"description", "Completed years. May be left out with born."},
               {"type", "integer"},
               {"minimum", least},
               {"maximum", most}}},
             {"born",
              {{"description",
                "Date of birth, year-month-day. Left out: the age is taken to be reached half a "
                "year before the middle of the year."},
               {"type", {"string", "null"}},
               {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}};
    all.update(members);
    Json schema = object_of(what, std::move(all), Json::array());
    schema["anyOf"] = {{{"required", {"age"}}}, {{"required", {"born"}}}};
    return schema;
}

Json unit_schema() {
    Json all = properties(unit_fields());
    Json claims = object_of("What the unit claims; all of it by default.",
                            properties(claim_fields()), Json::array());
    claims["default"] = Json::object();
    all["claims"] = std::move(claims);
    all["adults"] = list_of("adult", 1, 2);
    all["children"] = list_of("child", 0, most_children);
    all["children"]["default"] = Json::array();
    all["notes"] = {{"type", "string"}};
    return object_of("One adult or a couple, and their dependent children.", std::move(all),
                     {"adults"});
}

Json case_schema() {
    const Json text{{"type", "string"}};
    Json all;
    all["$schema"] = text;
    all["id"] = {{"description", "Carried through to the answer."},
                 {"type", {"string", "number", "null"}}};
    all["financial_year"] = {
        {"description", fmt::format("From {} to {}.", financial_year_name(first_household_year),
                                    financial_year_name(last_household_year))},
        {"type", "string"},
        {"pattern", "^20[0-9]{2}-[0-9]{2}$"}};
    all["nation"] = {{"description", "Left out: that of region or authority, else England."},
                     {"enum", nation_names}};
    all["region"] = {{"description", "Region of England, or the nation."}, {"type", "string"}};
    all["authority"] = {{"description", "Local authority, by code or by name."},
                        {"type", "string"}};
    all.update(properties(household_fields()));
    all["benefit_units"] = list_of("benefit_unit", 1, most_units);
    all["benefit_units"]["description"] =
        "The first one holds the home: rent, its support and council tax are its own; the others "
        "live with it as non-dependants.";
    all["notes"] = text;
    return object_of("A household in a financial year.", std::move(all),
                     {"financial_year", "benefit_units"});
}

}  // namespace

std::string household_schema() {
    Json schema;
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "Household case of lifechances";
    schema["description"] =
        "One household, or an array of them. Money is £ a year; with _weekly or _monthly behind a "
        "key it is £ a week or month.";
    schema["oneOf"] = {{{"$ref", "#/$defs/case"}},
                       {{"type", "array"}, {"items", {{"$ref", "#/$defs/case"}}}}};
    schema["$defs"]["case"] = case_schema();
    schema["$defs"]["benefit_unit"] = unit_schema();
    schema["$defs"]["adult"] = person(properties(adult_fields()), 16, 120, "An adult.");
    schema["$defs"]["child"] =
        person(properties(child_fields()), 0, 19,
               "A dependent child: below 16, or to 19 at school or in approved training.");
    return schema.dump(2) + "\n";
}

}  // namespace lc
