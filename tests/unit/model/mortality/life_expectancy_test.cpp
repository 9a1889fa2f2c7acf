#include "model/mortality/life_expectancy.hpp"

#include <numeric>

#include "tests/support/catch.hpp"

using namespace lc;

// Chiang's abridged table by hand.
TEST_CASE("A constant death rate gives one over it at every age") {
    // With any share of the interval lived by the dying, person-years are deaths over the rate, so
    // their sum over a closed cohort is survivors over the rate.
    std::array<double, band_count> rates{};
    rates.fill(0.0125);
    for (const double years : life_expectancy(rates)) CHECK(years == Approx(80).epsilon(1e-12));
}

TEST_CASE("Deaths in the first and the last band alone are added up by hand") {
    std::array<double, band_count> rates{};
    rates[0] = 0.005;
    rates[19] = 0.25;
    // q0 = 0.005 / (1 + 0.005 x 0.9); years under 1 = 1 - 0.9 q0; then 89 years and 1 / 0.25 more.
    const double q0 = 0.005 / 1.0045;
    const auto years = life_expectancy(rates);
    CHECK(years[0] == Approx(1 - 0.9 * q0 + (1 - q0) * (89 + 4)).epsilon(1e-12));
    CHECK(years[1] == Approx(93).epsilon(1e-12));
    CHECK(years[19] == Approx(4).epsilon(1e-12));
}

TEST_CASE("Deaths in one five-year band take half of the interval each") {
    std::array<double, band_count> rates{};
    rates[13] = 0.02;  // 60-64
    rates[19] = 0.2;
    const double q = 5 * 0.02 / (1 + 5 * 0.02 / 2);
    const auto years = life_expectancy(rates);
    CHECK(years[13] == Approx(5 * (1 - q / 2) + (1 - q) * (25 + 5)).epsilon(1e-12));
}

TEST_CASE("The open age group is spread as survivors and keeps its number") {
    std::array<double, 91> population{};
    population.fill(10);
    population[90] = 1000;
    std::array<double, age_count> rates{};
    rates.fill(0.2);
    const auto persons = spread_oldest(population, rates);
    CHECK(std::accumulate(persons.begin() + 90, persons.end(), 0.0) == Approx(1000));
    CHECK(persons[89] == 10);
    CHECK(persons[91] / persons[90] == Approx(std::exp(-0.2)));
    CHECK(persons[100] / persons[99] == Approx(std::exp(-0.2) / 0.2));
}

TEST_CASE("Band rates weight ages with persons and fall back to ages without any") {
    std::array<double, age_count> rates{}, persons{};
    rates[1] = 0.01;
    rates[2] = 0.02;
    rates[5] = 0.001;
    rates[90] = 0.3;
    persons[1] = 30;
    persons[2] = 10;
    const auto bands = band_rates(rates, persons);
    CHECK(bands[1] == Approx((30 * 0.01 + 10 * 0.02) / 40));
    CHECK(bands[2] == Approx(0.001 / 5));
    CHECK(bands[19] == Approx(0.3));
}
