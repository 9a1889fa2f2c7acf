// Calibration of moves between authorities and across the border.
#pragma once

#include <vector>

#include "model/population/shard.hpp"
#include "model/rates/moves_rates.hpp"
#include "model/rates/uk_projection.hpp"

namespace lc {

/// Flows between authorities in one period.
struct UkFlows {
    /// Persons a year who leave and who enter each authority, by class.
    std::array<std::vector<double>, mover_class_count> out, in;
    /// Share of those who leave authority i for j: [class][i * authorities + j].
    std::array<std::vector<float>, mover_class_count> shares;
};

/// What is worked out once for the whole country from published figures: flows between authorities
/// and international targets. Immutable; shared by threads.
struct MovesPlan {
    std::array<UkFlows, flow_period_count> within_uk;
    /// Persons who arrive from abroad and leave for abroad in the first year, by authority.
    std::vector<MigrationBands> arrivals, departures;
    /// Of the projection that the plan stands on.
    std::array<MigrationBands, control_years> arrival_factor{}, departure_factor{};
};

/// Gross flows in and out of every authority by class and period, and gravity over distance
/// balanced to them (Furness). In the years of warm-up an authority in England or Wales gains and
/// loses what its published populations of 2022 and 2023 leave once births, deaths and its share of
/// international migration are taken out. In later years (elsewhere: always) its net flow is the
/// published one of 2018-19, less the change since then of what it gains from abroad beyond its
/// share of the UK; young people move so that the authority keeps its share of the UK's people at
/// each age.
MovesPlan plan_moves(const UkData& data, const UkProjection& projection, const Parameters& law);

/// Solves the rates of authority `shard.authority` on its own synthesised population, one year on,
/// so that expected flows meet the plan: international ones by sex and age band, those within the
/// UK by class of mover (at any scale).
/// @param shard       synthesised at mid-2022
/// @param demography  of the same authority: who leaves home may leave the authority
MovesRates make_moves_rates(const MovesPlan& plan, const Parameters& law,
                            const DemographyRates& demography, const Shard& shard, double scale);

}  // namespace lc
