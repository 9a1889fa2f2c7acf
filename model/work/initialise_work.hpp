// Activity, hours, wages and market incomes of a synthesised population.
#pragma once

#include "model/population/shard.hpp"
#include "model/process/context.hpp"

namespace lc {

/// Draws activity, hours, readiness to work, the persistent wage component and market income of
/// everybody from 16, from the same conditional distributions as the yearly processes, so that the
/// cross-section stays where it starts.
/// Needs ages, relations, units, qualification, disability, tenure, decile and the activity of
/// pupils and students (initialise_education), and context.rates->work (calibrate_work).
/// Writes work_propensity, activity, hours, wage, income.
void initialise_work(const Context& context, Shard& shard);

}  // namespace lc
