// The simulated population of a run: one shard an authority, with what is calibrated for it.
#pragma once

#include <vector>

#include "model/data/uk_data.hpp"
#include "model/population/shard.hpp"
#include "model/rates/authority_rates.hpp"

namespace lc {

/// What holds for a whole run, whatever the scenario.
struct RunSettings {
    double scale = 0.1;          ///< share of the real population, 0.001 to 1
    bool moves = true;           ///< moves between authorities
    bool whole_country = true;   ///< all authorities are simulated
    int last_year = 2044;        ///< last financial year (its start)
};

/// The authorities of a run, by position; `authority[k]` is the index into UkData::authorities of shard k.
struct World {
    std::vector<int> authority;
    std::vector<Shard> shards;

    std::size_t size() const noexcept { return shards.size(); }
    std::size_t persons() const noexcept {
        std::size_t total = 0;
        for (const Shard& shard : shards) total += shard.person_count();
        return total;
    }
    std::size_t bytes() const noexcept {
        std::size_t total = 0;
        for (const Shard& shard : shards) total += shard.bytes();
        return total;
    }
};

}  // namespace lc
