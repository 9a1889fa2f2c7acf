// Population, deaths and life expectancy.
#include <cstddef>
#include <limits>

#include "analysis/statistics/inequality.hpp"
#include "analysis/statistics/life_table.hpp"
#include "analysis/statistics/sullivan.hpp"
#include "model/core/fixed_point.hpp"
#include "runner/io/results_quantities.hpp"

namespace lc {
namespace {

using Bands = std::array<double, band_count>;
constexpr std::size_t bands = band_count;
constexpr std::size_t deciles = 10;
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Expected deaths per person-year by band. Where nobody lives, the rate that `stand_in` gives.
template <class StandIn>
Bands death_rates(const std::array<std::uint32_t, bands>& population,
                  const std::array<std::uint64_t, bands>& deaths, const StandIn& stand_in) {
    Bands rates{};
    for (std::size_t band = 0; band < bands; ++band)
        rates[band] = population[band] > 0
                          ? from_fixed(deaths[band]) / static_cast<double>(population[band])
                          : stand_in(band);
    return rates;
}

LifeTable table_of(const Cell& cell, std::size_t sex) {
    return life_table_from_rates(death_rates(
        cell.tally.population[sex], cell.tally.deaths_expected[sex], [&](std::size_t band) {
            return cell.fallback != nullptr ? (*cell.fallback)[sex][band] : not_a_number;
        }));
}

/// Share in good health by band; an empty band takes the share of the nearest younger one, or of
/// the youngest that has people.
Bands good_health(const Tally& tally, std::size_t sex) {
    Bands shares{};
    double latest = not_a_number;
    for (std::size_t band = bands; band-- > 0;)
        if (tally.population[sex][band] > 0)
            latest = share(tally.good_health[sex][band], tally.population[sex][band]);
    for (std::size_t band = 0; band < bands; ++band) {
        if (tally.population[sex][band] > 0)
            latest = share(tally.good_health[sex][band], tally.population[sex][band]);
        shares[band] = latest;
    }
    return shares;
}

constexpr std::size_t band_at(std::size_t age_index) {
    return static_cast<std::size_t>(band_starting_at(life_expectancy_ages[age_index]));
}

void fill_life_expectancy(const Cell& cell, std::span<double> out) {
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        const LifeTable table = table_of(cell, sex);
        for (std::size_t a = 0; a < life_expectancy_ages.size(); ++a)
            out[sex * life_expectancy_ages.size() + a] = table[band_at(a)].life_expectancy;
    }
}

void fill_healthy_life_expectancy(const Cell& cell, std::span<double> out) {
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        const HealthyLifeExpectancy healthy =
            healthy_life_expectancy(table_of(cell, sex), good_health(cell.tally, sex));
        for (std::size_t a = 0; a < life_expectancy_ages.size(); ++a)
            out[sex * life_expectancy_ages.size() + a] = healthy.years[band_at(a)];
    }
}

/// Life expectancy at birth by decile; where a decile has nobody of an age, the nation's rate.
std::array<double, deciles> by_decile(const Cell& cell, std::size_t sex) {
    const Tally& tally = cell.tally;
    const Bands nation = death_rates(tally.population[sex], tally.deaths_expected[sex],
                                     [](std::size_t) { return not_a_number; });
    std::array<double, deciles> years{};
    for (std::size_t decile = 0; decile < deciles; ++decile)
        years[decile] = life_table_from_rates(death_rates(
            tally.population_by_decile[decile][sex], tally.deaths_expected_by_decile[decile][sex],
            [&](std::size_t band) { return nation[band]; }))[0]
                            .life_expectancy;
    return years;
}

std::array<double, deciles> decile_population(const Tally& tally, std::size_t sex) {
    std::array<double, deciles> persons{};
    for (std::size_t decile = 0; decile < deciles; ++decile)
        for (const std::uint32_t count : tally.population_by_decile[decile][sex])
            persons[decile] += count;
    return persons;
}

void fill_life_expectancy_by_decile(const Cell& cell, std::span<double> out) {
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        const std::array<double, deciles> years = by_decile(cell, sex);
        const std::array<double, deciles> persons = decile_population(cell.tally, sex);
        for (std::size_t decile = 0; decile < deciles; ++decile)
            out[sex * deciles + decile] = persons[decile] > 0 ? years[decile] : not_a_number;
    }
}

void fill_slope_index(const Cell& cell, std::span<double> out) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        out[sex] = inequality_index(decile_population(cell.tally, sex), by_decile(cell, sex)).slope;
}

