#include "analysis/statistics/life_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "model/core/error.hpp"

namespace lc {
namespace {

constexpr double radix = 100'000;
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

double width_of(std::span<const int> starts, std::size_t band) {
    return band + 1 == starts.size() ? std::numeric_limits<double>::infinity()
                                     : static_cast<double>(starts[band + 1] - starts[band]);
}

void fill_undefined(std::span<const int> starts, std::span<LifeTableRow> rows) {
    for (std::size_t band = 0; band < rows.size(); ++band)
        rows[band] = {.width = width_of(starts, band),
                      .mortality_rate = not_a_number,
                      .death_probability = not_a_number,
                      .survivors = not_a_number,
                      .deaths = not_a_number,
                      .person_years = not_a_number,
                      .life_expectancy = not_a_number,
                      .survival_variance = not_a_number,
                      .standard_error = not_a_number};
}

/// Everything but the variances, from the rows' rates, which are above 0 in the last band.
void fill_from_rates(std::span<const int> starts, std::span<LifeTableRow> rows) {
    const std::size_t last = rows.size() - 1;
    double survivors = radix;
    for (std::size_t band = 0; band <= last; ++band) {
        LifeTableRow& row = rows[band];
        const double rate = row.mortality_rate, lived = starts[band] == 0 ? 0.1 : 0.5;
        row.lived_share = lived;
        row.width = width_of(starts, band);
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
    for (std::size_t band = rows.size(); band-- > 0;) {
        ahead += rows[band].person_years;
        rows[band].life_expectancy = ahead / rows[band].survivors;
    }
}

/// Chiang's variance of survival in each band, summed backwards to that of life expectancy.
void add_variances(std::span<LifeTableRow> rows, std::span<const double> deaths) {
    const std::size_t last = rows.size() - 1;
    double sum = 0;
    for (std::size_t band = rows.size(); band-- > 0;) {
        LifeTableRow& row = rows[band];
        if (band == last) {
            row.survival_variance = 4 / (deaths[band] * row.mortality_rate * row.mortality_rate);
            sum += row.survivors * row.survivors / 4 * row.survival_variance;
        } else {
            const double q = row.death_probability;
            row.survival_variance = deaths[band] > 0 ? q * q * (1 - q) / deaths[band] : 0;
            const double years = (1 - row.lived_share) * row.width + rows[band + 1].life_expectancy;
            // Bands that nobody reaches (q = 1 before them) have no life expectancy to vary.
            if (row.survival_variance > 0 && row.survivors > 0)
                sum += row.survivors * row.survivors * years * years * row.survival_variance;
        }
        row.standard_error = std::sqrt(sum) / row.survivors;
    }
}

}  // namespace

void fill_life_table(std::span<const int> starts, std::span<const double> population,
                     std::span<const double> deaths, std::span<LifeTableRow> rows) {
    LC_EXPECT(starts.size() >= 2 && population.size() == starts.size());
    LC_EXPECT(deaths.size() == starts.size() && rows.size() == starts.size());
    for (std::size_t band = 0; band < rows.size(); ++band) {
        if (!(population[band] > 0) || !(deaths[band] >= 0)) return fill_undefined(starts, rows);
        rows[band].mortality_rate = deaths[band] / population[band];
    }
    if (!(deaths.back() > 0)) return fill_undefined(starts, rows);
    fill_from_rates(starts, rows);
    add_variances(rows, deaths);
}

LifeTable life_table(std::span<const double, band_count> population,
                     std::span<const double, band_count> deaths) {
    LifeTable table;
    fill_life_table(band_starts, population, deaths, table);
    return table;
}

std::vector<LifeTableRow> complete_life_table(std::span<const double> population,
                                              std::span<const double> deaths) {
    std::vector<LifeTableRow> rows(population.size());
    fill_life_table(single_year_starts(static_cast<int>(rows.size()) - 1), population, deaths,
                    rows);
    return rows;
}

LifeTable life_table_from_rates(std::span<const double, band_count> rates) {
    LifeTable table;
    for (std::size_t band = 0; band < table.size(); ++band) {
        if (!(rates[band] >= 0) || (band + 1 == table.size() && !(rates[band] > 0))) {
            fill_undefined(band_starts, table);
            return table;
        }
        table[band].mortality_rate = rates[band];
    }
    fill_from_rates(band_starts, table);
    return table;
}

std::vector<int> abridged_starts(int last) {
    LC_EXPECT(last >= 5 && last % 5 == 0);
    std::vector<int> starts{0, 1};
    for (int age = 5; age <= last; age += 5) starts.push_back(age);
    return starts;
}

std::vector<int> single_year_starts(int last) {
    LC_EXPECT(last >= 1);
    std::vector<int> starts;
    for (int age = 0; age <= last; ++age) starts.push_back(age);
    return starts;
}

}  // namespace lc
