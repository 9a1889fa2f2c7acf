#include "model/synthesis/national.hpp"

#include <cmath>
#include <numeric>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

std::uint32_t all(const AgeCounts& counts, std::size_t first_age = 0) {
    std::uint32_t n = 0;
    for (const auto& ages : counts)
        n = std::accumulate(ages.begin() + static_cast<std::ptrdiff_t>(first_age), ages.end(), n);
    return n;
}

}  // namespace

TEST_CASE("authority totals and UK totals by age and sex are within one person", "[synthesis]") {
    const UkData& data = project_places();
    const double scale = GENERATE(0.001, 0.0137, 0.1);
    const auto persons = whole_persons(data, scale, Draws(11, 0));
    std::array<std::array<double, 91>, sex_count> uk{}, expected_uk{};
    for (std::size_t a = 0; a < persons.size(); ++a) {
        double expected = 0;
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t age = 0; age < 91; ++age) {
                expected += scale * data.authorities[a].population_2022[sex][age];
                expected_uk[sex][age] += scale * data.authorities[a].population_2022[sex][age];
                uk[sex][age] += persons[a][sex][age];
                for (std::size_t older = 91; age == 90 && older < age_count; ++older)
                    uk[sex][age] += persons[a][sex][older];
            }
        CHECK(std::abs(all(persons[a]) - expected) < 1 + 1e-6);
        CHECK(all(persons[a], 20) > 0);
    }
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t age = 0; age < 91; ++age)
            CHECK(std::abs(uk[sex][age] - expected_uk[sex][age]) < 1 + 1e-6);
}

TEST_CASE("an authority of children takes an adult of its neighbour", "[synthesis]") {
    UkData data;
    data.authorities.resize(2);
    data.authorities[0].code = "E06000001";
    data.authorities[1].code = "E06000002";
    data.authorities[0].population_2022[0][7] = 2;
    data.authorities[1].population_2022[1][40] = 5;
    const auto persons = whole_persons(data, 1, Draws(1, 0));
    CHECK(persons[0][0][7] == 1);
    CHECK(persons[0][1][40] == 1);
    CHECK(persons[1][0][7] == 1);
    CHECK(persons[1][1][40] == 4);
}

TEST_CASE("the oldest old thin out with age", "[synthesis]") {
    const UkData& data = project_places();
    const auto persons = whole_persons(data, 1, Draws(1, 0));
    std::array<double, age_count> uk{};
    for (const AgeCounts& counts : persons)
        for (std::size_t age = 90; age < age_count; ++age) uk[age] += counts[0][age];
    for (std::size_t age = 91; age < 100; ++age) CHECK(uk[age] < uk[age - 1]);
    CHECK(uk[100] > 0);
}

TEST_CASE("dependent children are all under 16 and the stated shares to 19", "[synthesis]") {
    AgeCounts persons{};
    for (auto& ages : persons)
        for (std::size_t age = 0; age < 60; ++age) ages[age] = 1000;
    SynthesisParameters p = law(2022).synthesis;
    p.staying_on_16 = 1;
    p.staying_on_17 = 0.85;
    p.staying_on_18 = 0.4501;
    p.staying_on_19 = 0;
    const LocalPersons local = split_dependants(persons, p, 0.3);
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        CHECK(local.dependants[sex][15] == 1000);
        CHECK(local.adults[sex][15] == 0);
        CHECK(local.dependants[sex][16] == 1000);
        CHECK(local.dependants[sex][17] == 850);
        CHECK(std::abs(local.dependants[sex][18] - 450.1) < 1);
        CHECK(local.dependants[sex][19] == 0);
        CHECK(local.adults[sex][18] + local.dependants[sex][18] == 1000);
    }
}
