// What decides about a benefit unit's claims, known before its case is put together.
#pragma once

#include <array>
#include <cstddef>

namespace lc {

/// Amounts are £/year.
struct UnitFacts {
    std::size_t head = 0;          ///< first row
    int adults = 1, children = 0;  ///< dependent children, at most most_children
    std::array<double, 2> age{};   ///< of the adults
    bool works = false;            ///< somebody has pay or profits
    int disabled_children = 0;     ///< children with one
    double carers_allowance = 0;
    double market_income = 0, state_pension = 0;

    /// Back to nothing known, but for the head, the adults and the children. Member by member: a
    /// blank copied over became a slow store.
    void clear() noexcept {
        works = false;
        disabled_children = 0;
        carers_allowance = market_income = state_pension = 0;
    }
    bool all_from(double pension_age) const noexcept {
        return age[0] >= pension_age && (adults == 1 || age[1] >= pension_age);
    }
};

}  // namespace lc
