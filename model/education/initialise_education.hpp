// Attainment, learning activity and young people's qualifications of a synthesised population.
#pragma once

#include "model/population/shard.hpp"
#include "model/process/context.hpp"

namespace lc {

/// Draws attainment of everybody under 25, who of 16-29 is a pupil or student, and qualifications
/// of 16-22 consistent with attainment, from the same distributions as the yearly processes.
/// Needs ages, relations, units, qualification of adults, decile, child_exposure (0 everywhere: the
/// authority's published child poverty stands in), and context.rates->education.
/// Writes attainment, activity (pupils and students; everybody else keeps theirs), qualification.
void initialise_education(const Context& context, Shard& shard);

}  // namespace lc
