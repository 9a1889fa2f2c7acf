// What the rules make of a household case, as JSON and as a table for people.
#pragma once

#include <nlohmann/json.hpp>

#include "model/tax_benefit/household.hpp"
#include "scenarios/household/case_reader.hpp"

namespace lc {

using OrderedJson = nlohmann::ordered_json;

/// The answer to a case: per benefit unit and for the household, £ a year to the penny, and a twin
/// of each amount per week (a 52nd) under its key with _weekly behind.
OrderedJson household_answer(const CheckedCase& checked, const HouseholdResult& result,
                             const Parameters& parameters);

/// An answer as lines of amounts by year and week; amounts of nothing are left out.
std::string answer_table(const OrderedJson& answer);

/// The object that stands for a case that could not be answered.
OrderedJson faulty_answer(const std::string& identifier, const std::vector<Fault>& faults);

}  // namespace lc
