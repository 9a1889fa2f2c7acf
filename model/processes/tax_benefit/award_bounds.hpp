// Bounds that show that no means test can pay a unit anything. They spare most units the working
// out, and never one that could be paid.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/processes/tax_benefit/unit_facts.hpp"
#include "model/tax_benefit/case.hpp"

namespace lc {

/// What a unit's home and savings say to its means tests, £ and £/year. Units that do not hold the
/// home have neither rent nor council tax.
struct UnitHome {
    double most_rent = 0;  ///< that housing support could be paid for
    double council_tax = 0;
    double capital = 0;
    Nation nation = Nation::england;
};

/// Bounds below pension age of one parameter set and nation.
class WorkingAgeBounds {
  public:
    WorkingAgeBounds() = default;
    WorkingAgeBounds(Nation nation, const Parameters& p) noexcept;

    /// Whether Universal Credit or a council tax reduction could be awarded.
    /// @param lost_earnings  what a marriage allowance given up can take from net earnings at most
    bool award_possible(const UnitFacts& unit, const UnitHome& home, double lost_earnings,
                        const UniversalCreditParameters& credit) const noexcept;

  private:
    double most_elements(const UnitFacts& unit, const UnitHome& home,
                         const UniversalCreditParameters& p) const noexcept;

    double limited_capability_ = 0, children_ = 0, further_child_ = 0, disabled_child_ = 0;
    double work_allowance_ = 0;  ///< with children or limited capability
    double disregard_ = 0, disregard_per_child_ = 0;
    double reducible_share_ = 0;  ///< of the council tax
    double reduction_taper_ = 0;
    double reduction_capital_ = 0;  ///< £, above which there is no reduction
};

/// What could be awarded to a unit all above pension age.
struct PensionAgeAwards {
    bool guarantee = false, savings = false, housing_benefit = false, council_tax_reduction = false;
};
PensionAgeAwards possible_pension_age_awards(const UnitFacts& unit, const UnitHome& home,
                                             const Parameters& p) noexcept;

}  // namespace lc
