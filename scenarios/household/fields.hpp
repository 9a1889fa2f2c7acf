// The keys of a household case: one table from which reader, schema and documentation come.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/tax_benefit/case.hpp"

namespace lc {

/// One key. Money is £ a year; with _weekly or _monthly behind the key it is £ a week or month.
struct CaseField {
    enum class Kind : std::uint8_t { money, pounds, hours, whole, share, flag, choice };
    std::string_view name;
    Kind kind = Kind::money;
    double minimum = 0, maximum = 0;
    std::string_view initial;  ///< what holds when the key is left out, as JSON
    std::string_view meaning;
    std::span<const std::string_view> choices{};
};

/// A key with the place of its value; a choice is set by its position.
template <class Target>
struct BoundField : CaseField {
    void (*set)(Target&, double) = nullptr;
};

/// What a case says of an adult before the law of its year is looked at.
struct AdultInput {
    AdultCase adult;
    double carer_hours = 0;
    double state_pension = -1;  ///< negative: the full one of the person's system
};

/// What a case says of a child before its benefits are settled.
struct ChildInput {
    ChildCase child;
    int disability = 0;  ///< none, lower, higher
    bool care_given = false, mobility_given = false;
};

/// What a case says of a benefit unit beside the rules' own view.
struct UnitInput {
    BenefitUnitCase unit;
    double other_income = 0;
};

/// What a case says of a household beside the rules' own view.
struct HouseholdInput {
    HouseholdCase household;
    double local_housing_allowance = -1;  ///< £/year; negative: the authority's
    int bedrooms = 0;                     ///< 0: those that the size criteria allow
};

std::span<const BoundField<HouseholdInput>> household_fields();
std::span<const BoundField<UnitInput>> unit_fields();
std::span<const BoundField<Claims>> claim_fields();
std::span<const BoundField<AdultInput>> adult_fields();
std::span<const BoundField<ChildInput>> child_fields();

/// Keys that a field answers to: its name and, for money, those by week and by month.
std::vector<std::string> field_keys(const CaseField& field);

/// £ a year for £ under a key: 52 for one that ends in _weekly, 12 in _monthly, else 1.
double yearly_per_unit(std::string_view key);

}  // namespace lc
