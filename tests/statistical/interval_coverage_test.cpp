// 95% intervals of life expectancy and of the slope index hold the truth in 95% of simulated
// worlds.
//
// In each of 400 worlds deaths are drawn from known rates. If every interval held the truth with
// probability 0.95 exactly, between 93% and 97% of 400 would with probability 0.94 (binomial,
// standard deviation 1.09%); seeds are fixed, so that this cannot fail by chance later. Ten times
// as many worlds bound the coverage to 94% to 96% (standard deviation 0.34%, error rate 0.4%).
#include <array>
#include <boost/random/poisson_distribution.hpp>
#include <cmath>
#include <vector>

#include "analysis/statistics/statistics.hpp"
#include "model/core/random.hpp"
#include "tests/support/catch.hpp"

namespace lc {
namespace {

using Bands = std::array<double, band_count>;
constexpr std::size_t deciles = 10;

/// Death rates near those of men in England, times a factor.
Bands true_rates(double factor) {
    Bands rates{};
    for (std::size_t band = 0; band < rates.size(); ++band)
        rates[band] =
            factor * (band == 0 ? 0.004 : 1e-4 + 2.5e-5 * std::exp(0.1 * (band_starts[band] + 2)));
    return rates;
}

/// Person-years of three years in an authority of 100,000 people.
Bands people(double factor) {
    Bands persons{};
    for (std::size_t band = 0; band < persons.size(); ++band) {
        const double width = band == 0 ? 1 : band == 1 ? 4 : band == 19 ? 3 : 5;
        const double alive = band_starts[band] < 60 ? 1 : 1 - (band_starts[band] - 60) / 35.0;
        persons[band] = std::round(factor * 1800 * width * alive);
    }
    return persons;
}

Bands drawn_deaths(const Bands& persons, const Bands& rates, EventEngine& engine) {
    Bands deaths{};
    for (std::size_t band = 0; band < deaths.size(); ++band) {
        boost::random::poisson_distribution<long> count(persons[band] * rates[band]);
        deaths[band] = static_cast<double>(count(engine));
    }
    return deaths;
}

EventEngine engine_of_world(std::uint64_t seed, int world) {
    return EventEngine(Draws(seed, 0), static_cast<std::uint64_t>(world), 0, Stream{201});
}

double life_expectancy_coverage(std::uint64_t seed, int worlds, double size) {
    const Bands rates = true_rates(1), persons = people(size);
    const double truth = life_table_from_rates(rates)[0].life_expectancy;
    int held = 0;
    for (int world = 0; world < worlds; ++world) {
        EventEngine engine = engine_of_world(seed, world);
        const auto row = life_table(persons, drawn_deaths(persons, rates, engine))[0];
        held += std::abs(row.life_expectancy - truth) <= normal_95 * row.standard_error;
    }
    return static_cast<double>(held) / worlds;
}

double slope_coverage(std::uint64_t seed, int worlds) {
    std::array<double, deciles> total{}, years{};
    std::array<Bands, deciles> rates, persons;
    for (std::size_t d = 0; d < deciles; ++d) {
        rates[d] = true_rates(1.6 - 0.1 * static_cast<double>(d));
        persons[d] = people(0.7 + 0.05 * static_cast<double>(d));
        for (const double band : persons[d]) total[d] += band;
        years[d] = life_table_from_rates(rates[d])[0].life_expectancy;
    }
    const double truth = inequality_index(total, years).slope;
    InequalitySimulation simulation(seed, 10'000);
    int held = 0;
    for (int world = 0; world < worlds; ++world) {
        EventEngine engine = engine_of_world(seed, world);
        std::array<double, deciles> found{}, error{};
        for (std::size_t d = 0; d < deciles; ++d) {
            const auto row = life_table(persons[d], drawn_deaths(persons[d], rates[d], engine))[0];
            found[d] = row.life_expectancy;
            error[d] = row.standard_error;
        }
        const auto estimate = simulation.estimate(total, found, error, {});
        held += estimate.slope_lower <= truth && truth <= estimate.slope_upper;
    }
    return static_cast<double>(held) / worlds;
}

/// Rates of infant deaths: limits by the logarithm of a count, an additive line.
double rate_slope_coverage(std::uint64_t seed, int worlds) {
    std::array<double, deciles> births{}, truth{};
    for (std::size_t d = 0; d < deciles; ++d) {
        births[d] = 60'000 - 2000 * static_cast<double>(d);
        truth[d] = 0.006 - 0.0003 * static_cast<double>(d);
    }
    const double slope = inequality_index(births, truth).slope;
    InequalitySimulation simulation(seed, 2'000);
    int held = 0;
    for (int world = 0; world < worlds; ++world) {
        EventEngine engine = engine_of_world(seed, world);
        std::array<double, deciles> rate{}, error{};
        for (std::size_t d = 0; d < deciles; ++d) {
            boost::random::poisson_distribution<long> count(births[d] * truth[d]);
            const auto deaths = static_cast<double>(count(engine));
            rate[d] = deaths / births[d];
            error[d] = 1 / std::sqrt(deaths);
        }
        const auto estimate = simulation.estimate(births, rate, error, {ValueType::rate, false});
        held += estimate.slope_lower <= slope && slope <= estimate.slope_upper;
    }
    return static_cast<double>(held) / worlds;
}

}  // namespace

TEST_CASE("intervals of life expectancy hold the truth in 93 to 97 of 100 worlds") {
    const double coverage = life_expectancy_coverage(1, 400, 1);
    CHECK(coverage >= 0.93);
    CHECK(coverage <= 0.97);
    const double larger = life_expectancy_coverage(2, 4000, 1);
    CHECK(larger >= 0.94);
    CHECK(larger <= 0.96);
}

TEST_CASE("intervals of life expectancy hold the truth in a district of 10000 too") {
    // Few deaths at young ages: the normal interval is a little narrow. Error rate of the bound
    // below 0.1% at a true coverage of 94.5%.
    const double coverage = life_expectancy_coverage(3, 4000, 0.1);
    CHECK(coverage >= 0.93);
    CHECK(coverage <= 0.97);
}

TEST_CASE("intervals of the slope index hold the truth in 93 to 97 of 100 worlds") {
    const double coverage = slope_coverage(4, 400);
    CHECK(coverage >= 0.93);
    CHECK(coverage <= 0.97);
    const double larger = slope_coverage(5, 4000);
    CHECK(larger >= 0.94);
    CHECK(larger <= 0.96);
}

TEST_CASE("intervals of the slope index of a rate hold the truth") {
    const double coverage = rate_slope_coverage(6, 400);
    CHECK(coverage >= 0.93);
    CHECK(coverage <= 0.97);
}

}  // namespace lc
