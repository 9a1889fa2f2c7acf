// Dates of birth in household cases.
#pragma once

#include <optional>

#include "scenarios/json_cursor.hpp"

namespace lc {

/// "2022-05-01" in years since 0, 2022.33; empty when absent or, with a fault, no date.
std::optional<double> read_birth_date(const JsonCursor& cursor);

/// Completed years at the middle of the calendar year in which a financial year starts.
int age_at_middle(double born, int year);

/// Notes that an age is none that somebody born then has during the financial year.
void check_age(const JsonCursor& cursor, double born, int age, int year);

/// Notes that somebody born then is no child, or not yet born, in the financial year.
void check_age_of_child(const JsonCursor& cursor, double born, int year);

/// Notes that somebody born then is no adult in the financial year.
void check_age_of_adult(const JsonCursor& cursor, double born, int year);

}  // namespace lc
