// Households short of bedrooms move to homes that fit.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo rehousing_info;

/// A household short of bedrooms by the bedroom standard that moves this year takes a home with as
/// many as the standard asks for, of its tenure and in its neighbourhood. Whether it moves follows
/// the mobility of its tenure; who changed home this year anyhow moves. Those in temporary
/// accommodation stay as they are, and nobody moves to a smaller home.
void rehousing(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
