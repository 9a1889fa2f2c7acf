// From a shard's rows to the household that the rules see.
#pragma once

#include <vector>

#include "model/core/draw_block.hpp"
#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/processes/tax_benefit/adult_block.hpp"
#include "model/processes/tax_benefit/gather_claims.hpp"
#include "model/processes/tax_benefit/unit_screen.hpp"

namespace lc {

/// Gathers households of one shard and year.
class HouseholdGatherer {
  public:
    HouseholdGatherer(const Context& context, const Shard& shard);

    /// Overwrites the home, the facts and the claims of `gathered` with those of household `h`.
    /// Market income of members beyond most_units units, for whom no rules are worked out, and the
    /// calibrated component are its other net income. That component is equivalised on the AHC
    /// scale: it moves equivalised income after housing costs by exactly its amount.
    /// @return whether a unit makes a means-tested claim, so that the rules need the members
    bool claim(std::size_t h, GatheredHousehold& gathered) noexcept;
    /// After claim(h): the members and their taxes.
    void gather_members(std::size_t h, GatheredHousehold& gathered) noexcept;
    /// After claim(h): the children of unit `u`.
    void gather_children(std::size_t u, const Parameters& p, GatheredHousehold& gathered) noexcept;
    /// The same, their ages alone.
    void gather_ages(std::size_t u, GatheredHousehold& gathered) const noexcept;
    /// All of it.
    void gather(std::size_t h, GatheredHousehold& gathered) noexcept;

    /// Of members of households for whom claim(h) or hold(h) was called.
    const AdultBlock& adults() const noexcept { return adults_; }
    /// What their units could be awarded.
    const UnitScreen& screen() const noexcept { return screen_; }
    /// See AdultBlock::hold.
    bool hold(std::size_t h) noexcept {
        const bool anew = adults_.hold(h);
        if (anew) screen_units();
        return anew;
    }
    /// What the rules make of a household's place, home and draws for life.
    const LocalRules& rules(std::size_t h) const noexcept {
        return rules_[shard_.households.selection[h]];
    }
    /// Of a household for which hold(h) was called.
    const ScreenedHome& home(std::size_t h) const noexcept {
        return homes_[h - adults_.rows().first_household];
    }
    const Context& context() const noexcept { return context_; }
    const Shard& shard() const noexcept { return shard_; }

  private:
    void screen_units() noexcept;
    // In place: a structure put together on the stack and copied from there makes every copy wait
    // for its own stores.
    void find_costs(std::size_t h, HomeCosts& costs) const noexcept;
    void screen_home(std::size_t h, ScreenedHome& home) noexcept;
    void gather_home(std::size_t h, HouseholdCase& household) const noexcept;
    void find_facts(std::size_t head, std::size_t end, const Parameters& p, UnitFacts& facts,
                    MemberCounts& members) const noexcept;
    void leave_out(std::size_t head, std::size_t end, MemberCounts& members,
                   HouseholdCase& household) const noexcept;
    bool receives(std::size_t row, const Parameters& p) const noexcept;
    void gather_child(std::size_t row, const Parameters& p, ChildCase& child) noexcept;

    const Context& context_;
    const Shard& shard_;
    std::vector<LocalRules> rules_;  ///< by parameter set
    DrawBlock household_draws_;
    AdultBlock adults_;
    UnitScreen screen_;
    std::array<ScreenedHome, AdultBlock::most_rows> homes_;
    bool london_;
};

}  // namespace lc
