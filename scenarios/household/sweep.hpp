// Budget constraints: a case answered again and again while one amount moves.
#pragma once

#include <optional>

#include "scenarios/household/answer.hpp"

namespace lc {

/// What moves and over which values: "employment_income=0:60000:250", or with a JSON pointer to the
/// amount, "/benefit_units/0/adults/1/employment_income=0:60000:250". A key alone is that of the
/// first adult, child or unit.
struct Sweep {
    std::string pointer, key;
    double from = 0, to = 0, step = 0;
    bool income = false;  ///< money that comes in, so that a marginal rate makes sense
};

/// @throws InputError  what the text should be
Sweep parse_sweep(const std::string& text);

/// Where the case itself stands: its amount under the key, in the key's unit; nothing where it has
/// none and none is known to hold.
std::optional<double> present_value(const JsonFile& file, const Sweep& sweep);

/// The case with the amount set.
JsonFile moved_case(const JsonFile& file, const Sweep& sweep, double value);

/// Values that the amount takes.
std::size_t point_count(const Sweep& sweep);
double point(const Sweep& sweep, std::size_t i);

/// A row of a sweep: the amount and what is answered there.
OrderedJson sweep_row(const Sweep& sweep, double value, const OrderedJson& answer);

/// One row for each value: the amount, net incomes, each tax and benefit of the whole household, £
/// a year, and for incomes the effective marginal rate up to the next value.
/// @param reform  a scenario whose law shall hold, or nothing for current law
/// @throws InputError  the case's faults, at the first value that has any
OrderedJson sweep_case(const JsonFile& file, const Sweep& sweep, const HouseholdLaw& law,
                       const UkData& uk, const HouseholdReform* reform = nullptr);

/// Rows as CSV with a line of names.
std::string rows_as_csv(const OrderedJson& rows);

}  // namespace lc
