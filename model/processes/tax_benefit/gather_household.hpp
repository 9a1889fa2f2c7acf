// From a shard's rows to the household that the rules see.
#pragma once

#include <vector>

#include "model/core/draw_block.hpp"
#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/processes/tax_benefit/adult_block.hpp"
#include "model/tax_benefit/case.hpp"

namespace lc {

/// Take-up rates as thresholds on 16-bit draws: claimed where the draw is below.
struct TakeUpThresholds {
#define LC_THRESHOLD(name, unit, meaning) std::uint32_t name = 0;
    LC_TAKE_UP_PARAMETERS(LC_THRESHOLD)
#undef LC_THRESHOLD
};

/// What holds for all households of an authority in a year under one parameter set.
struct LocalRules {
    TakeUpThresholds take_up;                                        ///< with help with claiming
    TakeUpThresholds unaided;                                        ///< without
    std::uint32_t child_payment_young = 0, child_payment_older = 0;  ///< thresholds
    std::array<double, 5> local_housing_allowance{};                 ///< £/year
    std::array<double, 9> council_tax{};                             ///< £/year by band
    std::array<double, 3> capital{};                                 ///< £ by savings band
    std::uint32_t maintenance = 0;    ///< threshold of household_income.maintenance_share
    std::uint32_t savings_count = 0;  ///< threshold of household_income.savings_count_share
    double water_charge = 0;          ///< £/year
    double unobserved_income = 0;     ///< £/year equivalised (AHC), of families with children
};

/// A household gathered, and what the case does not hold.
struct GatheredHousehold {
    HouseholdCase household;
    HouseholdTaxes taxes;
    int persons = 0, under_14 = 0, dependent_children = 0;
};

/// Gathers households of one shard and year.
class HouseholdGatherer {
  public:
    HouseholdGatherer(const Context& context, const Shard& shard);

    /// Overwrites `gathered` with household `h`. Market income of members beyond most_units units,
    /// for whom no rules are worked out, and the calibrated component are its other net income.
    /// That component is equivalised on the AHC scale: it moves equivalised income after housing
    /// costs by exactly its amount.
    void gather(std::size_t h, GatheredHousehold& gathered) noexcept;

  private:
    void gather_home(std::size_t h, const Parameters& p, HouseholdCase& household) const noexcept;
    void gather_members(std::size_t h, const Parameters& p, GatheredHousehold& gathered) noexcept;
    void gather_child(std::size_t row, const Parameters& p, ChildCase& child) noexcept;
    void gather_claims(std::size_t h, const Parameters& p, HouseholdCase& household) noexcept;

    const Context& context_;
    const Shard& shard_;
    std::vector<LocalRules> rules_;  ///< by parameter set
    DrawBlock household_draws_;
    AdultBlock adults_;
    bool london_;
};

}  // namespace lc
