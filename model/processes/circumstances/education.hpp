// Learning: school, staying on, qualifications, higher education, adult skills.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo education_info;
void education(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
