// What the rules make of a household case, as JSON and as a table for people.
#pragma once

#include <nlohmann/json.hpp>

#include "model/tax_benefit/household.hpp"
#include "scenarios/household/case_reader.hpp"
#include "scenarios/household/reform.hpp"

namespace lc {

using OrderedJson = nlohmann::ordered_json;

/// One case's answer.
// NOLINTNEXTLINE(bugprone-exception-escape): a move of ordered JSON allocates
struct Answered {
    CheckedCase checked;
    HouseholdResult result;
    const HouseholdLaw* law = nullptr;  ///< that held: current law, or the scenario's
    OrderedJson json;
};

/// Reads and answers one case, under current law or, given one, as a scenario has it.
/// @param answered  left as it is when there was a fault
/// @return false when there was one; it goes to the cursor's list
bool answer_case(const JsonCursor& cursor, const HouseholdLaw& law, const UkData& uk,
                 const HouseholdReform* reform, Answered& answered);

/// The answer to a case: per benefit unit and for the household, £ a year to the penny, and a twin
/// of each amount per week (a 52nd) under its key with _weekly behind.
OrderedJson household_answer(const CheckedCase& checked, const HouseholdResult& result,
                             const Parameters& parameters);

/// An answer as lines of amounts by year and week; amounts of nothing are left out.
std::string answer_table(const OrderedJson& answer);

/// The object that stands for a case that could not be answered.
OrderedJson faulty_answer(const std::string& identifier, const std::vector<Fault>& faults);

}  // namespace lc
