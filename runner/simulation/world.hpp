// The simulated population of a run: one shard an authority, with what is calibrated for it.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "model/data/uk_data.hpp"

#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/rates/authority_rates.hpp"
#include "model/synthesis/fit_report.hpp"
#include "runner/simulation/share.hpp"

namespace lc {

/// What holds for a whole run, whatever the scenario.
struct RunSettings {
    double scale = 0.1;                     ///< share of the real population, 0.001 to 1
    bool moves = true;                      ///< moves between authorities
    bool whole_country = true;              ///< all authorities are simulated
    std::vector<int> authorities;           ///< indices into UkData::authorities, ascending
    int last_year = base_year + 20;         ///< last financial year (its start)
    std::optional<ReplicateRange> share{};  ///< of the run's replicates; empty = all
    /// Where the population that worlds start from waits for the next; empty = in memory.
    std::filesystem::path population_file{};
    /// Off in no run: only to measure what local calibration of child poverty does to its noise.
    bool calibrate_poverty = true;
};

/// The population of every authority of a run, in the order of RunSettings::authorities.
struct World {
    std::vector<Shard> shards;

    std::size_t persons() const noexcept {
        std::size_t total = 0;
        for (const Shard& shard : shards) total += shard.person_count();
        return total;
    }
};

/// A world at mid-2022 and what is calibrated for its authorities, the same in every scenario.
struct StartingPoint {
    World world;
    std::vector<AuthorityRates> rates;
    std::vector<FitReport> fit;
};

}  // namespace lc
