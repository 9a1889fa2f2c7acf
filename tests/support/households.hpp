// Small households for tests of the tax and benefit rules, £ a year.
#pragma once

#include "model/tax_benefit/household.hpp"

namespace lc::testing {

inline AdultCase adult_of(double age, double employment_income = 0) {
    AdultCase adult;
    adult.age = age;
    adult.employment_income = employment_income;
    return adult;
}

/// A child of completed age `age` born on 1 July of the year before that birthday year.
inline ChildCase child_of(int age, int year, Sex sex = Sex::female) {
    ChildCase child;
    child.age = age;
    child.sex = sex;
    child.birth_time = year + 0.5 - age - 0.01;
    return child;
}

/// One unit, owner-occupier, England outside London, no council tax.
inline HouseholdCase household_of(int year, std::initializer_list<AdultCase> adults,
                                  std::initializer_list<ChildCase> children = {}) {
    HouseholdCase household;
    household.year = year;
    BenefitUnitCase& unit = household.units[0];
    unit.adult_count = unit.child_count = 0;
    for (const AdultCase& adult : adults)
        unit.adults[static_cast<std::size_t>(unit.adult_count++)] = adult;
    for (const ChildCase& child : children)
        unit.children[static_cast<std::size_t>(unit.child_count++)] = child;
    return household;
}

inline HouseholdResult assess(const HouseholdCase& household, const Parameters& parameters) {
    HouseholdResult result;
    assess_household(household, parameters, result);
    return result;
}

}  // namespace lc::testing
