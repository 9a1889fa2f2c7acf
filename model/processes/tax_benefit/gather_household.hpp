// From a shard's rows to the household that the rules see.
#pragma once

#include <vector>

#include "model/core/draw_block.hpp"
#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/processes/tax_benefit/adult_block.hpp"
#include "model/processes/tax_benefit/gather_claims.hpp"

namespace lc {

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
    void gather_unit(std::size_t head, std::size_t end, const Parameters& p, std::size_t u,
                     GatheredHousehold& gathered) noexcept;
    void gather_child(std::size_t row, const Parameters& p, ChildCase& child) noexcept;

    const Context& context_;
    const Shard& shard_;
    std::vector<LocalRules> rules_;  ///< by parameter set
    DrawBlock household_draws_;
    AdultBlock adults_;
    bool london_;
};

}  // namespace lc
