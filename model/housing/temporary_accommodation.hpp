// Who is in temporary accommodation: one risk by kind of household, from which the initial
// population and the yearly entries both follow.
#pragma once

#include <cstdint>

#include "model/housing/home_model.hpp"

namespace lc {

/// Risk of a renting household relative to a private tenant outside the three most deprived deciles
/// (with children: a couple); 0 for owners.
double temporary_accommodation_weight(const TemporaryAccommodationParameters& parameters,
                                      Tenure home, int decile, HouseholdKind kind) noexcept;

/// Chance (at most a half) that a household that would otherwise be in `home` is in temporary
/// accommodation.
double temporary_accommodation_chance(const HousingRates& rates,
                                      const TemporaryAccommodationParameters& parameters,
                                      Tenure home, int decile, HouseholdKind kind) noexcept;

/// Chance of entering within a year, so that entries balance exits at that chance.
double temporary_accommodation_entry(const HousingRates& rates,
                                     const TemporaryAccommodationParameters& parameters,
                                     Tenure home, int decile, HouseholdKind kind) noexcept;

/// Renting households by what their risk depends on:
/// [with children][lone parent][three most deprived deciles][social tenant].
struct RiskCounts {
    std::uint64_t households[2][2][2][2] = {};
};
RiskCounts count_risks(const Shard& shard);

/// Risk per unit of weight with which `wanted` of the counted households with (or without) children
/// are in temporary accommodation in expectation.
float temporary_accommodation_risk(const RiskCounts& counts,
                                   const TemporaryAccommodationParameters& parameters,
                                   bool children, double wanted);

/// Share of social tenants among those who enter: those who leave go back in the same share.
double social_share_of_entrants(const RiskCounts& counts,
                                const TemporaryAccommodationParameters& parameters);

}  // namespace lc
