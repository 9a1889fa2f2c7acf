#include "analysis/statistics/sullivan.hpp"

#include <cmath>
#include <cstddef>
#include <limits>

namespace lc {

HealthyLifeExpectancy healthy_life_expectancy(const LifeTable& table,
                                              std::span<const double, band_count> prevalence,
                                              std::span<const double> sample,
                                              double design_effect) {
    HealthyLifeExpectancy result;
    double ahead = 0, from_prevalence = 0, from_deaths = 0, next_years = 0;
    for (std::size_t band = band_count; band-- > 0;) {
        const LifeTableRow& row = table[band];
        const double share = prevalence[band];
        ahead += share * row.person_years;
        result.years[band] = ahead / row.survivors;
        if (sample.size() != static_cast<std::size_t>(band_count)) {
            result.standard_error[band] = std::numeric_limits<double>::quiet_NaN();
            continue;
        }
        from_prevalence += row.person_years * row.person_years * design_effect * share *
                           (1 - share) / sample[band];
        // The open band counts as 2 / M years, which S²(p) of that band already holds.
        const bool open = band + 1 == static_cast<std::size_t>(band_count);
        const double years =
            open ? share / 2 : (1 - row.lived_share) * row.width * share + next_years;
        from_deaths += row.survivors * row.survivors * years * years * row.survival_variance;
        result.standard_error[band] = std::sqrt(from_prevalence + from_deaths) / row.survivors;
        next_years = result.years[band];
    }
    return result;
}

}  // namespace lc
