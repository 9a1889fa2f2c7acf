// Random households for properties of the tax and benefit rules.
#pragma once

#include "model/core/random.hpp"
#include "tests/support/households.hpp"
#include "tests/support/law.hpp"

namespace lc::testing {

/// Repeatable random numbers for making households.
class HouseholdMaker {
  public:
    explicit HouseholdMaker(std::uint64_t seed) : state_(seed) {}
    double uniform() {
        state_ = mix(state_);
        return static_cast<double>(state_ >> 11) * (1.0 / 9007199254740992.0);
    }
    int below(int n) { return static_cast<int>(uniform() * n); }
    bool one_in(int n) { return below(n) == 0; }

    AdultCase adult(int year) {
        AdultCase made = adult_of(18 + below(75));
        made.sex = one_in(2) ? Sex::male : Sex::female;
        if (made.age < law(year).state_pension.pension_age) {
            if (one_in(2)) made.employment_income = 60000 * uniform() * uniform();
            if (one_in(8)) made.self_employment_income = 40000 * uniform();
            made.hours = 40 * uniform();
            if (one_in(8)) made.daily_living = BenefitRate::lower;
            if (one_in(8)) made.limited_capability = LimitedCapability::before_april_2026;
        } else {
            made.state_pension = 52 * 250 * uniform();
            made.private_pension = 20000 * uniform() * uniform();
            if (one_in(5)) made.attendance = BenefitRate::higher;
        }
        made.carer = one_in(15);
        made.student = made.age < 25 && one_in(4);
        return made;
    }

    HouseholdCase household(int year) {
        HouseholdCase made;
        made.year = year;
        made.nation = static_cast<Nation>(below(nation_count));
        made.london = made.nation == Nation::england && one_in(4);
        made.tenure = static_cast<Tenure>(below(tenure_count));
        made.bedrooms = 1 + below(4);
        made.rent = rents(made.tenure) ? 52 * 300 * uniform() : 0;
        made.mortgage_interest = made.tenure == Tenure::mortgage ? 52 * 200 * uniform() : 0;
        made.council_tax = 800 + 3000 * uniform();
        for (std::size_t size = 0; size < 5; ++size)
            made.local_housing_allowance[size] = 52 * (70 + 40 * static_cast<double>(size));
        made.unit_count = 1 + (one_in(4) ? below(3) : 0);
        for (int u = 0; u < made.unit_count; ++u) {
            BenefitUnitCase& unit = made.units[static_cast<std::size_t>(u)];
            unit.adult_count = 1 + below(2);
            for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a)
                unit.adults[a] = adult(year);
            unit.child_count = one_in(2) ? below(6) : 0;
            int age = 18;
            for (std::size_t c = 0; c < static_cast<std::size_t>(unit.child_count); ++c) {
                age = std::max(0, age - below(6));
                unit.children[c] = child_of(age, year, one_in(2) ? Sex::male : Sex::female);
            }
            unit.capital = one_in(3) ? 30000 * uniform() : 0;
            unit.married = one_in(2);
        }
        return made;
    }

  private:
    std::uint64_t state_;
};

}  // namespace lc::testing
