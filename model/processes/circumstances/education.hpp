// Learning: school, staying on, qualifications, higher education, adult skills.
#pragma once

#include "model/process/process.hpp"

namespace lc {

extern const ProcessInfo education_info;

/// Who is at school or studies this year, and the qualifications that the year brings: level 2 at
/// 16, level 3 at 18 and 19, level 4 from 21, adults' later. Who leaves school or studies is
/// other_inactive until employment decides. Writes activity and qualification.
void education(const Context& context, Shard& shard, Tally& tally);

}  // namespace lc
