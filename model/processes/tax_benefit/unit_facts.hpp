// What decides about a benefit unit's claims, known before its case is put together.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace lc {

/// Amounts are £/year.
struct UnitFacts {
    std::size_t head = 0;          ///< first row
    int adults = 1, children = 0;  ///< dependent children, at most most_children
    std::array<double, 2> age{};   ///< of the adults
    bool works = false;            ///< somebody has pay or profits
    bool limited = false;          ///< somebody has limited capability for work
    bool all_students = false;
    int carers = 0, disabled_adults = 0;  ///< adults with a disability benefit
    int disabled_children = 0;            ///< children with one
    double net_earnings = 0;              ///< without a marriage allowance
    double pensions = 0;                  ///< private and State pensions
    double carers_allowance = 0;
    double market_income = 0, investment_income = 0, state_pension = 0;
    double deductions = 0;  ///< direct taxes and pension contributions

    /// Back to nothing known, but for the head, the adults and the children. Member by member: a
    /// blank copied over became a slow store.
    void clear() noexcept {
        works = limited = all_students = false;
        carers = disabled_adults = disabled_children = 0;
        net_earnings = pensions = carers_allowance = market_income = investment_income = 0;
        state_pension = deductions = 0;
    }
    double oldest() const noexcept { return adults == 2 ? std::max(age[0], age[1]) : age[0]; }
    bool all_from(double pension_age) const noexcept {
        return age[0] >= pension_age && (adults == 1 || age[1] >= pension_age);
    }
};

}  // namespace lc
