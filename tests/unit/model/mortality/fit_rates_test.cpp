#include "model/mortality/fit_rates.hpp"

#include <cmath>

#include "model/mortality/life_expectancy.hpp"
#include "tests/support/catch.hpp"

using namespace lc;

namespace {

/// Mortality that doubles about every seven years above a childhood level.
std::array<double, age_count> gompertz() {
    std::array<double, age_count> rates{};
    for (std::size_t age = 0; age < rates.size(); ++age)
        rates[age] = 1e-4 + 3e-5 * std::exp(0.095 * static_cast<double>(age));
    rates[0] = 0.004;
    return rates;
}

std::array<double, 91> level_population() {
    std::array<double, 91> population{};
    population.fill(1000);
    population[90] = 3000;
    return population;
}

std::array<double, band_count> expectancy(const std::array<double, age_count>& rates) {
    return life_expectancy(band_rates(rates, spread_oldest(level_population(), rates)));
}

double rounded(double value, double step) { return std::round(value / step) * step; }

}  // namespace

TEST_CASE("Rates are recovered from rounded life expectancies") {
    std::array<double, age_count> truth = gompertz();
    for (std::size_t age = 0; age < truth.size(); ++age)
        truth[age] *= std::exp(0.35 - 0.004 * static_cast<double>(age));
    const auto exact = expectancy(truth);
    PublishedExpectancy published;
    for (std::size_t b = 0; b < exact.size(); ++b) published.by_age[b] = rounded(exact[b], 0.1);
    published.at_birth = rounded(exact[0], 0.01);

    const auto fitted = fit_mortality_rates(gompertz(), level_population(), published);
    const auto again = expectancy(fitted);
    CHECK(again[0] == Approx(published.at_birth).margin(1e-4));
    for (std::size_t b = 0; b < again.size(); ++b)
        CHECK(again[b] == Approx(published.by_age[b]).margin(0.08));
    // Where many die the rates themselves are recovered; the young are hardly identified.
    for (const std::size_t age : {50u, 60u, 70u, 80u, 90u})
        CHECK(fitted[age] / truth[age] == Approx(1).margin(0.05));
}

TEST_CASE("Without life expectancy at birth the ages alone are met") {
    const auto target = expectancy(gompertz());
    const auto fitted = fit_mortality_rates(gompertz(), level_population(), {target, 0});
    const auto again = expectancy(fitted);
    for (std::size_t b = 0; b < again.size(); ++b)
        CHECK(again[b] == Approx(target[b]).margin(1e-3));
}

TEST_CASE("The level factor meets life expectancy at birth") {
    const auto bands = band_rates(gompertz(), spread_oldest(level_population(), gompertz()));
    for (const double wanted : {70.0, 78.85, 90.0}) {
        auto moved = bands;
        const double factor = level_factor(bands, wanted);
        for (double& rate : moved) rate *= factor;
        CHECK(life_expectancy(moved)[0] == Approx(wanted).margin(1e-6));
    }
    CHECK(level_factor(bands, life_expectancy(bands)[0]) == Approx(1).margin(1e-6));
}
