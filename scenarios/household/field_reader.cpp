#include "scenarios/household/field_reader.hpp"

#include <fmt/format.h>

namespace lc {
namespace {

std::optional<double> read_choice(const JsonCursor& value, const CaseField& field) {
    // true and false for choices that are mostly asked as a yes or no.
    if (field.name == "limited_capability" && value.is(JsonNode::Kind::boolean))
        return value.node().boolean ? 1.0 : 0.0;
    const std::vector<std::string> known(field.choices.begin(), field.choices.end());
    if (const auto at = value.choice(field.name, known)) return static_cast<double>(*at);
    return {};
}

std::optional<double> read_value(const JsonCursor& value, std::string_view key,
                                 const CaseField& field) {
    switch (field.kind) {
        case CaseField::Kind::flag:
            if (const auto flag = value.boolean(key)) return *flag ? 1.0 : 0.0;
            return {};
        case CaseField::Kind::choice:
            return read_choice(value, field);
        case CaseField::Kind::whole:
            if (const auto whole = value.integer(key, static_cast<int>(field.minimum),
                                                 static_cast<int>(field.maximum)))
                return *whole;
            return {};
        default:
            if (const auto number = value.number(key, field.minimum, field.maximum))
                return *number * (field.kind == CaseField::Kind::money ? yearly_per_unit(key) : 1);
            return {};
    }
}

}  // namespace

std::optional<double> read_field(const JsonCursor& object, const CaseField& field) {
    std::optional<double> read;
    std::string first;
    for (const std::string& key : field_keys(field)) {
        const JsonCursor value = object[key];
        if (!value.present()) continue;
        if (!first.empty()) {
            value.fault(
                fmt::format("\"{}\" is given as well as \"{}\" (they are the same amount). "
                            "Keep one.",
                            key, first));
            continue;
        }
        first = key;
        if (value.is_null() && field.initial == "null") continue;
        read = read_value(value, key, field);
    }
    return read;
}

}  // namespace lc
