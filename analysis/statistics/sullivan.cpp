#include "analysis/statistics/sullivan.hpp"

#include <cmath>
#include <cstddef>
#include <limits>

#include "model/core/error.hpp"

namespace lc {

void fill_healthy_life_expectancy(std::span<const LifeTableRow> table,
                                  std::span<const double> prevalence,
                                  std::span<const double> sample, double design_effect,
                                  std::span<double> years, std::span<double> standard_error) {
    LC_EXPECT(prevalence.size() == table.size() && years.size() == table.size());
    LC_EXPECT(standard_error.size() == table.size());
    LC_EXPECT(sample.empty() || sample.size() == table.size());
    double ahead = 0, from_prevalence = 0, from_deaths = 0, next_years = 0;
    for (std::size_t band = table.size(); band-- > 0;) {
        const LifeTableRow& row = table[band];
        const double share = prevalence[band];
        ahead += share * row.person_years;
        years[band] = ahead / row.survivors;
        if (sample.empty()) {
            standard_error[band] = std::numeric_limits<double>::quiet_NaN();
            continue;
        }
        from_prevalence += row.person_years * row.person_years * design_effect * share *
                           (1 - share) / sample[band];
        // The open band counts as 2 / M years, which S²(p) of that band already holds.
        const bool open = band + 1 == table.size();
        const double lived =
            open ? share / 2 : (1 - row.lived_share) * row.width * share + next_years;
        // Bands that nobody reaches have no healthy years to vary.
        if (row.survival_variance > 0 && row.survivors > 0)
            from_deaths += row.survivors * row.survivors * lived * lived * row.survival_variance;
        standard_error[band] = std::sqrt(from_prevalence + from_deaths) / row.survivors;
        next_years = years[band];
    }
}

HealthyLifeExpectancy healthy_life_expectancy(const LifeTable& table,
                                              std::span<const double, band_count> prevalence,
                                              std::span<const double> sample,
                                              double design_effect) {
    HealthyLifeExpectancy result;
    fill_healthy_life_expectancy(table, prevalence, sample, design_effect, result.years,
                                 result.standard_error);
    return result;
}

}  // namespace lc
