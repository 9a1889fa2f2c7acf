#include "model/processes/demography/ageing.hpp"

#include <algorithm>

namespace lc {

const ProcessInfo ageing_info{
    .name = "ageing",
    .phase = Phase::demography,
    .streams = {},
    .this_year = {},
    .last_year = {},
    .writes = {Column::age},
};

void ageing(const Context&, Shard& shard, Tally&) {
    for (std::uint8_t& age : shard.persons.age)
        age = static_cast<std::uint8_t>(std::min<int>(age + 1, oldest_age));
}

}  // namespace lc
