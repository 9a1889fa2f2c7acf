#include "analysis/statistics/sullivan.hpp"

#include <array>
#include <cmath>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

using Bands = std::array<double, band_count>;
constexpr Bands population{7060,  35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601,
                           50209, 56416, 46411, 39820, 37978, 37039, 33288, 23306, 11936, 11936};
constexpr Bands deaths{17,  9,   4,   8,   20,  15,  24,   33,   50,   71,
                       100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937};

}  // namespace

TEST_CASE(
    "healthy life expectancy is life expectancy when all are healthy and none when none are") {
    const LifeTable table = life_table(population, deaths);
    Bands share{};
    share.fill(1);
    const HealthyLifeExpectancy all = healthy_life_expectancy(table, share, population);
    for (std::size_t band = 0; band < share.size(); ++band) {
        CHECK(all.years[band] == Approx(table[band].life_expectancy));
        CHECK(all.standard_error[band] == Approx(table[band].standard_error));
    }
    share.fill(0);
    CHECK(healthy_life_expectancy(table, share).years[0] == 0);
}

TEST_CASE("healthy life expectancy sums prevalence over the years lived") {
    // By hand: half of the years from 65 on, all before.
    const LifeTable table = life_table(population, deaths);
    Bands share{};
    share.fill(1);
    for (std::size_t band = 14; band < share.size(); ++band) share[band] = 0.5;
    const HealthyLifeExpectancy healthy = healthy_life_expectancy(table, share);
    CHECK(healthy.years[14] == Approx(table[14].life_expectancy / 2));
    const double lost = table[14].life_expectancy / 2 * table[14].survivors / 100'000;
    CHECK(healthy.years[0] == Approx(table[0].life_expectancy - lost));
    CHECK(std::isnan(healthy.standard_error[0]));
}

TEST_CASE("healthy life expectancy reproduces the guide's example of France 1991") {
    // Hauet 1997, Practical guide on health expectancy calculation (REVES), table 1, from 65 on:
    // survivors, years lived, share free of disability, expectancy free of disability. Its column
    // of shares gives for the last band 0.710, the share with disability: 83,967 of 289,068 years.
    const std::array<double, 5> survivors{89'367, 84'968, 78'012, 66'625, 48'532};
    const std::array<double, 5> lived{436'589, 408'793, 364'013, 290'533, 289'068};
    const std::array<double, 5> share{0.804, 0.714, 0.630, 0.487, 0.290};
    const std::array<double, 5> published{12.3, 8.8, 5.8, 3.4, 1.7};
    std::array<LifeTableRow, 5> table;
    for (std::size_t band = 0; band < table.size(); ++band) {
        table[band].survivors = survivors[band];
        table[band].person_years = lived[band];
    }
    std::array<double, 5> years{}, error{};
    fill_healthy_life_expectancy(table, share, {}, 1, years, error);
    for (std::size_t band = 0; band < table.size(); ++band)
        CHECK(years[band] == Approx(published[band]).margin(0.05).epsilon(0));
}

TEST_CASE("standard errors hold where nobody survives to the last bands") {
    Bands many = deaths, share{};
    many[10] = population[10] * 2;
    share.fill(0.8);
    const LifeTable table = life_table(population, many);
    const HealthyLifeExpectancy healthy = healthy_life_expectancy(table, share, population);
    CHECK(healthy.years[10] == Approx(0.8 * 2.5));
    CHECK(std::isfinite(healthy.standard_error[0]));
}

TEST_CASE("prevalence from a smaller sample widens the interval by the root of its size") {
    // A population of any size and a small survey: nearly all variance is of prevalence.
    const LifeTable table = life_table(population, deaths);
    Bands share{}, sample{}, larger{};
    share.fill(0.7);
    sample.fill(40);
    larger.fill(160);
    const double small = healthy_life_expectancy(table, share, sample).standard_error[0];
    const double large = healthy_life_expectancy(table, share, larger).standard_error[0];
    const double designed = healthy_life_expectancy(table, share, larger, 4).standard_error[0];
    CHECK(small == Approx(2 * large).epsilon(0.02));
    CHECK(designed == Approx(small));
}

}  // namespace lc
