#include "model/rates/uk_projection.hpp"

#include <algorithm>
#include <cmath>

namespace lc {
namespace {

constexpr int open_age = 90;  ///< first age of the published open band

double sum(const BySexAge& table) {
    double total = 0;
    for (const auto& by_age : table)
        for (const double value : by_age) total += value;
    return total;
}

/// Spreads a published population, whose last age is 90 and over, over single ages to 100 as a
/// stationary population with the given death rates would be.
BySexAge spread_oldest(const std::array<std::array<double, 91>, 2>& published,
                       const BySexAge& death_rates) {
    BySexAge population{};
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        std::copy_n(published[sex].begin(), open_age, population[sex].begin());
        std::array<double, age_count> weight{};
        double total = 0, alive = 1;
        for (std::size_t age = open_age; age < age_count; ++age) {
            const double death = 1 - std::exp(-death_rates[sex][age]);
            weight[age] = age == oldest_age ? alive / death : alive;
            alive *= 1 - death;
            total += weight[age];
        }
        for (std::size_t age = open_age; age < age_count; ++age)
            population[sex][age] = published[sex][open_age] * weight[age] / total;
    }
    return population;
}

/// Cumulative hazard from one mid-year to the next of those aged `age` at the first: half at that
/// age, half at the next. Those who die before their first mid-year are counted with the aged 0.
double hazard_to_next(const std::array<double, age_count>& death_rates, std::size_t age) {
    const double next = death_rates[std::min<std::size_t>(age + 1, oldest_age)];
    return (death_rates[age] + next + (age == 0 ? death_rates[0] : 0)) / 2;
}

/// Those of `population` who live to the next mid-year, a year older; nobody aged 0.
BySexAge survivors(const BySexAge& population, const BySexAge& death_rates, double factor) {
    BySexAge alive{};
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t age = 0; age < age_count; ++age)
            alive[sex][std::min<std::size_t>(age + 1, oldest_age)] +=
                population[sex][age] * std::exp(-factor * hazard_to_next(death_rates[sex], age));
    return alive;
}

/// Emigrants per resident by age, relative.
double departure_profile(const MigrationParameters& migration, std::size_t age) {
    if (age < 16) return migration.departure_under_16;
    if (age < 20) return migration.departure_16_19;
    if (age < 25) return migration.departure_20_24;
    if (age < 35) return migration.departure_25_34;
    if (age < 45) return migration.departure_35_44;
    return age < 65 ? migration.departure_45_64 : migration.departure_65_plus;
}

/// Arrivals and departures of the first year: departures by the assumed profile, arrivals what the
/// published population then asks for. Where it asks for fewer than none, departures are more.
void balance_first_year(UkProjection& projection, const BySexAge& alive, const BySexAge& published,
                        const MigrationParameters& migration) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t age = 1; age < age_count; ++age)
            projection.departures[sex][age] = departure_profile(migration, age) * alive[sex][age];
    const double scale = migration.departures_2023 / sum(projection.departures);
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        // The published oldest band is met as a whole.
        double published_oldest = 0, alive_oldest = 0;
        for (std::size_t age = open_age; age < age_count; ++age) {
            published_oldest += published[sex][age];
            alive_oldest += alive[sex][age];
        }
        for (std::size_t age = 1; age < age_count; ++age) {
            double& out = projection.departures[sex][age];
            out *= scale;
            const double wanted = age < open_age
                                      ? published[sex][age]
                                      : alive[sex][age] * published_oldest / alive_oldest;
            const double in = wanted - alive[sex][age] + out;
            projection.arrivals[sex][age] = std::max(0.0, in);
            out += std::max(0.0, -in);
        }
    }
}

MigrationBands banded(const BySexAge& table) {
    MigrationBands bands{};
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (int age = 0; age < age_count; ++age)
            bands[sex][static_cast<std::size_t>(migration_band(age))] +=
                static_cast<float>(table[sex][static_cast<std::size_t>(age)]);
    return bands;
}

/// Births that women aged a year or less above their age at the birth would have at published
/// rates.
double births_at_published_rates(const National& national, const BySexAge& alive) {
    double births = 0;
    for (std::size_t age = first_birth_age; age <= last_birth_age; ++age)
        births += alive[0][age] * 0.5 * (national.fertility[age - 1] + national.fertility[age]);
    return births;
}

