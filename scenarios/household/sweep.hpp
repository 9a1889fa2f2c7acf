// Budget constraints: a case answered again and again while one amount moves.
#pragma once

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

/// One row for each value: the amount, net incomes, each tax and benefit of the whole household, £
/// a year, and for incomes the effective marginal rate up to the next value.
/// @throws InputError  the case's faults, at the first value that has any
OrderedJson sweep_case(const JsonFile& file, const Sweep& sweep, const HouseholdLaw& law,
                       const UkData& uk);

/// Rows as CSV with a line of names.
std::string rows_as_csv(const OrderedJson& rows);

}  // namespace lc
