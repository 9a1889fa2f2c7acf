// What the processes of a run tell each other: households that move, and reports of authorities.
#pragma once

#include <vector>

#include "model/population/rebuild.hpp"
#include "model/synthesis/fit_report.hpp"
#include "runner/parallel/partition.hpp"

namespace lc {

/// Hands households that move to the processes that have their destinations.
/// @param outboxes  by authority of origin, filled for this process's own; on return those of the
///                  others hold what is bound for this process's authorities
void exchange_movers(const Partition& partition, std::vector<Outbox>& outboxes);

/// Completes the reports of which every process has made its own authorities'.
void share_reports(const Partition& partition, std::vector<FitReport>& reports);

}  // namespace lc