/// Deaths relative to the year to mid-2023, all ages.
double death_factor(const MortalityParameters& mortality, int year_of_death_start) {
    if (year_of_death_start <= 2022) return 1;
    if (year_of_death_start == 2023) return mortality.factor_2023 / mortality.factor_2022;
    const double improvement = 0.5 * (mortality.improvement_male + mortality.improvement_female);
    return std::pow(1 - improvement, year_of_death_start - 2024) / mortality.factor_2022;
}

/// Persons who arrive and leave in the year at `index`.
std::pair<double, double> flows(const UkProjection& projection,
                                const MigrationParameters& migration, int index) {
    if (index == 0) return {sum(projection.arrivals), sum(projection.departures)};
    if (index == 1) return {migration.arrivals_2024, migration.departures_2024};
    return {migration.arrivals_long_run, migration.departures_long_run};
}

/// Carries out the migration of the year at `index` on the survivors and records the factors that
/// bring it about: arrivals keep the first year's age profile, departures its rates.
void migrate(UkProjection& projection, const BySexAge& first_alive, BySexAge& alive,
             const MigrationParameters& migration, int index) {
    const auto [arriving, leaving] = flows(projection, migration, index);
    const double arrival_scale = arriving / sum(projection.arrivals);
    double at_first_rates = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t age = 1; age < age_count; ++age)
            at_first_rates +=
                projection.departures[sex][age] / first_alive[sex][age] * alive[sex][age];
    const double departure_scale = leaving / at_first_rates;

    const MigrationBands first = banded(first_alive), now = banded(alive);
    const auto at = static_cast<std::size_t>(index);
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        for (std::size_t band = 0; band < migration_band_count; ++band) {
            projection.arrival_factor[at][sex][band] = static_cast<float>(
                arrival_scale * static_cast<double>(first[sex][band] / now[sex][band]));
            projection.departure_factor[at][sex][band] = static_cast<float>(departure_scale);
        }
        for (std::size_t age = 1; age < age_count; ++age) {
            const double rate = projection.departures[sex][age] / first_alive[sex][age];
            alive[sex][age] += arrival_scale * projection.arrivals[sex][age] -
                               departure_scale * rate * alive[sex][age];
        }
    }
}

}  // namespace

BySexAge published_death_rates(const UkData& data, const Parameters& law) {
    const BySexAge& table = data.national.mortality_rate;
    const BySexAge population = spread_oldest(data.national.population_2022, table);
    const double deaths = sum(population) - sum(survivors(population, table, 1));
    const double factor = law.migration.deaths_2023 / deaths;
    BySexAge rates = table;
    for (auto& by_age : rates)
        for (double& rate : by_age) rate *= factor;
    return rates;
}

UkProjection project_uk(const UkData& data, const BySexAge& death_rates, const Parameters& law) {
    UkProjection projection;
    projection.population[0] = spread_oldest(data.national.population_2022, death_rates);
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t age = 0; age < age_count; ++age)
            projection.survival[sex][age] = std::exp(-hazard_to_next(death_rates[sex], age));
    const BySexAge first_alive = survivors(projection.population[0], death_rates, 1);
    balance_first_year(projection, first_alive,
                       spread_oldest(data.national.population_2023, death_rates), law.migration);

    double births_per_expected = 0;
    for (int index = 0; index < control_years; ++index) {
        const auto at = static_cast<std::size_t>(index);
        const double deaths = death_factor(law.mortality, first_demography_year - 1 + index);
        BySexAge alive = survivors(projection.population[at], death_rates, deaths);
        const double expected = births_at_published_rates(data.national, alive);
        const double first_births =
            data.national.population_2023[0][0] + data.national.population_2023[1][0];
        if (index == 0) births_per_expected = first_births / expected;
        if (index == 1)
            births_per_expected =
                first_births * law.fertility.births_2024 / law.fertility.births_2023 / expected;
        projection.births[at] = births_per_expected * expected;
        projection.maternity_factor[at] = static_cast<float>(
            births_per_expected * births_at_published_rates(data.national, first_alive) /
            first_births * (index == 0 ? 1 : law.fertility.composition));

        migrate(projection, first_alive, alive, law.migration, index);
        alive[0][0] = projection.births[at] * (1 - law.fertility.boys_share);
        alive[1][0] = projection.births[at] * law.fertility.boys_share;
        projection.population[at + 1] = alive;
    }
    return projection;
}

}  // namespace lc
