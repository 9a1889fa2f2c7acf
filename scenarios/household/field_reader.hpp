// Reads the keys of the table of fields from an object.
#pragma once

#include "scenarios/household/fields.hpp"
#include "scenarios/json_cursor.hpp"

namespace lc {

/// All keys that an object with these fields may have, in the order of the table.
template <class Target>
std::vector<std::string> known_keys(std::span<const BoundField<Target>> fields,
                                    std::vector<std::string> others) {
    for (const CaseField& field : fields)
        for (std::string& key : field_keys(field)) others.push_back(std::move(key));
    return others;
}

/// The value under one of a field's keys in the unit that the rules hold; empty when it is left
/// out, null or wrong. Faults: kinds and ranges, money under two keys at once.
std::optional<double> read_field(const JsonCursor& object, const CaseField& field);

/// Reads every field that is there into `target`.
template <class Target>
void read_fields(const JsonCursor& object, std::span<const BoundField<Target>> fields,
                 Target& target) {
    for (const BoundField<Target>& field : fields)
        if (const auto value = read_field(object, field)) field.set(target, *value);
}

}  // namespace lc
