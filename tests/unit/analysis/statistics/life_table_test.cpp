#include "analysis/statistics/life_table.hpp"

#include <cmath>
#include <vector>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

using Bands = std::array<double, band_count>;

// Deaths and population of the example that the R package PHEindicatormethods (2.1.0, of the UK
// Health Security Agency) carries in its documentation, and the results that its tests expect, to
// 95% limits of 1.96 standard errors.
constexpr Bands population{7060,  35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601,
                           50209, 56416, 46411, 39820, 37978, 37039, 33288, 23306, 11936, 11936};
constexpr Bands deaths{17,  9,   4,   8,   20,  15,  24,   33,   50,   71,
                       100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937};
constexpr Bands expected{80.16960813, 79.36245674, 75.44193645, 70.47299936, 65.52909542,
                         60.67510088, 55.78835987, 50.92752727, 46.06740425, 41.24505636,
                         36.49322717, 31.83343842, 27.26027992, 22.9719144,  18.76856852,
                         14.95858336, 11.51684445, 8.618849241, 6.163942934, 6.16210635};
constexpr Bands lower{79.88268548, 79.0898816,  75.17407307, 70.20675732, 65.26548673,
                      60.41876577, 55.53801579, 50.68279939, 45.82666794, 41.00842831,
                      36.26223216, 31.60996318, 27.04337271, 22.76653134, 18.57570352,
                      14.77985004, 11.34831778, 8.451134045, 5.978358351, 5.887683386};

}  // namespace

TEST_CASE("life table reproduces the published example at every age") {
    const LifeTable table = life_table(population, deaths);
    for (std::size_t band = 0; band < table.size(); ++band) {
        INFO("band " << band);
        CHECK(table[band].life_expectancy == Approx(expected[band]).margin(1e-7).epsilon(0));
        CHECK(table[band].life_expectancy - 1.96 * table[band].standard_error ==
              Approx(lower[band]).margin(1e-7).epsilon(0));
    }
}

TEST_CASE("life table depends on rates alone and standard errors on counts") {
    Bands larger_population = population, larger_deaths = deaths, rates{};
    for (std::size_t band = 0; band < rates.size(); ++band) {
        larger_population[band] *= 4;
        larger_deaths[band] *= 4;
        rates[band] = deaths[band] / population[band];
    }
    const LifeTable table = life_table(population, deaths);
    const LifeTable larger = life_table(larger_population, larger_deaths);
    const LifeTable from_rates = life_table_from_rates(rates);
    for (std::size_t band = 0; band < table.size(); ++band) {
        CHECK(larger[band].life_expectancy == Approx(table[band].life_expectancy));
        CHECK(larger[band].standard_error == Approx(table[band].standard_error / 2));
        CHECK(from_rates[band].life_expectancy == table[band].life_expectancy);
        CHECK(std::isnan(from_rates[band].standard_error));
    }
}

TEST_CASE("life table closes: everybody born dies and their years are the life expectancy") {
    const LifeTable table = life_table(population, deaths);
    double died = 0, lived = 0;
    for (const LifeTableRow& row : table) {
        died += row.deaths;
        lived += row.person_years;
    }
    CHECK(died == Approx(100'000));
    CHECK(lived / 100'000 == Approx(table[0].life_expectancy));
    CHECK(table.back().death_probability == 1);
}

TEST_CASE("life table with a constant rate after infancy tends to its inverse in the open band") {
    Bands rates{};
    rates.fill(0.02);
    CHECK(life_table_from_rates(rates).back().life_expectancy == Approx(50));
}

TEST_CASE("life table takes a death rate so high that nobody survives the band") {
    Bands many = deaths;
    many[10] = population[10] * 2;
    const LifeTable table = life_table(population, many);
    CHECK(table[10].death_probability == 1);
    CHECK(table[10].life_expectancy == Approx(2.5));
    CHECK(std::isfinite(table[0].standard_error));
    CHECK(std::isnan(table[11].life_expectancy));
}

TEST_CASE("life table is undefined without people or without deaths in the last band") {
    Bands nobody = population, none = deaths, negative = deaths;
    nobody[3] = 0;
    none[19] = 0;
    negative[2] = -1;
    CHECK(std::isnan(life_table(nobody, deaths)[0].life_expectancy));
    CHECK(std::isnan(life_table(population, none)[0].life_expectancy));
    CHECK(std::isnan(life_table(population, negative)[0].life_expectancy));
    none[19] = 1;
    none[4] = 0;
    CHECK(std::isfinite(life_table(population, none)[0].standard_error));
}

TEST_CASE("complete life table of a constant rate agrees with the rate") {
    // In every band deaths over years lived are the rate, 0.02 a year, so that a life has 50 years
    // from any age. Those who die in the first year live a tenth of it, later on half.
    std::vector<double> persons(101, 10'000), died(101, 200);
    const auto rows = complete_life_table(persons, died);
    REQUIRE(rows.size() == 101);
    CHECK(rows[0].death_probability == Approx(0.02 / 1.018));
    CHECK(rows[40].death_probability == Approx(0.02 / 1.01));
    CHECK(rows[1].life_expectancy == Approx(50));
    CHECK(rows[100].life_expectancy == Approx(50));
    CHECK(std::isinf(rows[100].width));
    CHECK(rows[0].standard_error > 0);
}

TEST_CASE("complete and abridged tables of the same rates differ by little") {
    // Rates that rise by a tenth a year of age; abridged bands have the mean rate of their ages in
    // a stationary population of equal ages. National tables and abridged ones differ by up to 0.1.
    std::vector<double> persons(91, 1000), died(91);
    Bands band_persons{}, band_deaths{};
    for (std::size_t age = 0; age < died.size(); ++age) {
        died[age] = 1000 * (age == 0 ? 0.004 : 3e-5 * std::exp(0.1 * static_cast<double>(age)));
        if (age == 90) died[age] = 250;
        const auto band = static_cast<std::size_t>(band_of(static_cast<int>(age)));
        band_persons[band] += persons[age];
        band_deaths[band] += died[age];
    }
    const double complete = complete_life_table(persons, died)[0].life_expectancy;
    CHECK(life_table(band_persons, band_deaths)[0].life_expectancy ==
          Approx(complete).margin(0.15).epsilon(0));
}

TEST_CASE("schedules of age bands begin with the first year of life") {
    CHECK(abridged_starts() == std::vector<int>(band_starts.begin(), band_starts.end()));
    CHECK(abridged_starts(10) == std::vector<int>{0, 1, 5, 10});
    CHECK(single_year_starts(3) == std::vector<int>{0, 1, 2, 3});
}

TEST_CASE("bands are found by their first age") {
    CHECK(band_starting_at(0) == 0);
    CHECK(band_starting_at(65) == 14);
    CHECK(band_starting_at(66) == -1);
}

}  // namespace lc