/// Persons by sex and band.
template <auto Counts>
void fill_bands(const Cell& cell, std::span<double> out) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < bands; ++band)
            out[sex * bands + band] = cell.scaled((cell.tally.*Counts)[sex][band]);
}

void fill_deaths_expected(const Cell& cell, std::span<double> out) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < bands; ++band)
            out[sex * bands + band] =
                from_fixed(cell.tally.deaths_expected[sex][band]) / cell.scale;
}

void fill_deaths_by_pathway(const Cell& cell, std::span<double> out) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t pathway = 0; pathway < pathway_count; ++pathway)
            out[sex * pathway_count + pathway] =
                from_fixed_signed(cell.tally.deaths_by_pathway[sex][pathway]) / cell.scale;
}

void add_life_expectancy(std::vector<Quantity>& list) {
    const std::vector<Dimension> by_age{Dimension::sex, Dimension::age};
    list.push_back(
        {"/health/life_expectancy", "years", "Life expectancy",
         "Period life expectancy at birth and at 65, abridged life table (Chiang II, ONS "
         "and OHID conventions) from expected deaths and mid-year population. An age "
         "band in which nobody is simulated takes the authority's rate of the base year.",
         Level::authority, Since::start, by_age, fill_life_expectancy});
    list.push_back(
        {"/health/healthy_life_expectancy", "years", "Healthy life expectancy",
         "Years in good or very good self-reported health, Sullivan's method on the life "
         "table of life_expectancy. An empty age band takes the share of the next "
         "younger one.",
         Level::authority, Since::start, by_age, fill_healthy_life_expectancy});
    list.push_back(
        {"/health/life_expectancy_by_decile",
         "years",
         "Life expectancy at birth by deprivation decile",
         "By the nation's own index of multiple deprivation, 1 = most deprived tenth of "
         "neighbourhoods; nations' deciles are not comparable with each other. NaN where "
         "the run has nobody.",
         Level::nation,
         Since::start,
         {Dimension::sex, Dimension::decile},
         fill_life_expectancy_by_decile});
    list.push_back({"/health/slope_index_of_inequality",
                    "years",
                    "Slope index of inequality in life expectancy at birth",
                    "Difference between the least and the most deprived end of the line fitted to "
                    "life expectancy by decile over population rank, weighted by population.",
                    Level::nation,
                    Since::start,
                    {Dimension::sex},
                    fill_slope_index});
}

void add_counts(std::vector<Quantity>& list) {
    const std::vector<Dimension> by_band{Dimension::sex, Dimension::age_band};
    list.push_back({"/health/population", "persons", "Population", "Residents at mid-year.",
                    Level::authority, Since::start, by_band, fill_bands<&Tally::population>});
    list.push_back({"/health/deaths_expected", "persons", "Expected deaths",
                    "Sum of the yearly death rates of the mid-year population: what "
                    "life expectancy is computed from. Free of the noise of drawn deaths.",
                    Level::authority, Since::start, by_band, fill_deaths_expected});
    list.push_back({"/health/deaths_simulated", "persons", "Simulated deaths",
                    "Deaths drawn between this mid-year and the next, beside the expected ones.",
                    Level::authority, Since::start, by_band, fill_bands<&Tally::deaths_simulated>});
    list.push_back({"/health/deaths_by_pathway",
                    "persons",
                    "Deaths by pathway",
                    "What poverty, education, work, homes and prevention add to expected deaths, "
                    "beside those of people without these risks. The pathways' sum is the whole "
                    "that the risks add; a difference between scenarios is the sum of the "
                    "pathways' differences and of the change in who lives where and how long.",
                    Level::authority,
                    Since::start,
                    {Dimension::sex, Dimension::pathway},
                    fill_deaths_by_pathway});
    list.push_back({"/health/good_health", "persons", "People in good health",
                    "Residents in good or very good self-reported general health.",
                    Level::authority, Since::start, by_band, fill_bands<&Tally::good_health>});
    list.push_back({"/health/not_limited", "persons", "People not limited by illness",
                    "Residents whose day-to-day activities no long-term illness or disability "
                    "limits.",
                    Level::authority, Since::start, by_band, fill_bands<&Tally::not_limited>});
}

}  // namespace

void add_health(std::vector<Quantity>& list) {
    add_life_expectancy(list);
    add_counts(list);
}

}  // namespace lc
