// Activity and hours of everybody from 16.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo employment_info;
void employment(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
