// The people of a household case.
#pragma once

#include "model/tax_benefit/case.hpp"
#include "scenarios/json_cursor.hpp"

namespace lc {

struct Parameters;

/// Reads "benefit_units" into the household, whose year is set. Faults: what a benefit unit cannot
/// be (three adults, a child older than a parent), wrong members.
void read_units(const JsonCursor& cursor, const Parameters& parameters, HouseholdCase& home);

}  // namespace lc
