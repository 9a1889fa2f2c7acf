// Poverty exposure in adulthood and childhood.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo exposure_info;

/// Moves exposures on by a year, by this year's bit of poverty_history; in the start year, which
/// has no history, begins them (initialise_exposure). Writes adult_exposure and child_exposure
/// (and, in the start year, the earlier bits of poverty_history).
void exposure(const Context& context, Shard& shard, Tally& tally);

/// Exposures before any income is known: the published poverty rate of the tenure. For a newly
/// synthesised population.
void expect_exposure(const Context& context, Shard& shard);

/// Begins exposures from this year's poverty status: a blend of the household's own status and the
/// mean of alike households, weighted as if status had followed a stationary process with the
/// yearly autocorrelation exposure.persistence, so that exposures do not drift afterwards.
void initialise_exposure(const Context& context, Shard& shard);

}  // namespace lc
