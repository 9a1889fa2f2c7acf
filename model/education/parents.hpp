// The parents' highest qualification.
#pragma once

#include <algorithm>

#include "model/work/situation.hpp"

namespace lc {

/// Highest qualification of the adults of a benefit unit.
inline Qualification highest_qualification(const Persons& persons,
                                           const BenefitUnit& unit) noexcept {
    const Qualification head = persons.qualification[unit.begin];
    return unit.couple ? std::max(head, persons.qualification[unit.begin + 1]) : head;
}

}  // namespace lc
