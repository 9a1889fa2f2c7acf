// Attributes of homes: neighbourhood, bedrooms, council tax band; and savings.
#pragma once

#include "model/core/random.hpp"
#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/shard.hpp"

namespace lc {

/// What setting attributes needs to know of an authority. All draws are keyed by its code.
struct LocalContext {
    const Authority& authority;
    const SynthesisParameters& parameters;
    Draws draws;
    std::uint64_t key;
};

/// Deprivation deciles of households: the authority's population by decile is met; within it,
/// social and private renters, families with children and lone parents live in more deprived
/// neighbourhoods and pensioners in less deprived ones, by log odds per decile (modelled).
void set_deciles(const LocalContext& local, Shard& shard);

/// Bedrooms by tenure and need: the authority's shares by bedrooms and of households short of a
/// bedroom are met; spare rooms are the more usual in owned homes (modelled odds).
void set_bedrooms(const LocalContext& local, Shard& shard);

/// Council tax bands: the authority's shares are met exactly; larger, owned homes in less deprived
/// neighbourhoods are in higher bands (modelled). Where there is no council tax (Northern Ireland,
/// domestic rates) every home is in band D.
void set_council_tax_bands(const LocalContext& local, Shard& shard);

/// Savings bands by tenure and children (modelled).
void set_savings(const LocalContext& local, Shard& shard);

}  // namespace lc
