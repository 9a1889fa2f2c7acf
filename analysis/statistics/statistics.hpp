// The statistics of public-health analysts, all at once. They depend on the standard library, on
// Boost.Random and on model/core, and on nothing of the simulation; docs/tables.md explains them.
#pragma once

// IWYU pragma: begin_exports
#include "analysis/statistics/decomposition.hpp"
#include "analysis/statistics/distribution.hpp"
#include "analysis/statistics/flags.hpp"
#include "analysis/statistics/inequality.hpp"
#include "analysis/statistics/inequality_interval.hpp"
#include "analysis/statistics/life_table.hpp"
#include "analysis/statistics/poverty.hpp"
#include "analysis/statistics/publication.hpp"
#include "analysis/statistics/replicates.hpp"
#include "analysis/statistics/sullivan.hpp"
// IWYU pragma: end_exports
