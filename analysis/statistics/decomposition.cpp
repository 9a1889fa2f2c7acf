#include "analysis/statistics/decomposition.hpp"

#include <cstddef>

#include "model/core/error.hpp"

namespace lc {

void decompose(std::span<const LifeTableRow> from, std::span<const LifeTableRow> to,
               std::span<AgeContribution> contributions) {
    LC_EXPECT(from.size() == to.size() && contributions.size() == to.size());
    const double born = from[0].survivors;
    for (std::size_t band = 0; band < to.size(); ++band) {
        const LifeTableRow& one = from[band];
        const LifeTableRow& two = to[band];
        AgeContribution& part = contributions[band];
        part.direct = one.survivors / born *
                      (two.person_years / two.survivors - one.person_years / one.survivors);
        part.indirect = 0;
        if (band + 1 == to.size()) continue;
        const LifeTableRow &one_next = from[band + 1], &two_next = to[band + 1];
        const double ahead = two_next.life_expectancy * two_next.survivors;
        part.indirect = ahead / born *
                        (one.survivors / two.survivors - one_next.survivors / two_next.survivors);
    }
}

}  // namespace lc
