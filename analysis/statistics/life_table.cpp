#include "analysis/statistics/life_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace lc {
namespace {

constexpr std::size_t bands = band_count;
constexpr std::size_t last = bands - 1;
constexpr double radix = 100'000;
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

constexpr double width_of(std::size_t band) {
    return band == last ? std::numeric_limits<double>::infinity()
                        : static_cast<double>(band_starts[band + 1] - band_starts[band]);
}

LifeTable undefined() {
    LifeTable table;
    for (std::size_t band = 0; band < bands; ++band)
        table[band] = {.width = width_of(band),
                       .mortality_rate = not_a_number,
                       .death_probability = not_a_number,
                       .survivors = not_a_number,
                       .deaths = not_a_number,
                       .person_years = not_a_number,
                       .life_expectancy = not_a_number,
                       .survival_variance = not_a_number,
                       .standard_error = not_a_number};
    return table;
}

/// Everything but the variances, from rates above 0 in the last band.
LifeTable from_rates(std::span<const double, band_count> rates) {
    LifeTable table;
    double survivors = radix;
    for (std::size_t band = 0; band < bands; ++band) {
        LifeTableRow& row = table[band];
        const double rate = rates[band], lived = band == 0 ? 0.1 : 0.5;
        row.lived_share = lived;
        row.width = width_of(band);
        row.mortality_rate = rate;
        row.survivors = survivors;
        row.death_probability =
            band == last ? 1
                         : std::min(1.0, row.width * rate / (1 + row.width * rate * (1 - lived)));
        row.deaths = survivors * row.death_probability;
        const double next = survivors * (1 - row.death_probability);
        row.person_years =
            band == last ? survivors / rate : row.width * (next + lived * row.deaths);
        row.survival_variance = row.standard_error = not_a_number;
        survivors = next;
    }
    double ahead = 0;
    for (std::size_t band = bands; band-- > 0;) {
        ahead += table[band].person_years;
        table[band].life_expectancy = ahead / table[band].survivors;
    }
    return table;
}

/// Chiang's variance of survival in each band, summed backwards to that of life expectancy.
void add_variances(LifeTable& table, std::span<const double, band_count> deaths) {
    double sum = 0;
    for (std::size_t band = bands; band-- > 0;) {
        LifeTableRow& row = table[band];
        if (band == last) {
            row.survival_variance = 4 / (deaths[band] * row.mortality_rate * row.mortality_rate);
            sum += row.survivors * row.survivors / 4 * row.survival_variance;
        } else {
            const double q = row.death_probability;
            row.survival_variance = deaths[band] > 0 ? q * q * (1 - q) / deaths[band] : 0;
            const double years =
                (1 - row.lived_share) * row.width + table[band + 1].life_expectancy;
            // Bands that nobody reaches (q = 1 before them) have no life expectancy to vary.
            if (row.survival_variance > 0 && row.survivors > 0)
                sum += row.survivors * row.survivors * years * years * row.survival_variance;
        }
        row.standard_error = std::sqrt(sum) / row.survivors;
    }
}

}  // namespace

LifeTable life_table(std::span<const double, band_count> population,
                     std::span<const double, band_count> deaths) {
    std::array<double, bands> rates{};
    for (std::size_t band = 0; band < bands; ++band) {
        if (!(population[band] > 0) || !(deaths[band] >= 0)) return undefined();
        rates[band] = deaths[band] / population[band];
    }
    if (!(deaths[last] > 0)) return undefined();
    LifeTable table = from_rates(rates);
    add_variances(table, deaths);
    return table;
}

LifeTable life_table_from_rates(std::span<const double, band_count> rates) {
    for (std::size_t band = 0; band < bands; ++band)
        if (!(rates[band] >= 0) || (band == last && !(rates[band] > 0))) return undefined();
    return from_rates(rates);
}

}  // namespace lc
