// A household case as people write it, to the household that the rules see.
#pragma once

#include <optional>

#include "model/data/uk_data.hpp"
#include "model/tax_benefit/case.hpp"
#include "scenarios/household/law.hpp"
#include "scenarios/json_cursor.hpp"

namespace lc {

/// One case, checked and complete.
struct CheckedCase {
    HouseholdCase household;
    std::string identifier;        ///< the case's "id" as JSON; empty when it has none
    std::vector<int> authorities;  ///< the one named, or all in which the case may lie
};

/// Reads one case. Every fault goes to the cursor's list: unknown keys with the nearest known one,
/// wrong values, and what cannot be (a child older than a parent, rent of an owner).
/// @return empty when there was a fault
std::optional<CheckedCase> read_case(const JsonCursor& cursor, const HouseholdLaw& law,
                                     const UkData& uk);

/// The case's "id" as JSON, or empty.
std::string case_identifier(const JsonCursor& cursor);

/// "2025-26" as 2025; empty when the text is no financial year.
std::optional<int> parse_financial_year(std::string_view text);

}  // namespace lc
