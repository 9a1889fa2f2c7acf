// What the replicates of a run vary, for the record in its results.
#pragma once

#include "runner/io/results.hpp"
#include "scenarios/parameter_draws.hpp"

namespace lc {

/// The parameters drawn, replicate by replicate, with what configs say of them.
UncertaintyRecord uncertainty_record(const ParameterTable& table, const ParameterDraws& draws,
                                     Varied varied, int replicates);

}  // namespace lc
