// One year of one scenario on all shards: the schedule's processes, and the two points where shards
// meet.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "model/parameters/effects.hpp"
#include "model/population/rebuild.hpp"
#include "model/process/process.hpp"
#include "runner/parallel/shard_loop.hpp"
#include "runner/progress.hpp"
#include "runner/simulation/income_spread.hpp"
#include "runner/simulation/world.hpp"

namespace lc {

/// What distinguishes one year of one scenario.
struct YearInputs {
    UkYear uk;
    std::vector<ShardYearParameters> parameters;  ///< by shard
};

/// UK medians of equivalised income, £/week.
struct YearMedians {
    double ahc = 0, bhc = 0;
};

/// Sets the poverty lines of a year: 60% (deep: 50%) of the year's medians, and 60% of the base
/// year's medians in the year's prices.
void set_thresholds(UkYear& uk, const YearMedians& year, const YearMedians& base);

/// Phases that follow one another, the last included.
struct PhaseRange {
    Phase first, last;
};

/// Runs phases on all shards. Holds what would otherwise be allocated every year.
class YearRunner {
  public:
    /// All references must outlive the runner.
    YearRunner(const UkData& data, const RunSettings& settings, const Draws& draws, ShardLoop& loop,
               std::vector<AuthorityRates>& rates, Progress& progress);

    /// Phases 1 and 2: parameters, demography, moves, and the rebuild that carries them out. Who
    /// moves to another authority arrives when its circumstances begin.
    void demography(World& world, const YearInputs& inputs, std::span<Tally> tallies);
    /// Chooses each household's parameters: before the taxes of a year that has no phases 1 to 3.
    void select(World& world, const YearInputs& inputs);
    /// What to do on a shard (by position) once a process has run on it: calibration in the years
    /// up to the base year.
    using After = std::function<void(const Process&, const Context&, std::size_t)>;
    /// Processes of some phases after moves, one shard after another, so that a shard is fetched
    /// from memory once for all of them. Circumstances begin with those who have moved in, and the
    /// choice of parameters for the households that there are now.
    void phases(PhaseRange range, World& world, const YearInputs& inputs, std::span<Tally> tallies,
                const After& after = {});
    /// Phase 5: UK medians from the integer histogram of all shards.
    YearMedians medians(const World& world);
    /// Equivalised incomes of all persons, by nation.
    std::unique_ptr<NationIncomes> incomes(const World& world);
    /// Persons of the whole run.
    std::uint64_t persons(const World& world) const;
    /// Completes a year's tallies, of which every process has its own authorities'.
    void share(std::span<Tally> tallies) const;
    const Partition& partition() const { return loop_.partition(); }

  private:
    Context context(std::size_t shard, const UkYear& uk) const;
    bool moves() const { return settings_.moves && settings_.whole_country; }
    void choose_parameters(Shard& shard, const YearInputs& inputs, std::size_t k);
    template <class Function>
    void each(const World& world, const Function& function);
    /// What count(k, sum) adds up over all shards: a sum for each thread, then all together.
    /// Integers, so that the order has no effect.
    template <class Sum, class Count>
    std::unique_ptr<Sum> sum(const World& world, const Count& count);

    const UkData& data_;
    const RunSettings& settings_;
    Draws draws_;
    ShardLoop& loop_;
    std::vector<AuthorityRates>& rates_;
    Progress& progress_;
    std::vector<std::vector<Parameters>> sets_;       ///< by shard
    std::vector<std::vector<LimitedLever>> limited_;  ///< by shard
    std::vector<Outbox> outboxes_;                    ///< by shard of origin
    std::vector<std::vector<Arrival>> arrivals_;      ///< by authority of destination
};

}  // namespace lc
