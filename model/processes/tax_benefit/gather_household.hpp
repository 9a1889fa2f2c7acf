// From a shard's rows to the household that the rules see.
#pragma once

#include <vector>

#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/tax_benefit/case.hpp"

namespace lc {

/// What holds for all households of an authority in a year under one parameter set.
struct LocalRules {
    std::array<double, 5> local_housing_allowance{};  ///< £/year
    std::array<double, 9> council_tax{};              ///< £/year by band
    double water_charge = 0;                          ///< £/year
};

/// A household gathered, and what the case does not hold.
struct GatheredHousehold {
    HouseholdCase household;
    int persons = 0, under_14 = 0, dependent_children = 0;
    /// £/year; market income of members beyond most_units units, for whom no rules are worked out.
    double unassessed_income = 0;
};

/// Gathers households of one shard and year.
class HouseholdGatherer {
  public:
    HouseholdGatherer(const Context& context, const Shard& shard);

    /// Overwrites `gathered` with household `h`.
    void gather(std::size_t h, GatheredHousehold& gathered) const noexcept;

  private:
    void gather_home(std::size_t h, const Parameters& p, HouseholdCase& household) const noexcept;
    void gather_members(std::size_t h, const Parameters& p,
                        GatheredHousehold& gathered) const noexcept;
    AdultCase adult(std::size_t row, const Parameters& p) const noexcept;
    ChildCase child(std::size_t row, const Parameters& p) const noexcept;
    void gather_claims(std::size_t h, const Parameters& p, HouseholdCase& household) const noexcept;

    const Context& context_;
    const Shard& shard_;
    std::vector<LocalRules> rules_;  ///< by parameter set
    bool london_;
};

}  // namespace lc
