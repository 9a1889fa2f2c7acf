// Universal Credit.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/result.hpp"

namespace lc {

/// Whether the unit may claim, whatever its income: an adult below pension age, none below the
/// minimum age unless with children or limited capability, not only students without either,
/// capital within the limit.
bool eligible_for_universal_credit(const BenefitUnitCase& unit, const Parameters& p) noexcept;

/// What the award looks at besides the case.
struct UniversalCreditMeans {
    std::array<double, 2> net_earnings{};  ///< £/year by adult, after tax, contributions and
                                           ///< pension saving
    double carers_allowance = 0;           ///< £/year, of the unit
    int contributing_non_dependants = 0;
};

/// Elements, means test and award of unit `u` of the household as if it claimed, before the benefit
/// cap. Zero throughout when it may not claim. Only the first unit has housing costs.
void universal_credit(const HouseholdCase& household, int u, const UniversalCreditMeans& means,
                      const Parameters& p, UniversalCreditResult& result) noexcept;

}  // namespace lc
