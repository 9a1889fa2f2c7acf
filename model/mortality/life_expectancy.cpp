#include "model/mortality/life_expectancy.hpp"

#include <cmath>
#include <cstddef>

#include "model/core/error.hpp"

namespace lc {
namespace {

constexpr std::size_t bands = band_count;

constexpr int band_end(std::size_t band) {
    return band + 1 < bands ? band_starts[band + 1] : age_count;
}

}  // namespace

std::array<double, band_count> life_expectancy(const std::array<double, band_count>& rates) {
    LC_EXPECT(rates[bands - 1] > 0);
    std::array<double, bands> survivors{}, person_years{}, expectancy{};
    double alive = 1;
    for (std::size_t b = 0; b + 1 < bands; ++b) {
        const double width = band_end(b) - band_starts[b];
        const double lived = b == 0 ? 0.1 : 0.5;  // share of the interval lived by those who die
        const double dying = width * rates[b] / (1 + width * rates[b] * (1 - lived));
        survivors[b] = alive;
        person_years[b] = width * alive * (1 - dying * (1 - lived));
        alive *= 1 - dying;
    }
    survivors[bands - 1] = alive;
    person_years[bands - 1] = alive / rates[bands - 1];
    double remaining = 0;
    for (std::size_t b = bands; b-- > 0;) {
        remaining += person_years[b];
        expectancy[b] = remaining / survivors[b];
    }
    return expectancy;
}

std::array<double, age_count> spread_oldest(const std::array<double, 91>& population,
                                            const std::array<double, age_count>& rates) {
    std::array<double, age_count> persons{}, survivors{};
    double alive = 1, total = 0;
    for (std::size_t age = 90; age < age_count; ++age) {
        // The open age holds all later survivors: their number is that of new ones over the rate.
        survivors[age] = age + 1 < age_count ? alive : alive / rates[age];
        total += survivors[age];
        alive *= std::exp(-rates[age]);
    }
    for (std::size_t age = 0; age < 90; ++age) persons[age] = population[age];
    for (std::size_t age = 90; age < age_count; ++age)
        persons[age] = population[90] * survivors[age] / total;
    return persons;
}

std::array<double, band_count> band_rates(const std::array<double, age_count>& rates,
                                          const std::array<double, age_count>& persons) {
    std::array<double, bands> result{};
    for (std::size_t b = 0; b < bands; ++b) {
        double deaths = 0, alive = 0, plain = 0;
        const int end = band_end(b);
        for (int a = band_starts[b]; a < end; ++a) {
            const auto age = static_cast<std::size_t>(a);
            deaths += rates[age] * persons[age];
            alive += persons[age];
            plain += rates[age];
        }
        if (alive > 0)
            result[b] = deaths / alive;
        else if (b + 1 < bands)
            result[b] = plain / (end - band_starts[b]);
        else
            result[b] = rates[static_cast<std::size_t>(band_starts[b])];
    }
    return result;
}

}  // namespace lc
